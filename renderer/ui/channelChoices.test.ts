import { expect, it } from 'vitest'
import type { Channel } from '../../shared/contract/channels.ts'
import { ChannelId } from '../../shared/contract/scalars.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { channelChoices } from './channelChoices.ts'

const t = createTranslator('sv')
const byHand: Channel = {
  id: ChannelId.parse(1),
  kind: 'assisted',
  name: 'Bluesky',
  network: 'bluesky',
  page: null,
}
const account = (id: number, name: string): Channel => ({
  ...{ id: ChannelId.parse(id), kind: 'social', name, network: 'bluesky' },
  ...{ config: newAccountConfig('bluesky'), kept: [], proven: false },
})

it('tells the account that publishes by itself from the way by hand', () => {
  expect(channelChoices([byHand, account(2, 'Kansliet'), account(3, 'Vårt Bluesky-konto')], t)).toEqual([
    {
      group: t('accounts.groups.social'),
      items: [
        { value: '2', label: 'Kansliet (Bluesky)' },
        { value: '3', label: 'Vårt Bluesky-konto' },
      ],
    },
    { group: t('accounts.groups.assisted'), items: [{ value: '1', label: 'Bluesky' }] },
  ])
})
