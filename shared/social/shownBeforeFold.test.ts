import { expect, it } from 'vitest'
import { shownBeforeFold } from './shownBeforeFold.ts'

it('shows whole words up to the fold, and all of a text that is shorter or that the network does not fold', () => {
  const text = 'Ord '.repeat(60).trim()
  expect(shownBeforeFold(text, 'linkedin')).toBe('Ord '.repeat(52).trim())
  expect(shownBeforeFold(text, 'instagram')).toBe('Ord '.repeat(31).trim())
  expect(shownBeforeFold(text, 'facebook')).toBeNull()
  expect(shownBeforeFold(text.repeat(9), 'bluesky')).toBeNull()
})

it('cuts a word only where it is all there is', () => {
  expect(shownBeforeFold('a'.repeat(300), 'linkedin')).toBe('a'.repeat(210))
})
