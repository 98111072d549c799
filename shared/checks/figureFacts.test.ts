import { expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import type { Figure } from '../post/post.ts'
import { deriveVariant } from '../social/deriveVariant.ts'
import { checkPost } from './checkPost.ts'
import { paragraph, testInput, testPost } from './testPost.ts'

const figure: Figure = {
  ...{ id: 1 as FigureId, name: 'unika personer', value: 48_000, unit: '' },
  ...{ form: 'number', precision: 'exact', period: '2020', source: 'Matomo', query: null },
}
const figures = new Map([[figure.id, figure]])
const row = (id: number) => ({ type: 'figureRow' as const, attrs: { figures: [id as FigureId] } })
const chip = (id: number) => ({
  type: 'paragraph' as const,
  content: [{ type: 'figureChip' as const, attrs: { figure: id as FigureId } }],
})
const found = (...args: Parameters<typeof testInput>) =>
  checkPost(testInput(...args)).findings.filter(
    ({ code }) => code === 'number-unbound' || /^figure-/.test(code),
  )

it('blocks a post that shows a figure which is gone, in a row or in the text', () => {
  for (const block of [row(7), chip(7)]) {
    expect(found(testPost([block]), { figures })).toMatchObject([
      { code: 'figure-missing', severity: 'blocks', place: { part: 'body', block: 1 } },
    ])
    expect(found(testPost([block]), { figures: new Map([[7 as FigureId, figure]]) })).toEqual([])
  }
})

it('blocks a post that shows a number which cannot be counted any more', () => {
  const input = { figures, uncountable: new Set([figure.id]) }
  expect(found(testPost([chip(1)]), input)).toMatchObject([
    { code: 'figure-uncountable', severity: 'blocks', values: { words: 'unika personer' } },
  ])
  expect(found(testPost([paragraph('Hej')]), input)).toEqual([])
})

it('warns of a figure whose source says nothing', () => {
  const vague = new Map([[figure.id, { ...figure, source: 'okänd' }]])
  expect(found(testPost([chip(1)]), { figures: vague })).toMatchObject([{ code: 'figure-without-source' }])
})

it('warns of a number without a source once, and lets it be ticked in one press', () => {
  const post = testPost([paragraph('I 13 kommuner, ja, tretton kommuner.')], {
    lede: 'Den 18 december 2020.',
  })
  expect(found(post, { figures })).toMatchObject([
    {
      ...{ code: 'number-unbound', severity: 'warning', values: { words: '13 kommuner' } },
      place: { part: 'body', block: 1, run: 0, from: 2, to: 13 },
      fixes: [{ kind: 'tickOwnWords', key: '13 kommuner' }, { kind: 'goTo' }],
    },
  ])
  expect(found({ ...post, ownWords: ['13 kommuner'] }, { figures })).toEqual([])
})

it('warns of what is said by hand on one network alone, and not twice of what the letter says', () => {
  const post = testPost([paragraph('I 13 kommuner.')], { ownWords: ['13 kommuner'] })
  const derived = deriveVariant({ content: post, figures: [figure], mentions: [] }, 'bluesky')
  expect(found(post, { figures, variants: [derived] })).toEqual([])
  const edited = { ...derived, text: 'I 13 kommuner och 99 byar.' }
  expect(found(post, { figures, variants: [edited] })).toMatchObject([
    { code: 'number-unbound', values: { words: '99 byar' }, place: { part: 'variant', network: 'bluesky' } },
  ])
})
