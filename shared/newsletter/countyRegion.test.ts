import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CountyCode } from '../contract/scalars.ts'
import { plainText } from '../text/plainText.ts'
import { asSeenIn, regionMarks } from './countyRegion.ts'

const counties = ['01', '24', '25'].map((code) => CountyCode.parse(code))

test('a county sees exactly its own regions, and no delimiter is left', () => {
  const part = fc.record({
    counties: fc.option(fc.subarray(counties)),
    words: fc.string({ unit: 'binary' }).map(plainText),
  })
  fc.assert(
    fc.property(fc.array(part), fc.option(fc.constantFrom(...counties)), (parts, county) => {
      const written = parts.map(({ counties, words }) => {
        const marks = counties === null ? { begin: '', end: '' } : regionMarks(counties)
        return marks === null ? '' : marks.begin + words + marks.end
      })
      const seen = parts.filter(
        ({ counties }) => counties === null || (county !== null && counties.includes(county)),
      )
      expect(asSeenIn(county, written.join(''))).toBe(seen.map(({ words }) => words).join(''))
    }),
  )
})

test('a region for no county, or for a code that is none, is for nobody', () => {
  expect(regionMarks([])).toBeNull()
  expect(regionMarks(['x', '24,25', ''])).toBeNull()
})
