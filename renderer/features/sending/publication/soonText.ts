import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import { momentText, timeOfDay } from '../../../ui/moments.ts'

/** When something that is not far away will be: "kl. 10.42", "i morgon kl. 03.10", "den 2 december kl. 03.10". */
export function soonText(at: Temporal.Instant, now: Temporal.Instant, zone: string, t: TFunction): string {
  // A minute that has begun is over before anybody looks: the next whole one is meant.
  const then = at.toZonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const days = today.until(then.toPlainDate()).total('days')
  const time = timeOfDay(then.toPlainTime())
  if (days <= 0) return t('publication.clock.today', { time })
  if (days === 1) return t('publication.clock.tomorrow', { time })
  return t('publication.clock.later', { moment: momentText(then.toInstant().toString(), zone) })
}
