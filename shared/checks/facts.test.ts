import { expect, test } from 'vitest'
import { FigureId } from '../contract/scalars.ts'
import type { Block, Inline } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { checkFigures, checkNumbers } from './figureFacts.ts'
import { checkHints } from './hints.ts'
import { passagesOf } from './passages.ts'
import { list, paragraph, testPost } from './testPost.ts'

const figure = (id: number, source: string): Figure => ({
  ...{ id: FigureId.parse(id), name: 'Besök', value: 48_000, unit: '', form: 'number', precision: 'exact' },
  ...{ period: '2026', source, query: null },
})
const known = (...list: Figure[]) => new Map(list.map((one) => [one.id, one]))
const asked = (content: PostContent, ...list: Figure[]) => ({
  ...{ content, figures: known(...list), uncountable: new Set<FigureId>() },
})
const chip = (id: number): Inline => ({ type: 'figureChip', attrs: { figure: FigureId.parse(id) } })

test('a figure that the workspace does not have blocks, in a text and in a row', () => {
  const row: Block = { type: 'figureRow', attrs: { figures: [FigureId.parse(1), FigureId.parse(9)] } }
  const content = testPost([paragraph('Vi hade ', chip(9), ' och ', chip(9), '.'), row])
  const found = checkFigures(asked(content, figure(1, 'Webbstatistiken')))
  expect(found.map(({ code, severity, place }) => [code, severity, place.block])).toEqual([
    ['figure-missing', 'blocks', 1],
    ['figure-missing', 'blocks', 2],
  ])
})

test.each(['-', '?', 'okänd', 'Vet ej', 'n/a', '…'])('“%s” is no source', (source) => {
  const content = testPost([paragraph(chip(1))])
  expect(checkFigures(asked(content, figure(1, source)))).toMatchObject([
    { code: 'figure-without-source', severity: 'warning', values: { words: 'Besök' } },
  ])
  expect(checkFigures(asked(content, figure(1, 'Källa: Webbstatistiken')))).toEqual([])
})

test('a figure that reach refuses to count blocks', () => {
  const content = testPost([paragraph(chip(1))])
  const uncountable = new Set([FigureId.parse(1)])
  const figures = known(figure(1, 'Webbstatistiken'))
  expect(checkFigures({ content, figures, uncountable })).toMatchObject([
    { code: 'figure-uncountable', severity: 'blocks', values: { words: 'Besök' } },
  ])
})

const numbers = (texts: readonly string[], ownWords: string[] = [], figures = known()) => {
  const content = testPost(
    texts.map((text) => paragraph(text)),
    { ownWords, title: 'Hej', lede: '' },
  )
  return checkNumbers({ content, figures, variants: [] }, passagesOf(content)).map(
    ({ values }) => values.words,
  )
}

test('a number that no figure stands behind is told once, however often it is written', () => {
  expect(numbers(['Det kom 48 000 personer.', 'Ja, 48\u00a0000 personer!', 'Tretton kommuner.'])).toEqual([
    '48 000 personer',
    'Tretton kommuner',
  ])
})

test('a number that is one’s own words, or a figure’s, is told no more', () => {
  expect(numbers(['Det kom 48 000 personer.'], ['48000 personer'])).toEqual([])
  expect(numbers(['Vi hade 48 000 besök.'], [], known(figure(1, 'Webbstatistiken')))).toEqual([])
})

test('dates, addresses and a template’s hints state no numbers', () => {
  expect(
    numbers(['Den 18 december 2026 kl. 9.', 'Se https://a.example/48000', '[Skriv två meningar.]']),
  ).toEqual([])
})

test('what a template asks for blocks until it is written or ticked, in texts, lists and labels', () => {
  const body: Block[] = [
    paragraph('Hej. [Skriv mer här.] Hej.'),
    list('[Ännu en punkt]'),
    { type: 'button', attrs: { label: '[Läs mer om: vad]', href: 'https://a.example' } },
  ]
  const found = (ownWords: string[] = []) => {
    const content = testPost(body, { ownWords, title: '[Nyheten]' })
    return checkHints(content, passagesOf(content)).map(({ values, place }) => [values.words, place])
  }
  expect(found()).toEqual([
    ['[Nyheten]', { part: 'title', from: 0, to: 9 }],
    ['[Skriv mer här.]', { part: 'body', block: 1, run: 0, from: 5, to: 21 }],
    ['[Ännu en punkt]', { part: 'body', block: 2, run: 0, from: 0, to: 15 }],
    ['[Läs mer om: vad]', { part: 'body', block: 3 }],
  ])
  expect(found(['[Nyheten]', '[Ännu en punkt]'])).toHaveLength(2)
  const quoted = testPost([paragraph('Hon sa att [hon] kom […] och [sic] gick [1].')])
  expect(checkHints(quoted, passagesOf(quoted))).toEqual([])
})
