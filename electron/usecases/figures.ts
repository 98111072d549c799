import type { figuresContract } from '../../shared/contract/figures.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { FigurePeriod, FigureQuery } from '../../shared/reach/figureQuery.ts'
import type { Metric } from '../../shared/reach/observation.ts'
import { dayOf, periodInstants } from '../../shared/reach/periodInstants.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import {
  deliveredMeasures,
  figureDeliveries,
  figureObservations,
  observedMeasures,
} from '../store/figureRows.ts'
import { insertFigure, setFigureDeleted, updateFigure } from '../store/figures.ts'
import { listFrozen } from '../store/frozenFigures.ts'
import { deleteDefinition, insertDefinition } from '../store/metricDefinitions.ts'
import { listPostsWithFigures } from '../store/postsWithFigures.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { countedContent, knownDefinitions, liveFigures } from './liveFigures.ts'
import { figureMentions, mentionedMeasures } from './mentionsInFigures.ts'
import type { UseCases } from './useCase.ts'
import { yearInFigures } from './yearInFigures.ts'

export const figures = {
  'figures.list': (deps, { language }) => {
    const live = liveFigures(deps, language ?? readSettings(deps.workspace.database).language)
    return {
      figures: live.figures,
      counts: Array.from(live.counts, ([figure, count]) => ({ figure, ...count })),
    }
  },

  'figures.save': (deps, { id, content: given }) => {
    const { database } = deps.workspace
    const { language } = readSettings(database)
    const { query } = given
    const content = query === null ? given : countedContent(deps, given, query, language).content
    const saved = id === null ? insertFigure(database, content) : updateFigure(database, id, content)
    if (saved === undefined) throw noSuchFigure(id)
    figuresChanged(deps)
    return saved
  },

  'figures.delete': (deps, { id }) => {
    const deleted = setFigureDeleted(deps.workspace.database, id, instantText(deps.now()))
    if (deleted === undefined) throw noSuchFigure(id)
    figuresChanged(deps)
    return {}
  },

  'figures.restore': (deps, { id }) => {
    const restored = setFigureDeleted(deps.workspace.database, id, null)
    if (restored === undefined) throw noSuchFigure(id)
    figuresChanged(deps)
    return restored
  },

  'figures.count': (deps, { query, unit }) =>
    countedContent(deps, { name: '', unit }, query, readSettings(deps.workspace.database).language),

  'figures.rows': (deps, { query }) => ({
    period: rowsOf(deps, query, query.period),
    against: query.against === null ? null : rowsOf(deps, query, query.against),
  }),

  'figures.measures': (deps) => {
    const { database } = deps.workspace
    const { zone } = readSettings(database)
    const delivered = deliveredMeasures(database).map((measure) => ({
      ...measure,
      from: dayOf(measure.from, zone),
      to: dayOf(measure.to, zone),
    }))
    return { measures: [...observedMeasures(database), ...mentionedMeasures(deps), ...delivered] }
  },

  'figures.yearInFigures': yearInFigures,

  'figures.posts': (deps) => ({ posts: listPostsWithFigures(deps.workspace.database) }),

  'figures.frozen': (deps, { postId }) => ({ frozen: listFrozen(deps.workspace.database, postId) }),

  'figures.definitions': (deps) => {
    const t = createTranslator(readSettings(deps.workspace.database).language)
    const definitions = knownDefinitions(deps, t).flatMap(({ id, source, metric, from, text, href }) =>
      isObserved(metric) ? [{ id, source, metric, from, text, href }] : [],
    )
    return { definitions }
  },

  'figures.noteDefinition': (deps, note) => {
    insertDefinition(deps.workspace.database, note)
    reachChanged(deps)
    return {}
  },

  'figures.forgetDefinition': (deps, { id }) => {
    deleteDefinition(deps.workspace.database, id)
    reachChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof figuresContract>

function noSuchFigure(id: number | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `figure ${id}` })
}

function rowsOf(deps: Deps, query: FigureQuery, period: FigurePeriod) {
  const { database } = deps.workspace
  if (query.metric !== 'delivered') {
    const observations = figureObservations(database, query, period)
    const corrected = readCorrected(database, observations)
    return { period, observations, corrected, deliveries: [], mentions: figureMentions(deps, query, period) }
  }
  const range = periodInstants(period, readSettings(database).zone)
  const deliveries = figureDeliveries(database, query, range)
  return { period, observations: [], corrected: [], deliveries, mentions: [] }
}

function isObserved(metric: Metric): metric is Exclude<Metric, 'delivered'> {
  return metric !== 'delivered'
}

function figuresChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'figures' } })
}

function reachChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
}
