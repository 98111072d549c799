import { expect, it } from 'vitest'
import type { FigureLook, PostFigures } from '../../../../shared/social/postFigures.ts'
import type { PublicationStepId } from '../../../../shared/social/publicationStep.ts'
import { figureTable } from './figureTable.ts'

const look = (
  at: string,
  point: FigureLook['point'],
  figures: Readonly<Record<string, number>>,
): FigureLook => ({
  ...{ at, point, replies: null, trouble: null },
  figures: Object.entries(figures).map(([name, value]) => ({ name, value, definition: '', metric: null })),
})
const post = (looks: readonly FigureLook[], lookAt: string | null): PostFigures => ({
  ...{ stepId: 1 as PublicationStepId, text: 'One', url: null, removedAt: null, lookAt, looks: [...looks] },
  publishedAt: '2026-12-01T08:00:00.000Z',
})

it('has a dash where nothing was told, which is not 0, and the time of what is still to come', () => {
  const { columns, lines } = figureTable(
    post(
      [
        look('2026-12-01T09:00:00.000Z', 'hour1', { likes: 0 }),
        look('2026-12-08T09:00:00.000Z', 'day7', { likes: 4, reposts: 1 }),
      ],
      '2026-12-31T08:00:00.000Z',
    ),
  )
  expect(columns.map(({ point, dueAt }) => [point, dueAt])).toEqual([
    ['hour1', null],
    ['day1', null],
    ['day7', null],
    ['day30', '2026-12-31T08:00:00.000Z'],
  ])
  expect(lines).toMatchObject([
    { name: 'likes', values: [0, null, 4, null] },
    { name: 'reposts', values: [null, null, 1, null] },
  ])
})

it('shows the latest of several looks within a point, and not one that told nothing', () => {
  const { columns, lines } = figureTable(
    post(
      [
        look('2026-12-01T08:10:00.000Z', null, { likes: 1 }),
        look('2026-12-01T09:00:00.000Z', 'hour1', { likes: 2 }),
        look('2026-12-01T10:00:00.000Z', 'hour1', { likes: 3 }),
        look('2026-12-01T11:00:00.000Z', 'hour1', {}),
      ],
      null,
    ),
  )
  expect(columns.map(({ point }) => point)).toEqual(['early', 'hour1', 'day1', 'day7', 'day30'])
  expect(lines).toMatchObject([{ values: [1, 3, null, null, null] }])
})
