import { expect, it } from 'vitest'
import { gapBeforePerCent, perCentSign } from './perCent.ts'

it('puts a no-break space before the sign in Swedish and nothing in English', () => {
  expect(perCentSign('sv-SE')).toBe('\u00a0%')
  expect(perCentSign('en-GB')).toBe('%')
  expect(gapBeforePerCent('en-GB')).toBe('')
})
