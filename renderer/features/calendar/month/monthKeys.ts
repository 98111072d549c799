import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../calendarSpan.ts'

/** The day that a key leads to from another; undefined where it leads nowhere. */
export function dayReached(from: string, key: string): string | undefined {
  const day = Temporal.PlainDate.from(from)
  const reached = (): Temporal.PlainDate | undefined => {
    switch (key) {
      case 'ArrowLeft':
        return day.subtract({ days: 1 })
      case 'ArrowRight':
        return day.add({ days: 1 })
      case 'ArrowUp':
        return day.subtract({ weeks: 1 })
      case 'ArrowDown':
        return day.add({ weeks: 1 })
      case 'Home':
        return mondayOf(day)
      case 'End':
        return mondayOf(day).add({ days: 6 })
      case 'PageUp':
        return day.subtract({ months: 1 })
      case 'PageDown':
        return day.add({ months: 1 })
      default:
        return undefined
    }
  }
  return reached()?.toString()
}
