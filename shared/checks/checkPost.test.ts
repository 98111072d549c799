import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { languages } from '../i18n/catalogue.ts'
import { PostContent } from '../post/post.ts'
import { deriveVariant } from '../social/deriveVariant.ts'
import { networks } from '../social/network.ts'
import { someContent, someFigures } from '../social/postContent.arbitrary.ts'
import { type CheckInput, spellingKey } from './checkInput.ts'
import { checkPost, checkSteps, mostPerCode } from './checkPost.ts'
import { Finding } from './finding.ts'
import { type Passage, passagesOf } from './passages.ts'
import { askedIn, wordsToSpell } from './spelling.ts'
import { heading, image, linked, paragraph, testInput, testPost } from './testPost.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))

/** As if no dictionary knew a word. */
function allUnknown(content: PostContent): CheckInput['spelling'] {
  const { language } = content
  const words = wordsToSpell(passagesOf(content), {
    ...{ language, geo, organisation: '', knownWords: new Set<string>() },
  })
  return new Map(
    languages.flatMap((one) => askedIn(one, words).map((word) => [spellingKey(one, word), ['ord']])),
  )
}

function fullInput(content: PostContent, part: Partial<CheckInput> = {}): CheckInput {
  return testInput(content, {
    geo,
    spelling: allUnknown(content),
    textShares: new Map([['a'.repeat(64), 0.5]]),
    letter: { bytes: 95_000, hasUnsubscribe: true, heaviest: [] },
    recipients: 0,
    ...part,
  })
}

const anyPost = fc.record({ content: someContent, list: someFigures }).map(({ content, list }) => {
  const figures = new Map(list.map((figure) => [figure.id, figure]))
  const variants = networks.map((network) => deriveVariant({ content, figures: list, mentions: [] }, network))
  return fullInput(content, { figures, variants })
})

test('whatever is written, the rules answer, each finding as the contract has it and the same every time', () => {
  fc.assert(
    fc.property(anyPost, (input) => {
      const { findings } = checkPost(input)
      for (const one of findings) Finding.parse(one)
      expect(checkPost(input).findings).toEqual(findings)
      expect(findings.every(({ fixes }) => fixes.length > 0)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a place selects the very words that are told', () => {
  fc.assert(
    fc.property(anyPost, (input) => {
      const passages = passagesOf(input.content)
      for (const { code, place, values } of checkPost(input).findings) {
        const { from, to } = place
        if (from === undefined || to === undefined) continue
        const passage = passages.find((one) => isAt(one, place))
        expect(passage, code).toBeDefined()
        const selected = passage?.text.slice(from, to) ?? ''
        expect(selected, code).not.toBe('')
        expect(to, code).toBeLessThanOrEqual(passage?.text.length ?? 0)
        // Of a date only the weekday is wrong; of a link the space around its words is not told.
        const told = String(values.words ?? selected)
        if (code === 'weekday-wrong') expect(told.startsWith(selected)).toBe(true)
        else expect(selected.trim(), code).toBe(told.trim())
      }
    }),
    { numRuns: 60 },
  )
})

function isAt({ place }: Passage, { part, block, run }: Finding['place']): boolean {
  return place.part === part && place.block === block && place.run === run
}

/** A hundred thousand characters each: what takes the square of that does not end within the test. */
const long = 100_000
const floods: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(long),
  'one word in capitals': 'Å'.repeat(long),
  'full stops': '.'.repeat(long),
  'exclamation marks': '! '.repeat(long / 2),
  'at signs between letters': 'x@'.repeat(long / 2),
  'an address of a hundred thousand letters': `${'a'.repeat(long)} @kansli`,
  hashtags: '#a '.repeat(long / 3),
  'opened brackets': '[A'.repeat(long / 2),
  digits: '1'.repeat(long),
  emoji: '👩‍🎓'.repeat(long / 5),
  'right to left': '\u202eשלום '.repeat(long / 6),
  'zero-width characters': 'a\u200b\u200d'.repeat(long / 3),
  'combining marks': `a${'\u0301'.repeat(long)}`,
  'closing quotes': '”'.repeat(long),
  addresses: 'https://a.se '.repeat(long / 13),
}

test.each(Object.entries(floods))('reads on through %s', (_, text) => {
  const content = testPost([paragraph(text)])
  const { findings } = checkPost(fullInput(content))
  expect(findings.filter(({ code }) => code === 'number-unbound').length).toBeLessThanOrEqual(mostPerCode)
})

test('reads lists within lists, fifty deep', () => {
  let nested: PostContent['body']['content'][number] = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('Samtliga kurser')] }],
  }
  for (let depth = 0; depth < 49; depth += 1) {
    nested = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(`Nivå ${depth}`), nested as never] }],
    }
  }
  const { findings } = checkPost(testInput(testPost([nested])))
  expect(findings.find(({ code }) => code === 'officialese')?.place).toEqual({
    ...{ part: 'body', block: 1, run: 49, from: 0, to: 8 },
  })
})

test('the worst stands first, then what stands first in the text', () => {
  const content = testPost([
    paragraph('Vi erhåller samtliga svar.'),
    heading(3, 'Anmälan'),
    image(null),
    paragraph(linked('läs mer', 'https://larcentrum.example')),
  ])
  expect(checkPost(testInput(content)).findings.map(({ severity, code }) => [severity, code])).toEqual([
    ['blocks', 'image-undecided'],
    ['warning', 'heading-skipped'],
    ['warning', 'link-text-vague'],
    ['note', 'officialese'],
    ['note', 'officialese'],
  ])
})

test('of one kind no more are told than anybody mends', () => {
  const content = testPost(
    Array.from({ length: mostPerCode + 50 }, () => paragraph('Samtliga av er är med.')),
  )
  const { findings } = checkPost(testInput(content))
  expect(findings.map(({ code }) => code)).toEqual(Array(mostPerCode).fill('officialese'))
  expect(findings.at(-1)?.place.block).toBe(mostPerCode)
})

test('one rule at a time finds what all find at once', () => {
  const input = fullInput(
    testPost([paragraph('Vi erhåller samtliga svar torsdag 17 december 2026.'), image(null)]),
  )
  const steps = checkSteps(input)
  let step = steps.next()
  let pauses = 0
  for (; !step.done; step = steps.next()) pauses += 1
  expect(pauses).toBeGreaterThan(15)
  expect(step.value).toEqual(checkPost(input))
})

test('a post that is well written has no finding', () => {
  const content = testPost([
    heading(2, 'Anmälan'),
    paragraph('Du anmäler dig på ', linked('vår sida om kurser', 'https://larcentrum.example/kurser'), '.'),
    image('Elever vid en bänk utanför lärcentrum'),
  ])
  expect(checkPost(testInput(content)).findings).toEqual([])
  expect(PostContent.parse(content)).toEqual(content)
})
