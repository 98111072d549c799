import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { conflictTexts } from '../../../../shared/calendar/conflictText.ts'
import type { Output } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'
import type { Span } from '../calendarSpan.ts'
import { keyOf } from '../placedItems.ts'

/** A time that something speaks against. */
export interface Considered {
  /** Of its item in the calendar. */
  readonly key: string
  readonly time: Output<'calendar.conflicts'>['times'][number]
  /** In the workspace's zone. */
  readonly at: Temporal.PlainDateTime
  /** What speaks against it, in words; empty where all of it is meant so. */
  readonly texts: readonly string[]
  /** What the officer means so. */
  readonly meant: readonly string[]
}

/** What speaks against the times of a span; nothing until main has answered. */
export function useConsidered({ from, to }: Span, zone: string): readonly Considered[] {
  const { t } = useTranslation()
  const { data } = useAsk(
    'calendar.conflicts',
    { from: from.toString(), to: to.toString() },
    { placeholderData: keepPreviousData },
  )
  return useMemo(
    () =>
      (data?.times ?? []).map((time) => ({
        key: keyOf(time.comesBack ? 'coming' : 'planned', time),
        time,
        at: Temporal.Instant.from(time.dueAt).toZonedDateTimeISO(zone).toPlainDateTime(),
        texts: conflictTexts(time, t),
        meant: conflictTexts({ conflicts: time.meant, dayNames: time.dayNames }, t),
      })),
    [data, zone, t],
  )
}
