import { expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import type { Figure, FigureContent } from '../post/post.ts'
import { figureClaim, figureSentence } from './figureClaim.ts'
import { strongestFirst, tellsFigure } from './figureStrength.ts'

const visits: FigureContent = {
  name: 'besök på webbplatsen',
  value: 150,
  unit: '%',
  form: 'change',
  precision: 'exact',
  period: '2020 jämfört med 2019',
  source: 'Webbstatistiken',
  query: null,
}
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const claim = (part: Partial<FigureContent>, language: 'sv' | 'en' = 'sv') =>
  spaced(figureClaim({ ...visits, ...part }, language))

it('says number, name and period in one line', () => {
  expect(claim({})).toBe('+150 % besök på webbplatsen 2020 jämfört med 2019')
  expect(claim({ name: 'website visits', period: '2020 compared with 2019' }, 'en')).toBe(
    '+150% website visits, 2020 compared with 2019',
  )
})

it('carries the honest word, with a capital in front', () => {
  const people = {
    name: 'unika personer',
    value: 48000,
    form: 'number',
    precision: 'nearly',
    period: '2020',
  } as const
  expect(claim({ ...people, unit: '' })).toBe('Nära 48 000 unika personer 2020')
  expect(claim({ ...people, unit: 'personer' })).toBe('Nära 48 000 unika personer 2020')
})

it('lets the name lead where the unit is a word of its own, or the name has a capital', () => {
  expect(claim({ name: 'restid', value: 3, unit: 'timmar', form: 'number', period: '2020' })).toBe(
    'Restid 2020: 3 timmar',
  )
  expect(claim({ name: 'Besök', period: '' })).toBe('Besök: +150 %')
})

it('does not say a period twice', () => {
  expect(claim({ name: 'besök 2020', period: '2020' })).toBe('+150 % besök 2020')
})

it('ends a sentence with one full stop', () => {
  expect(spaced(figureSentence({ ...visits, period: 't.o.m. okt.' }, 'sv'))).toBe(
    '+150 % besök på webbplatsen t.o.m. okt.',
  )
  expect(figureSentence({ ...visits, period: '' }, 'sv').at(-1)).toBe('.')
})

const figure = (id: number, part: Partial<FigureContent>): Figure => ({
  ...visits,
  ...part,
  id: id as FigureId,
})

it('leads with the largest rise in per cent, then other rises, numbers in their order, and falls last', () => {
  const figures = [
    figure(1, { value: 26, form: 'number', unit: '' }),
    figure(2, { value: -10 }),
    figure(3, { value: 20 }),
    figure(4, { value: 3, unit: 'utbildningar' }),
    figure(5, { value: 48000, form: 'number', unit: '' }),
    figure(6, { value: 150 }),
  ]
  expect(strongestFirst(figures).map(({ id }) => id)).toEqual([6, 3, 4, 1, 5, 2])
})

it('sees whether a text tells a number, however its thousands are set, and not as a part of another', () => {
  const people = { ...visits, value: 48000 }
  expect(tellsFigure('Nära 48 000 personer', people, 'sv')).toBe(true)
  expect(tellsFigure('Nära 48\u00a0000 personer', people, 'sv')).toBe(true)
  expect(tellsFigure('Nära 148 000 personer', people, 'sv')).toBe(false)
  expect(tellsFigure('26 ansökningar', { ...visits, value: 6 }, 'sv')).toBe(false)
})
