import { expect, it } from 'vitest'
import { periodInName } from './periodInName.ts'

it.each([
  ['plausible-2026-11-01-2026-11-30.csv', '2026-11-01/2026-11-30'],
  ['regioner 20261101_20261130.csv', '2026-11-01/2026-11-30'],
  ['besök 2026-11.csv', '2026-11'],
  ['Feb-01-2026_Feb-28-2026_2260327001369726.csv', '2026-02-01/2026-02-28'],
  ['Feb-28-2026_Feb-01-2026.csv', null],
  ['Reach (1).csv', null],
])('finds in "%s" the days %s', (name, days) => expect(periodInName(name)).toBe(days))
