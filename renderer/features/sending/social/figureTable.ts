import { Temporal } from 'temporal-polyfill'
import { type FigurePoint, figurePoints, pointAt } from '../../../../shared/social/figureSchedule.ts'
import type { FigureLook, PostFigures } from '../../../../shared/social/postFigures.ts'

/** A column: one of the four points, or what somebody has asked for before the first. */
export interface FigureColumn {
  readonly point: FigurePoint | 'early'
  /** The latest look within it; null: not collected. */
  readonly look: FigureLook | null
  /** When it will be; null where it has been, or was missed. */
  readonly dueAt: string | null
}

export interface FigureLine {
  readonly name: string
  readonly definition: string
  /** One for each column; null: not told. */
  readonly values: readonly (number | null)[]
}

export interface FigureTable {
  readonly columns: readonly FigureColumn[]
  readonly lines: readonly FigureLine[]
}

/** A post's figures over the four points: of several looks within one point the latest that told anything. */
export function figureTable({ looks, lookAt, publishedAt }: PostFigures): FigureTable {
  const within = (point: FigurePoint | null) => {
    const own = looks.filter((look) => look.point === point)
    return own.findLast(hasSaid) ?? own.at(-1) ?? null
  }
  const next =
    lookAt === null ? null : pointAt(Temporal.Instant.from(publishedAt), Temporal.Instant.from(lookAt))
  const early = within(null)
  const columns: FigureColumn[] = [
    ...(early === null ? [] : [{ point: 'early' as const, look: early, dueAt: null }]),
    ...figurePoints.map((point) => ({ point, look: within(point), dueAt: point === next ? lookAt : null })),
  ]
  const told = new Map(
    looks.flatMap(({ figures }) => figures.map(({ name, definition }) => [name, definition] as const)),
  )
  const lines = [...told].map(([name, definition]) => ({
    ...{ name, definition },
    values: columns.map(({ look }) => look?.figures.find((figure) => figure.name === name)?.value ?? null),
  }))
  return { columns, lines }
}

function hasSaid({ figures, replies }: FigureLook): boolean {
  return figures.length > 0 || replies !== null
}
