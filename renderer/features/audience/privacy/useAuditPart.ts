import { keepPreviousData } from '@tanstack/react-query'
import type { AuditEntry, AuditFilter } from '../../../../shared/contract/privacy.ts'
import { useAsk } from '../../../app/queries.ts'

/** Entries asked for at once, and the steps that the part moves in, so that a little scrolling asks for nothing new. */
const count = 300
const step = 100

/** The entries around those that are shown; while others are fetched, the last ones are kept. */
export function useAuditPart(filter: AuditFilter, first: number) {
  const from = Math.max(0, Math.floor(first / step) - 1) * step
  const part = useAsk(
    'audit.page',
    { ...filter, from, count },
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  return {
    part,
    entryAt: (index: number): AuditEntry | undefined => part.data?.entries[index - part.data.from],
  }
}
