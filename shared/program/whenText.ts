import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import { clockText } from '../i18n/clockText.ts'

/**
 * When something happens, as one would say it today: "i dag kl. 09.00", "i morgon kl. 09.00", "fredag 18 december kl. 09.00", with the year where it is
 * not this one. Days are those of the zone that it is meant in.
 */
export function whenText(
  { at, zone }: { readonly at: Temporal.Instant; readonly zone: string },
  t: TFunction,
  now: Temporal.Instant,
): string {
  const meant = at.toZonedDateTimeISO(zone)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = meant.toPlainDate()
  const time = clockText(meant.toPlainTime(), t)
  const daysLeft = today.until(day).days
  if (daysLeft === 0) return t('program.when.today', { time })
  if (daysLeft === 1) return t('program.when.tomorrow', { time })
  const named = day.toLocaleString(t('common.locale'), {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(day.year !== today.year && { year: 'numeric' }),
  })
  return t('program.when.day', { day: named, time })
}
