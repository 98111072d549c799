import { expect, it } from 'vitest'
import type { ArchiveListing } from '../../../shared/contract/archive.ts'
import { entriesByYear } from './entriesByYear.ts'

it('puts what went into the year that the officer’s clock showed', () => {
  const entry = (at: string, zone: string) => ({ at, zone }) as ArchiveListing
  const newYear = entry('2026-12-31T23:30:00Z', 'Europe/Stockholm')
  const before = entry('2026-12-31T22:30:00Z', 'Europe/Stockholm')
  const elsewhere = entry('2026-12-31T23:45:00Z', 'America/New_York')
  expect(entriesByYear([newYear, before, elsewhere])).toEqual([
    [2027, [newYear]],
    [2026, [before, elsewhere]],
  ])
})
