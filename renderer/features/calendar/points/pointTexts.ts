import { Temporal } from 'temporal-polyfill'
import type { SavedPoint } from '../../../../shared/contract/calendarPoints.ts'
import { dayText } from '../../../ui/moments.ts'

/** "10 december", "26 oktober – 30 oktober": a point's days in one of its years. */
export function daysText({ from, to }: Pick<SavedPoint, 'from' | 'to'>): string {
  const [first, last] = [from, to].map((day) => dayText(Temporal.PlainDate.from(day)))
  return first === last ? (first ?? '') : `${first} – ${last}`
}

/** What is left when a point is made anew of what it was. */
export function contentOf({ id: _, ...content }: SavedPoint) {
  return content
}
