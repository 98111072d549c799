import { useCallback, useState } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { Span } from '../calendarSpan.ts'

/** Days that are asked for at once. */
const step = 42

/** The spans of a list that begins on a day, and grows to both sides. */
export function useAgendaSpans(day: Temporal.PlainDate) {
  const begins = day.toString()
  const [grown, setGrown] = useState({ begins, before: 0, after: 1 })
  const { before, after } = grown.begins === begins ? grown : { before: 0, after: 1 }
  const grow = (sides: { readonly before: number; readonly after: number }) => setGrown({ begins, ...sides })
  const later = useCallback(() => setGrown({ begins, before, after: after + 1 }), [begins, before, after])
  return { spans: spansAround(day, before, after), earlier: () => grow({ before: before + 1, after }), later }
}

function spansAround(day: Temporal.PlainDate, before: number, after: number): Span[] {
  return Array.from({ length: before + after }, (_, index) => {
    const from = day.add({ days: (index - before) * step })
    return { from, to: from.add({ days: step - 1 }) }
  })
}
