import type { CountyCode, MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import {
  nowhere,
  type Participants,
  participantsOf,
  placeKey,
  type ReachEvent,
  ReachEventContent,
} from '../../../../shared/reach/reachEvent.ts'

/** A place as it is being typed: a municipality's or a county's code, or 'abroad'; null where none is chosen yet. */
export interface PlaceDraft {
  /** Tells the line from the others, whatever is typed in it. */
  readonly line: number
  readonly place: string | null
  readonly value: number | null
}

/** An event as it is being typed. */
export interface EventDraft {
  readonly name: string
  readonly dayFrom: string | null
  readonly dayTo: string | null
  readonly total: number | null
  readonly places: readonly PlaceDraft[]
  readonly postId: ReachEventContent['postId']
  readonly note: string
}

export const emptyEvent: EventDraft = {
  ...{ name: '', dayFrom: null, dayTo: null, total: null, postId: null, note: '' },
  places: [{ line: 1, place: null, value: null }],
}

/** Those from nobody knows where are what the places leave of the total. */
export function draftOfEvent({ participants, ...event }: ReachEvent): EventDraft {
  const { name, dayFrom, dayTo, postId, note } = event
  const placed = participants.filter((one) => placeKey(one) !== 'unknown')
  const total =
    participants.length === placed.length ? null : participants.reduce((sum, { value }) => sum + value, 0)
  const places = placed.map((one, index) => ({ line: index + 1, place: placeKey(one), value: one.value }))
  return { name, dayFrom, dayTo, postId, note, total, places }
}

/** Another line for a place. */
export function withPlace(draft: EventDraft): EventDraft {
  const line = Math.max(0, ...draft.places.map((one) => one.line)) + 1
  return { ...draft, places: [...draft.places, { line, place: null, value: null }] }
}

export type EventProblem = 'required' | 'reversed' | 'tooMany' | 'twice' | 'nobody'
export type EventReading =
  | { readonly kind: 'ready'; readonly content: ReachEventContent }
  | { readonly kind: 'wrong'; readonly problems: Partial<Record<keyof EventDraft, EventProblem>> }

/** What was typed as the contract takes it, or what is wrong with each field. A line without a number says nothing. */
export function readEvent(draft: EventDraft): EventReading {
  const problems: Partial<Record<keyof EventDraft, EventProblem>> = {}
  const { name, dayFrom, postId, note, total } = draft
  const dayTo = draft.dayTo ?? dayFrom
  const lines = draft.places.flatMap(({ place, value }): Participants[] =>
    value === null || place === null ? [] : [{ ...placeOfCode(place), value }],
  )
  const participants = total === null && lines.length === 0 ? null : participantsOf({ total, places: lines })
  if (name.trim() === '') problems.name = 'required'
  if (dayFrom === null) problems.dayFrom = 'required'
  else if (dayTo !== null && dayTo < dayFrom) problems.dayTo = 'reversed'
  if (draft.places.some(({ place, value }) => place === null && value !== null)) problems.places = 'required'
  else if (new Set(lines.map(placeKey)).size < lines.length) problems.places = 'twice'
  if (participants === null) problems.total = total === null ? 'nobody' : 'tooMany'
  const read = ReachEventContent.safeParse({ name, dayFrom, dayTo, postId, note, participants })
  if (read.success && Object.keys(problems).length === 0) return { kind: 'ready', content: read.data }
  if (Object.keys(problems).length === 0) problems.name = 'required'
  return { kind: 'wrong', problems }
}

/** How many are from nobody knows where, as it stands; 0 where everybody has a place. */
export function leftOf({ total, places }: EventDraft): number {
  const placed = places.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return total === null ? 0 : Math.max(0, total - placed)
}

function placeOfCode(code: string): Omit<Participants, 'value'> {
  if (code === 'abroad') return { ...nowhere, abroad: true }
  const county = code.slice(0, 2) as CountyCode
  return { county, municipality: code.length === 4 ? (code as MunicipalityCode) : null, abroad: false }
}
