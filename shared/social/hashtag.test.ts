import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findHashtags } from './findHashtags.ts'
import { hashtag, hashtagsOf } from './hashtag.ts'

it.each([
  ['yrkeshögskola norr', '#YrkeshögskolaNorr'],
  ['studera på hemorten', '#StuderaPåHemorten'],
  ['SLU', '#SLU'],
  ['#norrland', '#Norrland'],
  ['covid-19', '#Covid19'],
  ['e-hälsa & vård', '#EHälsaVård'],
  ['  iPhone  ', '#IPhone'],
])('writes the tag "%s" so that its words can be told apart', (tag, written) => {
  expect(hashtag(tag)).toBe(written)
})

it('makes no hashtag where no network would link one', () => {
  expect([hashtag('2020'), hashtag('🎄'), hashtag('– !'), hashtag('')]).toEqual([null, null, null, null])
})

it('writes a tag once, whatever its capitals, and no more than asked for', () => {
  expect(hashtagsOf(['Norrland', 'norrland', '2020', 'skola', 'kultur'], 2)).toEqual(['#Norrland', '#Skola'])
})

it('is found again, whole, in the text that it is written into', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (tag) => {
      const written = hashtag(tag)
      if (written === null) return
      const text = `Läs mer: ${written}, hej`
      expect(findHashtags(text).map(({ start, end }) => text.slice(start, end))).toEqual([written])
    }),
    { numRuns: 300 },
  )
})

it('is found also where its first letter follows a number with a mark', () => {
  const text = `#${'\ua6e6\u{1d165}a'}`
  expect(findHashtags(text)).toEqual([{ start: 0, end: text.length }])
})

it('finds no hashtag inside a word or an address', () => {
  expect(findHashtags('C# a#b https://a.example/#brev #12')).toEqual([])
})
