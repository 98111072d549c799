import type { TFunction } from 'i18next'
import { describeDay } from '../../../../shared/i18n/describeRecurrence.ts'
import type { DayOfMonth } from '../../../../shared/schedule/recurrenceRule.ts'

const nths = [1, 2, 3, 4, 'last'] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7]

const days: readonly DayOfMonth[] = [
  ...Array.from({ length: 31 }, (_, index): DayOfMonth => ({ kind: 'day', day: index + 1 })),
  { kind: 'day', day: 'last' },
]
const workingDays: readonly DayOfMonth[] = ([1, 2, 3, 4, 5, 'last'] as const).map((nth) => ({
  kind: 'working-day',
  nth,
}))
const nthWeekdays: readonly DayOfMonth[] = nths.flatMap((nth) =>
  weekdays.map((weekday): DayOfMonth => ({ kind: 'weekday', nth, weekday })),
)

const byKey = new Map([...days, ...workingDays, ...nthWeekdays].map((on) => [dayKey(on), on]))

/** A day of the month as a list's value. */
export function dayKey(on: DayOfMonth): string {
  return JSON.stringify(on, Object.keys(on).sort())
}

export function dayOfKey(key: string | null): DayOfMonth | undefined {
  return key === null ? undefined : byKey.get(key)
}

/** Every day that a month can be said to have: by number, as a working day, as a day of the week. */
export function dayChoices(t: TFunction) {
  const items = (list: readonly DayOfMonth[]) =>
    list.map((on) => ({ value: dayKey(on), label: describeDay(on, t) }))
  return [
    { group: t('recurrence.field.byDate'), items: items(days) },
    { group: t('recurrence.field.byWorkingDay'), items: items(workingDays) },
    { group: t('recurrence.field.byWeekday'), items: items(nthWeekdays) },
  ]
}
