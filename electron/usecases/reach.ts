import type { AuditAction } from '../../shared/audience/audit.ts'
import type { reachContract } from '../../shared/contract/reach.ts'
import type { ObservationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { contactMetrics, type Observation } from '../../shared/reach/observation.ts'
import { monthWithin, periodInstants } from '../../shared/reach/periodInstants.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import { correctObservations, takeBackCorrections } from '../store/correctObservations.ts'
import { endObservations, reviveObservations } from '../store/endObservations.ts'
import { insertObservation, readObservation, standsElsewhere } from '../store/observations.ts'
import { deliveryRows, observationRows } from '../store/reachRows.ts'
import { readSettings } from '../store/settings.ts'
import { compareReachReports } from './compareReach.ts'
import type { Deps } from './deps.ts'
import { mentionsBehind } from './mentionsInReach.ts'
import { reachFileName } from './reachFiles/reachFileName.ts'
import { reachText } from './reachFiles/reachText.ts'
import { reachReport } from './reachReport.ts'
import type { UseCases } from './useCase.ts'

export const reach = {
  'reach.report': (deps, input) => reachReport(deps, input, translatorOf(deps)),

  'reach.compare': (deps, input) => compareReachReports(deps, input, translatorOf(deps)),

  'reach.rows': (deps, { by, period, key, metric }) => {
    const { database } = deps.workspace
    const { zone } = readSettings(database)
    const wanted = key === null ? undefined : key === 'unknown' ? null : key
    const metrics = metric === null ? contactMetrics : [metric]
    const observations = observationRows(database, period, by, wanted, metrics)
    const corrected = readCorrected(database, observations)
    const mentions = metrics.includes('mentions') ? mentionsBehind(deps, by, period, wanted) : []
    const observed = { observations, corrected, mentions }
    if (!metrics.includes('delivered')) return { ...observed, deliveries: [] }
    if (by !== 'month') {
      const range = periodInstants(period, zone)
      return { ...observed, deliveries: deliveryRows(database, range, by, wanted) }
    }
    // Every delivery has a month, and which one depends on the zone.
    if (wanted === null) return { ...observed, deliveries: [] }
    const days = wanted === undefined ? period : monthWithin(wanted, period)
    return {
      ...observed,
      deliveries: deliveryRows(database, periodInstants(days, zone), 'minute', undefined),
    }
  },

  'reach.addObservation': (deps, content) => {
    const { database } = deps.workspace
    refuseReversed(content.periodFrom, content.periodTo)
    const added = insertObservation(database, content, instantText(deps.now()))
    reachChanged(deps)
    return added
  },

  'reach.deleteObservation': (deps, { id }) => {
    const { source, metric } = requireObservation(deps, id)
    const at = instantText(deps.now())
    deps.workspace.database.transaction(() => {
      endObservations(deps.workspace.database, [id], 'deleted', at)
      noteReach(deps, 'observation.deleted', { id, source, metric })
    })
    reachChanged(deps)
    return {}
  },

  'reach.restoreObservation': (deps, { id }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      // A file may have brought the same measurement anew in the meantime: it is not counted twice.
      const instead = standsElsewhere(database, id)
      if (instead === undefined && reviveObservations(database, [id]) > 0) {
        noteReach(deps, 'observation.restored', { id })
      }
    })
    const restored = requireObservation(deps, standsElsewhere(database, id) ?? id)
    reachChanged(deps)
    return restored
  },

  'reach.correctObservation': (deps, { id, content }) => {
    const { database } = deps.workspace
    refuseReversed(content.periodFrom, content.periodTo)
    const { source, metric, collected } = requireObservation(deps, id)
    if (collected !== null) throw new RundbrevError('observation-collected', { id: String(id) }, { source })
    const at = instantText(deps.now())
    const corrected = database.transaction(() => {
      const [right] = correctObservations(database, [{ id, change: content }], at)
      noteReach(deps, 'observation.corrected', { id, source, metric })
      return right
    })
    reachChanged(deps)
    return requireObservation(deps, corrected ?? id)
  },

  'reach.takeBackCorrection': (deps, { id }) => {
    const { database } = deps.workspace
    const { replaces, source, metric } = requireObservation(deps, id)
    database.transaction(() => {
      takeBackCorrections(database, [id], instantText(deps.now()))
      noteReach(deps, 'observation.correctionTakenBack', { id, source, metric })
    })
    reachChanged(deps)
    return requireObservation(deps, replaces ?? id)
  },

  'reach.export': (deps, { period, format }) => {
    const { language } = readSettings(deps.workspace.database)
    const t = createTranslator(language)
    const report = reachReport(deps, { by: 'county', period }, t)
    const text = reachText(deps, report, format, { against: null, language })
    const suggestedName = reachFileName('report', period, format, t)
    // The byte order mark tells Excel that the file is UTF-8.
    return { suggestedName, text: format === 'csv' ? `\ufeff${text}` : text }
  },
} satisfies UseCases<keyof typeof reachContract>

function translatorOf(deps: Deps) {
  return createTranslator(readSettings(deps.workspace.database).language)
}

/** @throws RundbrevError `not-found` */
function requireObservation(deps: Deps, id: ObservationId): Observation {
  const observation = readObservation(deps.workspace.database, id)
  if (observation === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `observation ${id}` })
  }
  return observation
}

function refuseReversed(from: string, to: string): void {
  if (from > to) throw new RundbrevError('period-reversed', { field: 'periodTo' }, { from, to })
}

export function noteReach(deps: Deps, action: AuditAction, values: Record<string, string | number>): void {
  const { workspace, now, actor } = deps
  noteAct(workspace.database, { at: instantText(now()), actor, action, details: { values } })
}

export function reachChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
}
