import { expect, it } from 'vitest'
import { dayWords, searchedDay } from './dayWords.ts'

it('says a day in the language, without a nought before it', () => {
  expect(dayWords('2026-05-01', 'sv')).toBe('1 maj 2026')
  expect(dayWords('2026-12-18T09:00', 'en')).toBe('18 December 2026')
})

it('is found as it is said and as it is written', () => {
  expect(searchedDay('2026-12-18', 'en')).toBe('18 december 2026 2026-12-18')
})

it('leaves what is no day as it is', () => {
  expect(dayWords('', 'sv')).toBe('')
})
