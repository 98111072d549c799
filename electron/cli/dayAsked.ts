import { DayText } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** A day that an option names; null where it is left out. @throws RundbrevError `day-unreadable` */
export function dayAsked(text: string | undefined, field: string): string | null {
  if (text === undefined) return null
  const read = DayText.safeParse(text)
  if (!read.success) throw new RundbrevError('day-unreadable', { field }, { day: text })
  return read.data
}
