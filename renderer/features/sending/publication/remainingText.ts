import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import type { Pace } from '../../../../shared/delivery/pace.ts'
import { durationText } from './durationText.ts'
import { soonText } from './soonText.ts'

/** Seconds: less than this is not worth a clock time. */
const short = 45

/** "Ungefär 12 minuter kvar. Klart omkring kl. 10.42." */
export function remainingText(
  { remainingSeconds: seconds }: Pace,
  now: Temporal.Instant,
  zone: string,
  t: TFunction,
): string {
  if (seconds === null) return t('publication.pace.leftUnknown')
  if (seconds < short) return t('publication.pace.leftShort')
  const left = t('publication.pace.left', { duration: durationText(seconds, t) })
  const end = t('publication.pace.end', { time: soonText(now.add({ seconds }), now, zone, t) })
  return `${left}. ${end}.`
}
