import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import type { Block, Inline } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { deriveVariant, type Variant } from '../social/deriveVariant.ts'
import { editedVariant } from '../social/editedVariant.ts'
import { type Network, networks } from '../social/network.ts'
import { someContent, someFigures, someMentions, someText } from '../social/postContent.arbitrary.ts'
import { checkPost } from './checkPost.ts'
import { networkBlocks } from './networkBlocks.ts'
import { image, paragraph, testInput, testPost } from './testPost.ts'

const counted: Figure = {
  ...{ id: 9 as FigureId, name: 'besök på webbplatsen', value: 987_654, unit: '', form: 'number' },
  ...{ precision: 'exact', period: '2020', source: 'Webbstatistiken', query: null },
}
const chip = (id = 9): Inline => ({ type: 'figureChip', attrs: { figure: id as FigureId } })
const row: Block = { type: 'figureRow', attrs: { figures: [9 as FigureId] } }
const unseen = 'f'.repeat(64)
const poster: Block = {
  type: 'image',
  attrs: { asset: unseen, alt: null, decorative: false, width: 1200, height: 630 },
}

interface Part {
  readonly figures?: readonly Figure[]
  readonly uncountable?: readonly number[]
  /** By hand, in place of what is derived. */
  readonly text?: string
}

function blocks(
  content: PostContent,
  { figures = [counted], uncountable = [9], text }: Part = {},
  network: Network = 'facebook',
) {
  const source = { content, figures, mentions: [] }
  const derived = deriveVariant(source, network)
  const variant = text === undefined ? derived : editedVariant(derived, text)
  return networkBlocks({ source, variant, uncountable: new Set(uncountable as FigureId[]) })
}
const codes = (...asked: Parameters<typeof blocks>) =>
  blocks(...asked).map(({ code, place: { part, block } }) => [code, block ?? part])

it('is blocked by a figure that cannot be counted any more, in the text and in a row', () => {
  for (const block of [paragraph('I år blev det ', chip(), ' besök.'), row]) {
    expect(codes(testPost([paragraph('Hej.'), block]))).toEqual([['figure-uncountable', 2]])
    expect(codes(testPost([block]), { uncountable: [] })).toEqual([])
  }
})

it('is blocked by the hole that a figure which is gone leaves in a sentence, and not by a row that is shorter', () => {
  const gone = { figures: [] }
  expect(codes(testPost([paragraph('I år blev det ', chip(), ' besök.')]), gone)).toEqual([
    ['figure-missing', 1],
  ])
  expect(codes(testPost([paragraph('Antalet är nu ', chip())]), gone)).toEqual([['figure-missing', 1]])
  expect(codes(testPost([row]), gone)).toEqual([])
})

it('is not blocked by a figure that has no room there, or that only some counties see', () => {
  const long = paragraph('En mening om kurserna som ges i vår för alla som vill vara med. '.repeat(30))
  expect(codes(testPost([long, paragraph('Det blev ', chip(), ' besök.')]), {}, 'bluesky')).toEqual([])
  const region: Block = {
    ...{ type: 'countyOnly', attrs: { counties: ['24' as never] } },
    content: [paragraph('Det blev ', chip(), ' besök.')],
  }
  expect(codes(testPost([region]))).toEqual([])
  // What is seen by all is told where all see it.
  expect(codes(testPost([region, row]))).toEqual([['figure-uncountable', 2]])
})

it('is blocked by a text by hand only as far as it still tells the figure', () => {
  const post = testPost([paragraph('I år blev det ', chip(), ' besök.')])
  const byHand = (text: string) => codes(post, { text })
  expect(byHand('Hej! I år blev det 987\u00a0654 besök.')).toEqual([['figure-uncountable', 1]])
  expect(byHand('Vi hade hela 987 654 besökare.')).toEqual([['figure-uncountable', 1]])
  expect(byHand('Besöken har aldrig varit fler.')).toEqual([])
  expect(codes(post, { text: 'I år blev det besök.', figures: [] })).toEqual([['figure-missing', 1]])
  expect(codes(post, { text: 'Besöken har aldrig varit fler.', figures: [] })).toEqual([])
})

it('tells a figure from one that is nearly as strong: only the one that is shown blocks', () => {
  const rise = (id: number, value: number): Figure => ({
    ...counted,
    ...{ id: id as FigureId, name: `mått ${id}`, value, unit: '%', form: 'change' },
  })
  const rows: Block = { type: 'figureRow', attrs: { figures: [7 as FigureId, 8 as FigureId] } }
  const figures = [rise(7, 13), rise(8, 14)]
  expect(codes(testPost([rows]), { figures, uncountable: [7] }, 'bluesky')).toEqual([])
  expect(codes(testPost([rows]), { figures, uncountable: [8] }, 'bluesky')).toEqual([
    ['figure-uncountable', 1],
  ])
})

it('is blocked by a template’s hint, also one that is cut short, until it is ticked as the officer’s own words', () => {
  const hint = '[Skriv vad som är nytt. Berätta också varför.]'
  expect(codes(testPost([paragraph(hint)]))).toEqual([['hint-left', 1]])
  expect(codes(testPost([], { lede: `[Berätta ${'om allt '.repeat(36)}]` }), {}, 'x')).toEqual([
    ['hint-left', 'lede'],
  ])
  expect(codes(testPost([paragraph(hint)], { ownWords: [hint] }))).toEqual([])
  expect(codes(testPost([], { subject: hint }))).toEqual([])
})

it('is blocked by a hint that a text by hand has kept, in its own place, and by none that it has not', () => {
  const text = 'Nytt i vår: [Skriv vad som är nytt.]'
  expect(blocks(testPost(), { text })).toMatchObject([
    {
      ...{ code: 'hint-left', place: { part: 'variant', network: 'facebook' } },
      fixes: [{ kind: 'goTo' }, { kind: 'tickOwnWords', key: '[Skriv vad som är nytt.]' }],
    },
  ])
  const post = testPost([paragraph('[Skriv vad som är nytt.]')])
  expect(codes(post, { text })).toEqual([['hint-left', 1]])
  expect(codes(post, { text: 'Nya kurser i vår.' })).toEqual([])
  const ticked = testPost([], { ownWords: ['[Skriv vad som är nytt.]'] })
  expect(codes(ticked, { text })).toEqual([])
})

it('is blocked by an image that goes along undescribed, unless it is described for the network', () => {
  const content = testPost([paragraph('Hej.'), image(null)])
  expect(codes(content)).toEqual([['image-undecided', 2]])
  expect(codes(testPost([image(null, true)]))).toEqual([])
  const choices = { thread: false, numbered: true, linkCard: true, hashtags: null }
  const described = { ...choices, images: null, alts: { ['a'.repeat(64)]: 'En skola vid en sjö' } }
  expect(codes({ ...content, networks: { facebook: described } })).toEqual([])
  expect(codes({ ...content, networks: { facebook: { ...choices, images: [], alts: {} } } })).toEqual([])
})

/** Posts with a figure that cannot be counted, a hint and an undescribed image, wherever they happen to stand. */
const somePost = fc
  .record({
    ...{ content: someContent, figures: someFigures, mentions: someMentions },
    extra: fc.subarray<Block>([
      paragraph('Det blev ', chip(), ' besök.'),
      row,
      paragraph('[Renskötseln beskrivs här. Och mer därtill.]'),
      poster,
    ]),
    at: fc.nat(8),
  })
  .map(({ content, figures, mentions, extra, at }) => {
    const body = { ...content.body, content: content.body.content.toSpliced(at, 0, ...extra) }
    return { content: { ...content, body }, figures: [...figures, counted], mentions }
  })
const bad = new Set([9 as FigureId])

it('blocks exactly what the network’s readers would meet, wherever it stands in the post', () => {
  fc.assert(
    fc.property(somePost, fc.constantFrom(...networks), (source, network) => {
      const variant = deriveVariant(source, network)
      const found = networkBlocks({ source, variant, uncountable: bad }).map(({ code }) => code)
      expect(found.includes('figure-uncountable')).toBe(/987[\s,]654/.test(variant.text))
      expect(found.includes('hint-left')).toBe(variant.text.includes('[Renskötseln'))
      expect(found.includes('image-undecided')).toBe(variant.images.some(({ alt }) => alt === null))
    }),
    { numRuns: 200 },
  )
})

it('blocks nothing that the checks have not told as blocking, and whatever they tell of the network', () => {
  const withEdit = (variant: Variant, text: string | null) =>
    text === null ? variant : editedVariant(variant, text)
  const someEdit = fc.option(fc.oneof(someText, fc.constant('[Renskötseln beskrivs här.] 987 654 besök')))
  fc.assert(
    fc.property(somePost, fc.constantFrom(...networks), someEdit, (source, network, text) => {
      const { content } = source
      const variant = withEdit(deriveVariant(source, network), text)
      const figures = new Map(source.figures.map((figure) => [figure.id, figure]))
      const checked = checkPost(
        testInput(content, {
          ...{ figures, uncountable: bad, variants: [variant], bound: new Set([network]) },
        }),
      ).findings.filter(({ severity }) => severity === 'blocks')
      const gate = networkBlocks({ source, variant, uncountable: bad })
      for (const one of gate) expect(checked).toContainEqual(one)
      for (const one of checked.filter(({ place }) => place.part === 'variant')) {
        expect(gate).toContainEqual(one)
      }
    }),
    { numRuns: 150 },
  )
})
