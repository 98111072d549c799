import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import type { SendingEstimate } from '../../../shared/delivery/estimateSending.ts'
import { durationText } from './publication/durationText.ts'
import { soonText } from './publication/soonText.ts'

export interface SendingTime {
  /** How long it takes, when it is done, and what decides that. */
  readonly text: string
  /** The computer has to stay on when nobody may be there any more. */
  readonly isLong: boolean
}

/** Seconds that nobody plans for. */
const short = 120
/** Seconds that the computer is left on for anyway. */
const bearable = 600
/** Hour of the day when offices close. */
const closing = 17

/**
 * What a planned send takes, in words; null where it is over before anybody looks.
 *
 * @param start when it begins
 */
export function sendingTime(
  { seconds, limitedBy, domain }: SendingEstimate,
  start: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
  t: TFunction,
): SendingTime | null {
  if (seconds < short) return null
  const end = start.add({ seconds })
  const takes = t('publication.estimate.takes', {
    duration: durationText(seconds, t),
    time: soonText(end, now, zone, t),
  })
  const reason =
    limitedBy === null || limitedBy === 'connections'
      ? null
      : t(`publication.estimate.${limitedBy}`, { domain: domain ?? '' })
  return {
    text: reason === null ? takes : `${takes} ${reason}`,
    isLong: seconds > bearable && endsAfterHours(start, end, zone),
  }
}

function endsAfterHours(start: Temporal.Instant, end: Temporal.Instant, zone: string): boolean {
  const [from, until] = [start.toZonedDateTimeISO(zone), end.toZonedDateTimeISO(zone)]
  return until.hour >= closing || !from.toPlainDate().equals(until.toPlainDate())
}
