import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CalendarDay, ShownPoint } from '../../../shared/calendar/calendarDay.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { call } from '../../app/call.ts'
import type { Span } from './calendarSpan.ts'

/** What is known of some spans of days together. */
export interface CalendarAnswers {
  readonly found: Output<'calendar.publications'>
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly points: readonly ShownPoint[]
  readonly isAsking: boolean
  readonly error: Error | null
  readonly askAgain: () => void
}

/** Asks for spans that follow one another, each on its own: one more leaves the others as they are. */
export function useCalendarSpans(spans: readonly Span[]): CalendarAnswers {
  const asked = spans.map(({ from, to }) => ({ from: from.toString(), to: to.toString() }))
  const publications = useQueries({
    queries: asked.map((span) => ({
      queryKey: ['calendar.publications', span],
      queryFn: () => call('calendar.publications', span),
      placeholderData: keepPreviousData,
    })),
  })
  const days = useQueries({
    queries: asked.map((span) => ({
      queryKey: ['calendar.days', span],
      queryFn: () => call('calendar.days', span),
      placeholderData: keepPreviousData,
    })),
  })
  const foundNow = publications.map(({ data }) => data)
  const daysNow = days.map(({ data }) => data)
  const found = useMemo(
    () => ({
      publications: foundNow.flatMap((answer) => answer?.publications ?? []),
      coming: foundNow.flatMap((answer) => answer?.coming ?? []),
    }),
    // The answers themselves, of which there may be more or fewer: each is the same for as long as it says the same.
    // biome-ignore lint/correctness/useExhaustiveDependencies: as above
    foundNow,
  )
  const about = useMemo(
    () => ({
      days: new Map(daysNow.flatMap((answer) => answer?.days ?? []).map((day) => [day.date, day])),
      points: daysNow.flatMap((answer) => answer?.points ?? []),
    }),
    // biome-ignore lint/correctness/useExhaustiveDependencies: as above
    daysNow,
  )
  const all = [...publications, ...days]
  return {
    ...{ found, ...about },
    isAsking: all.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    askAgain: () => {
      for (const query of all) void query.refetch()
    },
  }
}
