import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Channel } from '../../../shared/contract/channels.ts'
import { ChannelId, type SegmentId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'
import type { SchedulePlan } from './schedulePlan.ts'
import { type SendingTime, sendingTime } from './sendingTime.ts'

const nobody = ChannelId.parse(1)

/** How long what is planned will take; null where that is not worth a word, not known yet, or nothing is sent. */
export function useSendingTime(
  channel: Channel | undefined,
  segmentId: SegmentId | null,
  plan: SchedulePlan,
  zone: string,
): SendingTime | null {
  const { t } = useTranslation()
  const isMail = channel?.kind === 'email'
  const estimate = useAsk(
    'sending.estimate',
    { channelId: channel?.id ?? nobody, segmentId },
    // What has gone over the channel today counts, and that may have changed.
    { enabled: isMail, staleTime: 0, gcTime: 0 },
  ).data
  if (!isMail || estimate === undefined || plan.kind !== 'ready') return null
  const now = Temporal.Now.instant()
  return sendingTime(estimate, plan.dueAt ?? now, now, zone, t)
}
