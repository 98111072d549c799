import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinPieces } from './placedSentences.ts'
import { mergedText, offersOf, threeWay } from './threeWay.ts'

const none: ReadonlySet<number> = new Set()
const all = (way: ReturnType<typeof threeWay>) => new Set(offersOf(way))
const told = (then: string, now: string, mine: string) =>
  threeWay(then, now, mine).rows.map(({ kind, before: was, now: is, mine: own }) =>
    [kind, was?.words ?? '', is?.words ?? '', own?.words ?? ''].join(' | '),
  )

it('offers what the post changed where the officer did not, and leaves the officer’s own', () => {
  expect(
    told(
      'Vi syns i tre län. Det är bra. Tack.',
      'Vi syns i fyra län. Det är bra. Tack.',
      'Vi syns i tre län. Det är riktigt bra. Tack. Hej!',
    ),
  ).toEqual([
    'offered | Vi syns i tre län. | Vi syns i fyra län. | Vi syns i tre län.',
    'mine | Det är bra. | Det är bra. | Det är riktigt bra.',
    'same | Tack. | Tack. | Tack.',
    'mine |  |  | Hej!',
  ])
})

it('tells what came and what went, and where both changed the same sentence', () => {
  expect(told('Ett är kvar. Två går.', 'Ett är kvar. Nytt kom till.', 'Ett är kvar. Två går.')).toEqual([
    'same | Ett är kvar. | Ett är kvar. | Ett är kvar.',
    'offered | Två går. |  | Två går.',
    'offered |  | Nytt kom till. | ',
  ])
  expect(told('Vi syns i tre län.', 'Vi syns i fyra län.', 'Vi hörs i tre län.')).toEqual([
    'clash | Vi syns i tre län. | Vi syns i fyra län. | Vi hörs i tre län.',
  ])
  expect(told('Vi syns i tre län.', 'Vi syns i fyra län.', 'Vi syns i fyra län.')[0]).toMatch(/^agreed/)
})

it('takes one sentence over and leaves the other', () => {
  const then = 'Rubriken först\n\nVi syns i tre län. Vi är glada.'
  const now = 'Ny rad\n\nRubriken först\n\nVi syns i fyra län. Vi är mycket glada.'
  const way = threeWay(then, now, `${then}\n\nVälkommen!`)
  const [first = -1, second = -1, third = -1] = offersOf(way)
  expect(mergedText(way, new Set([first]))).toBe(`Ny rad\n\n${then}\n\nVälkommen!`)
  expect(mergedText(way, new Set([second]))).toBe(
    'Rubriken först\n\nVi syns i fyra län. Vi är glada.\n\nVälkommen!',
  )
  expect(mergedText(way, new Set([first, second, third]))).toBe(`${now}\n\nVälkommen!`)
})

it('takes away a beginning without leaving its space, and never glues two sentences together', () => {
  const way = threeWay('Först detta.\n\nSedan det.', 'Sedan det.', 'Först detta.\n\nSedan det. Och mer.')
  expect(mergedText(way, all(way))).toBe('Sedan det. Och mer.')
  const both = threeWay('Kvar.', 'Postens nya början.\n\nKvar.', 'Helt egna inledande ord\n\nKvar.')
  expect(mergedText(both, all(both))).toMatch(/\n\n.*\n\nKvar\.$/)
})

it('offers other paragraphs of the same words', () => {
  const way = threeWay('Ett. Två.', 'Ett.\n\nTvå.', 'Ett. Två. Tre.')
  expect(way.rows[1]).toMatchObject({ kind: 'offered', spacing: true })
  expect(mergedText(way, all(way))).toBe('Ett.\n\nTvå. Tre.')
})

const sentence = fc.constantFrom(
  'Vi syns i fyra län.',
  'Vi syns i tre län.',
  'Fler hittar hit.',
  'Läs mer: https://a.example/b',
  '#Norrland #SLU',
  '• Ett',
  'Det är er förtjänst!',
)
const space = fc.constantFrom(' ', '\n', '\n\n')
const someText = fc
  .array(fc.tuple(sentence, space), { maxLength: 9 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
const anyText = fc.oneof({ weight: 5, arbitrary: someText }, fc.string({ unit: 'binary', maxLength: 60 }))

it('gives my text where nothing is taken over', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (then, now, mine) => {
      expect(mergedText(threeWay(then, now, mine), none)).toBe(mine)
    }),
    { numRuns: 500 },
  )
})

it('gives the post now where I changed nothing and all is taken over', () => {
  fc.assert(
    fc.property(anyText, anyText, (then, now) => {
      const way = threeWay(then, now, then)
      expect(way.rows.every(({ kind }) => kind === 'same' || kind === 'offered')).toBe(true)
      expect(mergedText(way, all(way)).trimEnd()).toBe(now.trimEnd())
    }),
    { numRuns: 500 },
  )
})

it('holds all three texts whole, each down its column', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (then, now, mine) => {
      const { rows } = threeWay(then, now, mine)
      for (const [text, key] of [
        [then, 'before'],
        [now, 'now'],
        [mine, 'mine'],
      ] as const) {
        expect(joinPieces(rows.flatMap((row) => row[key] ?? []))).toBe(text.trimEnd())
      }
    }),
    { numRuns: 500 },
  )
})

it('offers every sentence that the post changed and I did not touch', () => {
  const words = fc.array(fc.constantFrom('län', 'kommun', 'brev', 'år', 'tack', 'ny'), {
    minLength: 3,
    maxLength: 6,
  })
  const unlike = fc
    .array(words, { minLength: 2, maxLength: 8 })
    .map((list) => list.map((each, index) => `Mening ${index} om ${each.join(' ')} nummer${index}.`))
  fc.assert(
    fc.property(unlike, fc.nat(), fc.nat(), (sentences, post, own) => {
      const [changed, touched] = [post % sentences.length, own % sentences.length]
      fc.pre(changed !== touched)
      const with_ = (at: number, text: string) => sentences.toSpliced(at, 1, text).join(' ')
      const fresh = `${sentences[changed]?.slice(0, -1)} nu.`
      const way = threeWay(sentences.join(' '), with_(changed, fresh), with_(touched, 'Egna ord.'))
      const offered = way.rows.filter(({ kind }) => kind === 'offered')
      expect(offered.map(({ now }) => now?.words)).toEqual([fresh])
      expect(mergedText(way, all(way))).toBe(
        sentences.toSpliced(changed, 1, fresh).toSpliced(touched, 1, 'Egna ord.').join(' '),
      )
    }),
  )
})

it('leaves no drift when it is done: the text that comes of it is a merge of the post as it is', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (then, now, mine) => {
      const merged = mergedText(threeWay(then, now, mine), none)
      expect(offersOf(threeWay(now, now, merged))).toEqual([])
    }),
  )
})
