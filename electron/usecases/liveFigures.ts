import type { TFunction } from 'i18next'
import type { FigureId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { Figure, FigureContent } from '../../shared/post/post.ts'
import {
  countFigure,
  type Measured,
  type MeasuredPart,
  type Refused,
} from '../../shared/reach/countFigure.ts'
import type { FigureCount } from '../../shared/reach/figureCount.ts'
import type { FigurePeriod, FigureQuery } from '../../shared/reach/figureQuery.ts'
import { figurePeriod, figureSource, inWords, statedDefinitions } from '../../shared/reach/figureTexts.ts'
import { allDefinitions, type MetricDefinition } from '../../shared/reach/metricDefinitions.ts'
import { periodInstants } from '../../shared/reach/periodInstants.ts'
import { countOverlapping, deliveredParts, observedParts } from '../store/figureRows.ts'
import { listFigures } from '../store/figures.ts'
import { listDefinitions } from '../store/metricDefinitions.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { mentionParts } from './mentionsInFigures.ts'

export interface LiveFigures {
  readonly figures: Figure[]
  /** Of the counted ones. */
  readonly counts: Map<FigureId, FigureCount>
}

/**
 * The workspace's figures as they are now: a counted one has the value that reach gives at this moment, its period and source
 * in the language. One that cannot be counted any more keeps the value that it was saved with, and says why.
 */
export function liveFigures(deps: Deps, language: InterfaceLanguage): LiveFigures {
  const counts = new Map<FigureId, FigureCount>()
  const stored = listFigures(deps.workspace.database)
  if (stored.every(({ query }) => query === null)) return { figures: stored, counts }
  const telling = tellingIn(deps, language)
  const figures = stored.map((figure): Figure => {
    if (figure.query === null) return figure
    const live = countOne(deps, figure, figure.query, telling)
    counts.set(figure.id, live.count)
    return { id: figure.id, ...live.content }
  })
  return { figures, counts }
}

/** Those that cannot be counted now. */
export function uncountableIn({ counts }: LiveFigures): Set<FigureId> {
  return new Set([...counts].filter(([, { problem }]) => problem !== null).map(([id]) => id))
}

/** The same by id, for whoever renders them. */
export function liveFiguresById(deps: Deps, language: InterfaceLanguage): Map<FigureId, Figure> {
  return byId(liveFigures(deps, language))
}

export function byId({ figures }: LiveFigures): Map<FigureId, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]))
}

/**
 * A figure's content as its query gives it now.
 * @throws RundbrevError where it cannot be counted: `period-reversed` or one of the `figure-…` codes
 */
export function countedContent(
  deps: Deps,
  named: Pick<FigureContent, 'name' | 'unit'>,
  query: FigureQuery,
  language: InterfaceLanguage,
): { content: FigureContent; count: FigureCount } {
  const empty: FigureContent = {
    ...{ value: 0, form: 'number', precision: 'exact', period: '', source: '' },
    ...named,
    query,
  }
  const live = countOne(deps, empty, query, tellingIn(deps, language))
  if (live.refused !== null) throw new RundbrevError(live.refused.code, {}, live.refused.values)
  return { content: live.content, count: live.count }
}

/** What figures are told in. */
interface Telling {
  /** The language of the text that shows them. */
  readonly t: TFunction
  /** The officer's own: whatever a post is written in, the officer reads what its numbers mean. */
  readonly officer: TFunction
  readonly definitions: readonly MetricDefinition[]
}

function tellingIn(deps: Deps, language: InterfaceLanguage): Telling {
  const officer = createTranslator(readSettings(deps.workspace.database).language)
  return { t: createTranslator(language), officer, definitions: knownDefinitions(deps, officer) }
}

function countOne(
  deps: Deps,
  last: FigureContent,
  query: FigureQuery,
  { t, officer, definitions }: Telling,
): { content: FigureContent; count: FigureCount; refused: Refused | null } {
  const measured = measure(deps, query)
  const counted = countFigure(query, measured, definitions)
  const stated = statedDefinitions(query, measured, definitions, officer)
  if (counted.kind === 'refused') {
    const { code, values } = counted
    const problem = { code, place: {}, values: { ...values } }
    // What could not be counted can be looked at all the same.
    const rows = [...measured.period, ...(measured.against ?? [])].reduce((sum, part) => sum + part.rows, 0)
    return { content: last, count: { rows, notes: [], definitions: stated, problem }, refused: counted }
  }
  const { value, form, precision, rows, notes } = counted
  const perCent = form === 'change' && query.comparison === 'per-cent'
  const content: FigureContent = {
    name: last.name,
    ...{ value, form, precision, query },
    unit: perCent ? '%' : last.unit,
    period: figurePeriod(query, t),
    source: figureSource(counted, measured, t),
  }
  const count: FigureCount = { rows, notes: [...notes], definitions: stated, problem: null }
  return { content, count, refused: null }
}

/** What reach holds under a query. */
function measure(deps: Deps, query: FigureQuery): Measured {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  const parts = (period: FigurePeriod): MeasuredPart[] =>
    query.metric === 'delivered'
      ? deliveredParts(database, query, periodInstants(period, zone), period)
      : [...observedParts(database, query, period), ...mentionParts(deps, query, period)]
  const periods = [query.period, ...(query.against === null ? [] : [query.against])]
  return {
    period: parts(query.period),
    against: query.against === null ? null : parts(query.against),
    leftOut:
      query.metric === 'delivered'
        ? 0
        : periods.reduce((sum, period) => sum + countOverlapping(database, query, period), 0),
  }
}

/** How sources have changed what they count, in the translator's language. */
export function knownDefinitions({ workspace }: Deps, t: TFunction): MetricDefinition[] {
  return inWords(allDefinitions(listDefinitions(workspace.database)), t)
}
