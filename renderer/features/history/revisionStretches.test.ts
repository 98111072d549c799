import { expect, it } from 'vitest'
import type { RevisionSummary } from '../../../shared/contract/history.ts'
import type { RevisionId } from '../../../shared/contract/scalars.ts'
import { revisionDays } from './revisionStretches.ts'

const saved = (id: number, savedAt: string): RevisionSummary => ({
  ...{ id: id as RevisionId, version: id, savedAt, words: 100 },
})

it('shows the last save of each stretch of writing, by the officer’s own days', () => {
  const days = revisionDays(
    [
      saved(5, '2026-12-01T23:10:00Z'),
      saved(4, '2026-12-01T22:50:00Z'),
      saved(3, '2026-12-01T09:20:00Z'),
      saved(2, '2026-12-01T09:12:00Z'),
      saved(1, '2026-12-01T09:03:00Z'),
    ],
    'Europe/Stockholm',
  )
  const shown = days.map(({ day, stretches }) => [
    day.toString(),
    stretches.map(({ latest, earlier }) => [latest.id, ...earlier.map(({ id }) => id)]),
  ])
  expect(shown).toEqual([
    ['2026-12-02', [[5]]],
    ['2026-12-01', [[4], [3, 2, 1]]],
  ])
})
