import { expect, test } from 'vitest'
import { wholeNumbers } from './wholeNumbers.ts'

test.each([
  ['24 100 mot 9 640', '24\u00a0100 mot 9\u00a0640'],
  ['1 250 000 kronor, 7,5 %', '1\u00a0250\u00a0000 kronor, 7,5\u00a0%'],
  ['2019 2020', '2019 2020'],
  ['den 6 januari', 'den 6 januari'],
  ['i 13 kommuner', 'i 13 kommuner'],
])('%s', (text, whole) => {
  expect(wholeNumbers(text)).toBe(whole)
})
