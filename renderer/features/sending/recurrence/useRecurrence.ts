import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import type { Temporal } from 'temporal-polyfill'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { UpcomingOccurrence } from '../../../../shared/contract/recurrence.ts'
import { readWallTime, wallTimeText } from '../../../../shared/schedule/dueAt.ts'
import { useAsk } from '../../../app/queries.ts'
import type { ScheduleChoice } from '../schedulePlan.ts'
import { draftStart, draftText } from './recurrenceDraft.ts'

export interface AskedRecurrence {
  readonly preview: Output<'recurrence.preview'> | undefined
  readonly error: Error | null
  /** What is shown is of an earlier answer. */
  readonly isOld: boolean
  readonly zone: string
}

/** The next ten times of what has been filled in; null where nothing repeats, or it cannot be said yet. */
export function useRecurrence(
  { when, day, time, zone, repeats }: ScheduleChoice,
  now: Temporal.Instant,
): AskedRecurrence | null {
  const text = when === 'later' ? draftText(repeats, day, time) : null
  // Somebody types words letter by letter.
  const [settled] = useDebouncedValue(text, repeats.kind === 'words' ? 300 : 0)
  const from = day === null ? null : draftStart(day, zone, now)
  const asked = useAsk(
    'recurrence.preview',
    { text: settled ?? '', from, zone, count: 10 },
    { enabled: settled !== null && from !== null, placeholderData: keepPreviousData, gcTime: 0 },
  )
  if (text === null || from === null) return null
  return { preview: asked.data, error: asked.error, isOld: asked.isPlaceholderData || settled !== text, zone }
}

/** As many as are shown of what comes back often. */
const mostOfYear = 100

/** The times of a year from the first one on; null where nobody asks, or until they are known. */
export function useYearOf(asked: AskedRecurrence | null): readonly UpcomingOccurrence[] | null {
  const text = asked?.preview?.text ?? ''
  const first = asked?.preview?.occurrences[0]?.wallTime
  const year = useAsk(
    'recurrence.preview',
    { text, from: first ?? null, zone: asked?.zone ?? null, count: mostOfYear },
    { enabled: first !== undefined, gcTime: 0 },
  ).data
  if (first === undefined || year === undefined) return null
  const until = wallTimeText(readWallTime(first).add({ years: 1 }))
  return year.occurrences.filter(({ wallTime }) => wallTime < until)
}
