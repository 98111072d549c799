import { expect, test } from 'vitest'
import { formatFigure } from './formatFigure.ts'

const nb = '\u00a0'

test('a change carries its sign, and the Swedish percent sign stands apart', () => {
  const growth = { value: 150, unit: '%', form: 'change', precision: 'exact' } as const
  expect(formatFigure(growth, 'sv').text).toBe(`+150${nb}%`)
  expect(formatFigure(growth, 'en').text).toBe('+150%')
  expect(formatFigure({ ...growth, value: -12.5 }, 'sv').text).toBe(`\u221212,5${nb}%`)
  expect(formatFigure({ ...growth, value: 0 }, 'sv').text).toBe(`0${nb}%`)
})

test('a number has its thousands apart and the officer’s honest word before it', () => {
  const people = { value: 48000, unit: '', form: 'number', precision: 'nearly' } as const
  expect(formatFigure(people, 'sv')).toEqual({
    precision: 'nära',
    number: `48${nb}000`,
    unit: '',
    text: `nära${nb}48${nb}000`,
  })
  expect(formatFigure({ ...people, unit: 'people' }, 'en').text).toBe(`nearly${nb}48,000${nb}people`)
})

test('a plain number has no plus sign, and two decimals at most', () => {
  const hours = { value: 3.1379, unit: 'timmar', form: 'number', precision: 'about' } as const
  expect(formatFigure(hours, 'sv').text).toBe(`omkring${nb}3,14${nb}timmar`)
})
