import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { spellingKey } from './checkInput.ts'
import { plainPassage } from './passages.ts'
import { checkPlaceNames } from './placeNames.ts'
import { askedIn, wordsToSpell } from './spelling.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))

/** @param known the words that a dictionary would know */
function check(text: string, known: readonly string[] = []) {
  const words = wordsToSpell([plainPassage({ part: 'lede' }, text)], {
    ...{ language: 'sv', geo, organisation: 'Kommunalförbundet Norr', knownWords: new Set() },
  })
  const unknown = askedIn('sv', words).filter((word) => !known.includes(word))
  return checkPlaceNames(words, geo, new Map(unknown.map((word) => [spellingKey('sv', word), []])))
}
const meant = (text: string, known: readonly string[] = []) =>
  check(text, known).findings.map(({ values }) => [values.words, values.instead])

test.each([
  ['Mötet hölls i Lyksele.', 'Lyksele', 'Lycksele'],
  ['Lykseles skolor', 'Lykseles', 'Lyckseles'],
  ['i Västerbottten och Norrbotten', 'Västerbottten', 'Västerbotten'],
  ['i Örnskjöldsvik', 'Örnskjöldsvik', 'Örnsköldsvik'],
  ['Västra Götlands län', 'Götlands', 'Götalands'],
  ['i Vestra Götaland', 'Vestra', 'Västra'],
  ['i Malung-Sälenn', 'Malung-Sälenn', 'Malung-Sälen'],
  ['i Upplands Vesby', 'Vesby', 'Väsby'],
])('%s', (text, written, instead) => {
  expect(meant(text, ['Mötet', 'hölls', 'skolor', 'län', 'och'])).toEqual([[written, instead]])
})

test('a name of the registry is right, in the genitive too, alone or of two words', () => {
  const names = [...geo.municipalities, ...geo.counties].map(({ name }) => name)
  for (const name of names) expect(meant(`i ${name}`), name).toEqual([])
  for (const name of names) expect(meant(`${name.replace(/s$/, '')}s skolor`), name).toEqual([])
})

test('a word that the dictionary knows is no misspelt name, unless "kommun" or "län" follows', () => {
  expect(meant('Bodens Boda och Lyktan', ['Boda', 'Lyktan'])).toEqual([])
  expect(meant('i Lyksele', ['Lyksele'])).toEqual([])
  expect(meant('i Lyksele kommun', ['Lyksele'])).toEqual([['Lyksele', 'Lycksele']])
})

test('a surname after a given name is none', () => {
  expect(meant('Vi träffade Anna Bodenn i går.')).toEqual([])
  expect(meant('Vi träffade A. Lyksell i går.')).toEqual([])
  expect(meant('Anna Lycksell höll i mötet.')).toEqual([])
  expect(meant('Från Lyksele kom många.')).toEqual([['Lyksele', 'Lycksele']])
})

test('as near to two names, neither is meant', () => {
  // Åre and Åmål, Ale and Alvesta: short names are left alone.
  expect(meant('i Ael och Åer')).toEqual([])
  // Häbo is one letter from both Håbo and Sjöbo's neighbours.
  expect(meant('i Sörbo')).toEqual([])
})

test('the remedy is the name in the form that it stood in, and the other that it is right as it is', () => {
  const { findings, handled } = check('Vi var i Lyksele.', ['Vi', 'var'])
  expect(findings).toMatchObject([
    {
      place: { part: 'lede', from: 9, to: 16 },
      fixes: [
        { kind: 'replaceText', text: 'Lycksele' },
        { kind: 'learnWord', word: 'Lyksele', language: 'sv' },
      ],
    },
  ])
  expect([...handled].map(({ word }) => word)).toEqual(['Lyksele'])
})

test('one letter left out of any long name is found, or it is as near to another', () => {
  const long = geo.municipalities.map(({ name }) => name).filter((name) => /^\p{L}{7,}$/u.test(name))
  const slip = fc.constantFrom(...long).chain((name) =>
    fc.integer({ min: 1, max: name.length - 1 }).map((at) => ({
      name,
      slipped: name.slice(0, at) + name.slice(at + 1),
    })),
  )
  fc.assert(
    fc.property(slip, ({ name, slipped }) => {
      const [found] = meant(`i ${slipped}`)
      const isItself = geo.municipalities.some((one) => one.name === slipped)
      if (found !== undefined) expect(found[1]).toBe(name)
      else expect(isItself || rivals(slipped).length > 1, slipped).toBe(true)
    }),
    { numRuns: 300 },
  )
})

/** Every name that one more letter, or its own genitive s, makes of it. */
function rivals(slipped: string): string[] {
  const names = [...geo.municipalities.map(({ name }) => name), ...geo.counties.map(({ short }) => short)]
  const forms = names.flatMap((name) => [name, `${name}s`]).map((form) => form.toLowerCase())
  return forms.filter((form) => isNear(form, slipped.toLowerCase()))
}

function isNear(form: string, slipped: string): boolean {
  const [long, short] = form.length > slipped.length ? [form, slipped] : [slipped, form]
  return (
    long === short ||
    Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ||
    (long.length === short.length &&
      Array.from(long).filter((letter, at) => letter !== short[at]).length === 1)
  )
}
