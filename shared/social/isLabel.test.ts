import { expect, it } from 'vitest'
import { isLabel } from './isLabel.ts'

it.each([
  'Decemberbrev',
  'Nyhetsbrev december 2026',
  'Månadsbrev nr 4',
  'Newsletter no. 4',
  'Vårt julbrev',
  'Infoblad v. 12',
])('takes "%s" for a label', (title) => expect(isLabel(title)).toBe(true))

it.each([
  'Vi växer!',
  'Brev från Lycksele',
  'Tack för ett år då vi syntes i fyra län',
  '2020',
  'December',
  '',
])('takes "%s" for a title', (title) => expect(isLabel(title)).toBe(false))
