import type { TFunction } from 'i18next'
import type { LinkChannel } from '../../../../shared/links/linkRules.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'

export function channelName(channel: LinkChannel, t: TFunction): string {
  return channel === 'email' ? t('links.channels.email') : networkNames[channel]
}
