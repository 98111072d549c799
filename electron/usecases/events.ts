import type { AuditAction } from '../../shared/audience/audit.ts'
import type { eventsContract } from '../../shared/contract/events.ts'
import type { ReachEventId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { placeKey, type ReachEvent, type ReachEventContent } from '../../shared/reach/reachEvent.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { correctObservations } from '../store/correctObservations.ts'
import { endObservations, reviveObservations } from '../store/endObservations.ts'
import {
  eventDeletedAt,
  eventObservations,
  eventSpan,
  insertEvent,
  insertEventObservation,
  listEvents,
  readEvent,
  setEventDeleted,
  updateEvent,
} from '../store/reachEvents.ts'
import type { Deps } from './deps.ts'
import { importEventFile } from './eventImport.ts'
import { observationOf } from './eventObservation.ts'
import { noteReach, reachChanged } from './reach.ts'
import type { UseCases } from './useCase.ts'

/** Events and who came to them: each place's participants are an observation, entered together and changed by corrections. */
export const events = {
  'events.list': ({ workspace: { database } }, { period }) => ({
    events: listEvents(database, period),
    span: eventSpan(database),
  }),

  'events.save': (deps, { id, content }) => {
    if (content.dayFrom > content.dayTo) {
      const { dayFrom: from, dayTo: to } = content
      throw new RundbrevError('period-reversed', { field: 'dayTo' }, { from, to })
    }
    return changed(deps, () =>
      id === null
        ? noted(deps, 'event.added', enter(deps, content))
        : noted(deps, 'event.changed', change(deps, id, content)),
    )
  },

  'events.remove': (deps, { id }) => {
    const { database } = deps.workspace
    const event = requireEvent(deps, id)
    const at = instantText(deps.now())
    return changed(deps, () => {
      const ids = eventObservations(database, id).map((observation) => observation.id)
      endObservations(database, ids, 'deleted', at)
      setEventDeleted(database, id, at)
      return noted(deps, 'event.removed', event)
    })
  },

  'events.restore': (deps, { id }) => {
    const { database } = deps.workspace
    return changed(deps, () => {
      const at = eventDeletedAt(database, id)
      if (at === undefined) return requireEvent(deps, id)
      setEventDeleted(database, id, null)
      reviveObservations(
        database,
        eventObservations(database, id, at).map((observation) => observation.id),
      )
      return noted(deps, 'event.restored', requireEvent(deps, id))
    })
  },

  'events.import': importEventFile,
} satisfies UseCases<keyof typeof eventsContract>

function enter(deps: Deps, { participants, ...row }: ReachEventContent): ReachEvent {
  const { database } = deps.workspace
  const at = instantText(deps.now())
  const id = insertEvent(database, row, at)
  const of = observationOf(deps, row)
  for (const participant of participants) insertEventObservation(database, id, of(participant), at)
  return requireEvent(deps, id)
}

/** Places that are there and said anew are corrected where anything of them differs; the others end, or begin. */
function change(deps: Deps, id: ReachEventId, { participants, ...row }: ReachEventContent): ReachEvent {
  const { database } = deps.workspace
  const before = requireEvent(deps, id)
  const at = instantText(deps.now())
  const of = observationOf(deps, row)
  const kept = new Map(eventObservations(database, id).map((one) => [placeKey(one), one]))
  const sameFrame =
    before.name === row.name &&
    before.dayFrom === row.dayFrom &&
    before.dayTo === row.dayTo &&
    before.postId === row.postId
  for (const participant of participants) {
    const there = kept.get(placeKey(participant))
    kept.delete(placeKey(participant))
    if (there === undefined) insertEventObservation(database, id, of(participant), at)
    else if (there.value !== participant.value || !sameFrame) {
      correctObservations(database, [{ id: there.id, change: of(participant) }], at)
    }
  }
  endObservations(
    database,
    [...kept.values()].map((one) => one.id),
    'deleted',
    at,
  )
  updateEvent(database, id, row)
  return requireEvent(deps, id)
}

/** @throws RundbrevError `not-found` */
function requireEvent(deps: Deps, id: ReachEventId): ReachEvent {
  const event = readEvent(deps.workspace.database, id)
  if (event !== undefined) return event
  throw new RundbrevError('not-found', { id: String(id) }, { what: `event ${id}` })
}

/** What it was called stays out of the log: that may name a person. */
function noted(deps: Deps, action: AuditAction, event: ReachEvent): ReachEvent {
  noteReach(deps, action, { id: event.id, day: event.dayFrom })
  return event
}

/** An act and its entry in the log, both or neither; then whoever shows reach is told. */
function changed(deps: Deps, act: () => ReachEvent): ReachEvent {
  const event = deps.workspace.database.transaction(act)
  reachChanged(deps)
  return event
}
