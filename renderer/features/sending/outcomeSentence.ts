import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { SegmentCount } from '../../../shared/contract/segments.ts'
import { isOutbox } from '../../ui/isOutbox.ts'
import { momentText } from '../../ui/moments.ts'

interface Outcome {
  readonly channel: Channel
  /** undefined while the recipients are being counted. */
  readonly count: SegmentCount | undefined
  /** null: now. */
  readonly dueAt: Temporal.Instant | null
  readonly zone: string
}

/** "Skickas till 34 kontakter i 4 län den 18 december kl. 09.00." */
export function outcomeSentence(t: TFunction, { channel, count, dueAt, zone }: Outcome): string {
  const when =
    dueAt === null
      ? t('sending.schedule.now')
      : t('sending.schedule.at', { moment: momentText(dueAt.toString(), zone) })
  if (channel.kind === 'assisted') {
    return dueAt === null
      ? t('sending.schedule.remindsNow', { channel: channel.name })
      : t('sending.schedule.reminds', { when, channel: channel.name })
  }
  if (channel.kind === 'social') return t('sending.schedule.publishes', { when, channel: channel.name })
  if (count === undefined) return t('sending.schedule.counting')
  const counties = count.byCounty.filter(
    ({ county, count: contacts }) => county !== null && contacts > 0,
  ).length
  const sentence = t(isOutbox(channel) ? 'outbox.schedule.sends' : 'sending.schedule.sends', {
    recipients: t('sending.schedule.contacts', { count: count.count }),
    counties: t('sending.schedule.counties', { count: counties }),
    when,
  })
  return count.suppressed === 0
    ? sentence
    : `${sentence} ${t('sending.schedule.suppressed', { count: count.suppressed })}`
}
