import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countText } from './countText.ts'
import { findHashtags } from './findHashtags.ts'
import { findLinks } from './findLinks.ts'
import { limits } from './limits.ts'
import { type Network, networks } from './network.ts'
import { joinPieces } from './placedSentences.ts'
import { someText } from './postContent.arbitrary.ts'
import { splitThread } from './splitThread.ts'

const short = { ...limits.bluesky, text: 40 }
const posts = (text: string, numbered = false) =>
  splitThread(text, 'bluesky', short, { numbered }).map((post) => post.text)

it('leaves a text whole that fits, without a number', () => {
  expect(posts('Vi syntes i fyra län.', true)).toEqual(['Vi syntes i fyra län.'])
  expect(posts(' \n\n')).toEqual([])
})

it('ends a post where a paragraph ends, if it is fairly full by then', () => {
  expect(posts('En lite längre inledning här.\n\nKort. Sedan kommer mer att säga.')).toEqual([
    'En lite längre inledning här.',
    'Kort. Sedan kommer mer att säga.',
  ])
  expect(posts('Hej.\n\nEn mening som fyller på. En till mening.')).toEqual([
    'Hej.\n\nEn mening som fyller på.',
    'En till mening.',
  ])
})

it('cuts a sentence that is longer than a post between two words, and a word only where it is longer', () => {
  expect(posts('Den här meningen är alldeles för lång för att få plats i ett enda inlägg.')).toEqual([
    'Den här meningen är alldeles för lång',
    'för att få plats i ett enda inlägg.',
  ])
  expect(posts(`Se ${'å'.repeat(50)}`)).toEqual(['Se', 'å'.repeat(40), 'å'.repeat(10)])
  expect(posts('👩‍🎓'.repeat(45)).join('')).toBe('👩‍🎓'.repeat(45))
})

it('counts the numbers in the limit', () => {
  const numbered = posts('Första meningen tar upp rätt mycket här. Andra meningen. Tredje.', true)
  expect(numbered).toEqual([
    'Första meningen tar upp rätt mycket\n\n1/2',
    'här. Andra meningen. Tredje.\n\n2/2',
  ])
  const many = posts('Ord och flera. '.repeat(40), true)
  expect(many.at(-1)).toMatch(/\n\n(\d\d)\/\1$/)
})

it('keeps a list together where that can be', () => {
  expect(posts('Vi gör mycket nu.\n\nI år:\n• Ett år till\n• Två kurser\n• Tre')).toEqual([
    'Vi gör mycket nu.',
    'I år:\n• Ett år till\n• Två kurser\n• Tre',
  ])
  expect(posts('I år:\n• Ett långt år till\n• Två kurser\n• Tre nya mål')).toEqual([
    'I år:\n• Ett långt år till\n• Två kurser',
    '• Tre nya mål',
  ])
})

it('leaves no introduction alone, and no hashtags, where that can be', () => {
  expect(posts('Vi gör mycket tillsammans. Nu till detta:\n• Ett\n• Två')).toEqual([
    'Vi gör mycket tillsammans.',
    'Nu till detta:\n• Ett\n• Två',
  ])
  expect(posts('Vi gör mycket tillsammans. Tack för allt.\n\n#Norrland #Lycksele')).toEqual([
    'Vi gör mycket tillsammans.',
    'Tack för allt.\n\n#Norrland #Lycksele',
  ])
})

it('begins a new post at a line with three hyphens, which nobody sees', () => {
  expect(posts('Ett.\n---\nTvå.\n\n---\n\nTre --- fyra.\n---\n')).toEqual(['Ett.', 'Två.', 'Tre --- fyra.'])
})

it('keeps an address whole, without its number if need be', () => {
  const address = `https://a.example/${'b'.repeat(21)}`
  expect(posts(`Läs hela den långa berättelsen på ${address}`, true)).toEqual([
    'Läs hela den långa berättelsen på\n\n1/2',
    address,
  ])
})

const threadNetworks = networks.filter((network) => limits[network].threads)
/** Words longer than a post with an address or a hashtag in the middle of them, just where a cut would fall. */
const gluedWords = fc
  .record({
    before: fc.constantFrom(280, 300, 500).chain((limit) => fc.integer({ min: limit - 32, max: limit })),
    marked: fc.constantFrom('(https://lycksele.example/brev)', '(#skola)', '-https://a.example/b'),
    after: fc.integer({ min: 0, max: 520 }),
  })
  .map(({ before, marked, after }) => 'å'.repeat(before) + marked + '('.repeat(after))
const someTexts = fc.oneof(
  { weight: 2, arbitrary: gluedWords },
  { weight: 4, arbitrary: fc.array(someText, { maxLength: 4 }).map((texts) => texts.join('\n\n')) },
  { weight: 1, arbitrary: fc.array(someText, { maxLength: 4 }).map((texts) => texts.join('\n---\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 600 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 200, maxLength: 800 }) },
  fc.integer({ min: 1, max: 2000 }).map((count) => `e${'\u0301'.repeat(count)} och ord`),
)
const someThread = fc.record({
  text: someTexts,
  network: fc.constantFrom<Network>(...threadNetworks),
  numbered: fc.boolean(),
})

it('joined again is the text', () => {
  fc.assert(
    fc.property(someThread, ({ text, network, numbered }) => {
      const joined = joinPieces(splitThread(text, network, limits[network], { numbered }))
      expect(text.startsWith(joined)).toBe(true)
      expect(text.slice(joined.length)).toMatch(/^(?:\s|-{3,})*$/u)
    }),
    { numRuns: 300 },
  )
})

it('has every post within the limit and none empty, whatever the text', () => {
  fc.assert(
    fc.property(someThread, ({ text, network, numbered }) => {
      for (const post of splitThread(text, network, limits[network], { numbered })) {
        expect(countText(post.text, network).over).toBe(0)
        expect(post.words.trim()).not.toBe('')
        expect(post.text.startsWith(post.words)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('cuts no address and no hashtag that a post can hold', () => {
  fc.assert(
    fc.property(someThread, ({ text, network, numbered }) => {
      const thread = splitThread(text, network, limits[network], { numbered })
      for (const { start, end } of [...findLinks(text), ...findHashtags(text)]) {
        const whole = text.slice(start, end)
        if (countText(whole, network).over > 0) continue
        expect(thread.some(({ words }) => words.includes(whole))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
