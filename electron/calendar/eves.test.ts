import { expect, it } from 'vitest'
import { isEve } from './eves.ts'

it('knows the eves that are worked until noon from those that are free, and from ordinary days', () => {
  const eves = ['2026-04-30', '2026-10-30', '2026-12-24', '2026-12-11', '2026-05-01'].filter(isEve)
  expect(eves).toEqual(['2026-04-30', '2026-10-30'])
})
