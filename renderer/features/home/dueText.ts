import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { type Countdown, countdown } from '../../../shared/home/countdown.ts'
import { timeOfDay } from '../../ui/moments.ts'

interface Due {
  /** ISO 8601 */
  readonly dueAt: string
  /** That it is meant in. */
  readonly zone: string
}

/** "i morgon kl. 09.00", "fredag 18 december kl. 09.00", with the year where it is not this one. */
export function dueText({ dueAt, zone }: Due, now: Temporal.Instant, t: TFunction): string {
  const due = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone)
  const [day, today] = [due.toPlainDate(), now.toZonedDateTimeISO(zone).toPlainDate()]
  const time = timeOfDay(due.toPlainTime())
  const days = today.until(day).days
  if (days === 0) return t('home.next.when.today', { time })
  if (days === 1) return t('home.next.when.tomorrow', { time })
  const named = day.toLocaleString(t('common.locale'), {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(day.year !== today.year && { year: 'numeric' }),
  })
  return t('home.next.when.day', { day: named, time })
}

/** "om 23 minuter", "om 3 tim 20 min", "om 4 dagar" */
export function countdownText({ dueAt, zone }: Due, now: Temporal.Instant, t: TFunction): string {
  const left: Countdown = countdown(Temporal.Instant.from(dueAt), now, zone)
  switch (left.kind) {
    case 'now':
      return t('home.next.left.now')
    case 'minutes':
      return t('home.next.left.minutes', { count: left.minutes })
    case 'hours':
      return left.minutes === 0 ? t('home.next.left.hours', left) : t('home.next.left.hoursMinutes', left)
    case 'days':
      return t('home.next.left.days', { count: left.days })
  }
}
