import type { eventsContract } from '../../shared/contract/events.ts'
import type { ReachEventId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { enteredByHand, type ObservationContent } from '../../shared/reach/observation.ts'
import {
  type Participants,
  placeKey,
  type ReachEvent,
  type ReachEventContent,
} from '../../shared/reach/reachEvent.ts'
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
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
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
    const saved = deps.workspace.database.transaction(() =>
      id === null ? enter(deps, content) : change(deps, id, content),
    )
    return changed(deps, saved)
  },

  'events.remove': (deps, { id }) => {
    const { database } = deps.workspace
    const event = requireEvent(deps, id)
    const at = instantText(deps.now())
    database.transaction(() => {
      const ids = eventObservations(database, id).map((observation) => observation.id)
      endObservations(database, ids, 'deleted', at)
      setEventDeleted(database, id, at)
    })
    return changed(deps, event)
  },

  'events.restore': (deps, { id }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      const at = eventDeletedAt(database, id)
      if (at === undefined) return
      setEventDeleted(database, id, null)
      reviveObservations(
        database,
        eventObservations(database, id, at).map((observation) => observation.id),
      )
    })
    return changed(deps, requireEvent(deps, id))
  },
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

/** A place's participants as reach counts them: the organisation says so, and the note says which event it was. */
function observationOf(
  deps: Deps,
  { name, dayFrom, dayTo, postId }: Omit<ReachEventContent, 'participants'>,
): (participants: Participants) => ObservationContent {
  const { language, organisation } = readSettings(deps.workspace.database)
  const t = createTranslator(language)
  const source = organisation.name === '' ? t('events.source') : organisation.name
  return ({ county, municipality, abroad, value }) => ({
    ...enteredByHand,
    ...{ source: source.slice(0, 200), channel: t('events.channel'), metric: 'participants', value },
    ...{ county, municipality, abroad, periodFrom: dayFrom, periodTo: dayTo, postId, note: name },
  })
}

/** @throws RundbrevError `not-found` */
function requireEvent(deps: Deps, id: ReachEventId): ReachEvent {
  const event = readEvent(deps.workspace.database, id)
  if (event !== undefined) return event
  throw new RundbrevError('not-found', { id: String(id) }, { what: `event ${id}` })
}

function changed(deps: Deps, event: ReachEvent): ReachEvent {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
  return event
}
