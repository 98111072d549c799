import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, replacedInText } from './findQuery.ts'

const query = (words: string, more: object = {}) => ({
  words,
  caseSensitive: false,
  wholeWord: false,
  ...more,
})

describe('finding in a text', () => {
  it('finds without regard to case, unless it matters', () => {
    expect(findInText('År för år', query('år'))).toEqual([
      { from: 0, to: 2 },
      { from: 7, to: 9 },
    ])
    expect(findInText('År för år', query('år', { caseSensitive: true }))).toEqual([{ from: 7, to: 9 }])
  })

  it('knows where a Swedish word ends', () => {
    expect(findInText('året och år', query('år', { wholeWord: true }))).toEqual([{ from: 9, to: 11 }])
  })

  it('takes every sign as it is written', () => {
    expect(findInText('(48 000) + 1 $ [a] a.b', query('(48 000) + 1 $ [a] a.b'))).toHaveLength(1)
    expect(findInText('axb', query('a.b'))).toEqual([])
  })

  it('finds nothing any more once all is replaced by something else, and the rest stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' ', '.') }), (text) => {
        const places = findInText(text, query('a'))
        const replaced = replacedInText(text, places, 'x')
        expect(findInText(replaced, query('a'))).toEqual([])
        expect(replacedInText(replaced, findInText(replaced, query('x')), 'a')).toBe(text)
      }),
    )
  })
})
