import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { momentText } from '../../ui/moments.ts'
import { handingOver } from './handingOver.ts'

/** Of a post that waits here to be handed over: from when on its network takes it. */
export function ComputerNote({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const { channelKind, state, network, handsAhead, dueAt, zone } = publication
  if (channelKind !== 'social' || network === null || state !== 'scheduled' || !handsAhead) return null
  const due = { dueAt: Temporal.Instant.from(dueAt), posts: 1, now: Temporal.Now.instant() }
  const handing = handingOver(network, due)
  if (handing?.kind !== 'far') return null
  const moment = momentText(handing.from.toString(), zone)
  return (
    <Text size="sm" mt={6}>
      {t('sending.ahead.laterThere', { server: networkNames[network], moment })}
    </Text>
  )
}
