import type { reachViewContract } from '../../shared/contract/reachView.ts'
import type { ReachAnnotationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { periodInstants } from '../../shared/reach/periodInstants.ts'
import { momentDays } from '../../shared/reach/seriesMoments.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import { leftOutRows } from '../store/leftOutRows.ts'
import {
  insertAnnotation,
  listAnnotations,
  setAnnotationDeleted,
  updateAnnotation,
} from '../store/reachAnnotations.ts'
import { seriesDeliveries, seriesObservations } from '../store/reachSeries.ts'
import { readSettings } from '../store/settings.ts'
import { askedCoverage } from './askedCoverage.ts'
import { askedSeries, metricsOf, within } from './askedSeries.ts'
import type { Deps } from './deps.ts'
import { mentionsAt } from './mentionsOverTime.ts'
import type { UseCases } from './useCase.ts'

export const reachView = {
  'reach.series': (deps, question) =>
    askedSeries(deps, question, createTranslator(readSettings(deps.workspace.database).language)),

  'reach.seriesRows': (deps, { moment, line, ...question }) => {
    const { database } = deps.workspace
    const { period, step, by } = question
    const metrics = metricsOf(question.metric)
    const observations = seriesObservations(database, { period, step, by, metrics }, moment, line)
    const corrected = readCorrected(database, observations)
    // A letter and a mention have a day each: neither is longer than a step.
    if (moment === null) return { observations, corrected, mentions: [], deliveries: [] }
    const mentions = metrics.includes('mentions') ? mentionsAt(deps, question, moment, line) : []
    const observed = { observations, corrected, mentions }
    if (!metrics.includes('delivered')) return { ...observed, deliveries: [] }
    const days = within(momentDays(moment, step), period)
    const range = periodInstants(days, readSettings(database).zone)
    return { ...observed, deliveries: seriesDeliveries(database, range, by, line) }
  },

  'reach.leftOutRows': (deps, { period }) => {
    const { database } = deps.workspace
    const observations = leftOutRows(database, period)
    return { observations, corrected: readCorrected(database, observations) }
  },

  'reach.coverage': (deps, { period }) =>
    askedCoverage(deps, period, createTranslator(readSettings(deps.workspace.database).language)),

  'reach.annotations': (deps, { period }) => ({
    annotations: listAnnotations(deps.workspace.database, period),
  }),

  'reach.saveAnnotation': (deps, { id, content }) => {
    const { database } = deps.workspace
    const saved =
      id === null
        ? insertAnnotation(database, content, instantText(deps.now()))
        : updateAnnotation(database, id, content)
    if (saved === undefined) throw annotationMissing(id)
    annotationsChanged(deps)
    return saved
  },

  'reach.deleteAnnotation': (deps, { id }) => {
    const deleted = setAnnotationDeleted(deps.workspace.database, id, instantText(deps.now()))
    if (deleted === undefined) throw annotationMissing(id)
    annotationsChanged(deps)
    return {}
  },

  'reach.restoreAnnotation': (deps, { id }) => {
    const restored = setAnnotationDeleted(deps.workspace.database, id, null)
    if (restored === undefined) throw annotationMissing(id)
    annotationsChanged(deps)
    return restored
  },
} satisfies UseCases<keyof typeof reachViewContract>

function annotationMissing(id: ReachAnnotationId | null): RundbrevError {
  return new RundbrevError('not-found', { id: String(id) }, { what: `annotation ${id}` })
}

function annotationsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
}
