import { expect, it } from 'vitest'
import { easterSunday } from './easter.ts'

it.each([
  [1999, '1999-04-04'],
  [2008, '2008-03-23'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s, as almanacs have it', (year, day) => {
  expect(easterSunday(year)).toBe(day)
})
