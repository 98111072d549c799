import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countText } from './countText.ts'
import { networks } from './network.ts'

const used = (text: string, network: (typeof networks)[number]) => countText(text, network).used
const family = '👩‍👩‍👧‍👦'

it('counts Swedish prose by its letters on every network', () => {
  for (const network of networks) expect(used('Åsele söker en rektor – skynda!', network)).toBe(31)
})

it('counts a family of four as one character on Bluesky and Mastodon, as two on X', () => {
  expect(used(family, 'bluesky')).toBe(1)
  expect(used(family, 'mastodon')).toBe(1)
  expect(used(family, 'x')).toBe(2)
})

it('weighs on X what twitter-text weighs double: other scripts, dashes of no range, flags and keycaps', () => {
  expect(used('日本', 'x')).toBe(4)
  expect(used('…', 'x')).toBe(2)
  expect(used('“x”', 'x')).toBe(3)
  expect(used('🇸🇪', 'x')).toBe(2)
  expect(used('1️⃣', 'x')).toBe(2)
  expect(used('e\u0301', 'x')).toBe(1)
})

it('tells that a Bluesky text of few characters takes too many bytes', () => {
  expect(countText(family.repeat(200), 'bluesky')).toEqual({
    used: 5000,
    limit: 3000,
    over: 2000,
    unit: 'bytes',
  })
  expect(countText('a'.repeat(301), 'bluesky')).toEqual({
    used: 301,
    limit: 300,
    over: 1,
    unit: 'characters',
  })
})

it('gives away the domain of a mention on Mastodon only, and only the domain', () => {
  expect(used('Tack @kansli@mastodon.example.', 'mastodon')).toBe('Tack @kansli.'.length)
  expect(used('Tack @kansli@mastodon.example.', 'x')).toBe('Tack @kansli@mastodon.example.'.length)
  expect(used('rektor@lycksele.example', 'mastodon')).toBe('rektor@lycksele.example'.length)
})

it('counts an address without https:// as a link on X only, and there not a country’s bare name', () => {
  expect(used('Se www.lycksele.se nu', 'x')).toBe('Se  nu'.length + 23)
  expect(used('Se lycksele.se/brev nu', 'x')).toBe('Se  nu'.length + 23)
  expect(used('Se räksmörgås.com nu', 'x')).toBe('Se  nu'.length + 23)
  expect(used('Se lycksele.se nu', 'x')).toBe('Se lycksele.se nu'.length)
  expect(used('Se www.lycksele.se nu', 'mastodon')).toBe('Se www.lycksele.se nu'.length)
})

// Cases of our own after twitter-text's rules: config/v3.json, js/src/parseTweet.js, js/src/extractUrlsWithIndices.js.
it.each([
  ...([
    'http://test.com',
    'HTTPS://www.ExaMPLE.COM/index.html',
    'test.com',
    'foo.co.jp',
    't.co',
    'vine.co',
  ] as const),
  ...([
    'https://example.com/sida_(kurs)',
    'https://example.com/?list=PL0-',
    'http://example.com/Åsele_år',
  ] as const),
  ...(['example.com/sida?search=brev&lang=sv', 'https://räksmörgås.se/brev'] as const),
])('counts %s as 23 on X', (text) => {
  expect(used(text, 'x')).toBe(23)
})

it.each([
  ['Test https://test.com test https://test.com test.com test', 86],
  ['(https://example.com/a)', 25],
  ['https://example.com/a, och', 28],
  ['t.ex. bl.a. kl.9 1.5', 20],
  ['rektor@lycksele.com @lycksele #norr', 35],
  ['ftp://www.example.com/', 22],
  ['저찀쯿쿿', 8],
  ['H🐱☺', 5],
  ['🙋🏽‍♂️', 2],
  ['🇸🇪🇳🇴', 4],
  ['☺️❤©™', 8],
  ['–—„‟″', 5],
  ['…•€', 6],
  ['ЖאกÅ', 4],
  ['\u200d\u200b', 2],
])('weighs %j as %i on X', (text, weight) => {
  expect(used(text, 'x')).toBe(weight)
})

const address = fc.webUrl({ validSchemes: ['https', 'http'], withFragments: true, withQueryParameters: true })
const prose = fc
  .array(fc.constantFrom('norr', 'Åsele', 'är', '2020', '🎄'), { maxLength: 12 })
  .map((words) => words.join(' '))

it('lets every link cost 23 on Mastodon and X, however long it is', () => {
  fc.assert(
    fc.property(prose, fc.stringMatching(/^[a-z0-9/_-]{0,200}$/), (text, path) => {
      const link = `https://lycksele.example/${path}z`
      for (const network of ['mastodon', 'x'] as const) {
        expect(used(`${text} ${link}`, network)).toBe(used(`${text} `, network) + 23)
      }
    }),
  )
})

it('never counts a text as longer than its parts together, nor as shorter than nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      for (const network of networks) {
        const together = used(`${one} ${other}`, network)
        expect(together).toBeLessThanOrEqual(used(one, network) + 1 + used(other, network))
        expect(together).toBeGreaterThan(0)
      }
    }),
  )
})

it('never breaks on what people paste: addresses, lone surrogates, anything', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), address, fc.constant('\ud800'))),
      (pieces) => {
        for (const network of networks) {
          const count = countText(pieces.join(' '), network)
          expect(count.over).toBe(Math.max(0, count.used - count.limit))
        }
      },
    ),
  )
})
