import { expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import { frozenChange } from './frozenChange.ts'
import type { Figure, FigureContent } from './post.ts'

const content: FigureContent = {
  ...({ name: 'unika personer', value: 48_000, unit: '', form: 'number', precision: 'exact' } as const),
  ...{ period: '2020', source: 'Matomo', query: null },
}
const live = (change: Partial<Figure>): Figure => ({ ...content, id: 1 as FigureId, ...change })

it('says how a number read when it was sent, and how it reads now', () => {
  expect(frozenChange({ content }, live({ value: 51_200 }), 'sv')).toEqual({
    ...{ kind: 'changed', sent: '48\u00a0000', now: '51\u00a0200' },
  })
  expect(frozenChange({ content }, live({ precision: 'nearly' }), 'en')).toEqual({
    ...{ kind: 'changed', sent: '48,000', now: 'nearly\u00a048,000' },
  })
})

it('takes what no reader could see for no change', () => {
  expect(frozenChange({ content }, live({ value: 48_000.001 }), 'sv').kind).toBe('same')
  expect(frozenChange({ content }, live({ source: 'En annan', period: '2021' }), 'sv').kind).toBe('same')
})

it('says that the figure is gone', () => {
  expect(frozenChange({ content }, undefined, 'sv')).toEqual({ kind: 'gone', sent: '48\u00a0000' })
})
