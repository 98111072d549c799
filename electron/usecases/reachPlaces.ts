import type { AuditAction } from '../../shared/audience/audit.ts'
import type { AnsweredText, reachPlacesContract, UnplacedText } from '../../shared/contract/reachPlaces.ts'
import type { PlaceAnswerId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { MatchPlace } from '../../shared/geo/placeMatch.ts'
import type { ObservedPlace } from '../../shared/reach/observedPlace.ts'
import { answeredPlace, type PlaceAnswer, type PlaceMeaning } from '../../shared/reach/placeAnswer.ts'
import { answersByText } from '../../shared/reach/placeReader.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { noteAct } from '../store/audit.ts'
import { readCorrected } from '../store/correctedObservations.ts'
import { type Correction, correctObservations, takeBackCorrections } from '../store/correctObservations.ts'
import type { Database } from '../store/database.ts'
import { readObservations } from '../store/observations.ts'
import {
  answersAbout,
  deletePlaceAnswer,
  listPlaceAnswers,
  readPlaceAnswer,
  writePlaceAnswer,
} from '../store/placeAnswers.ts'
import { countAnswered, observationsSaying, sumUnplaced, type UnplacedSum } from '../store/placedTexts.ts'
import type { Deps } from './deps.ts'
import { placeMatcherOf } from './placeReader.ts'
import type { UseCases } from './useCase.ts'

export const reachPlaces = {
  'reach.unplaced': (deps) => {
    const { database } = deps.workspace
    return {
      places: unplacedTexts(sumUnplaced(database), placeMatcherOf(deps)),
      answers: answeredTexts(database),
    }
  },

  'reach.placeRows': ({ workspace: { database } }, { text, answer }) => {
    const by = answer === null ? null : requireAnswer(database, answer)
    const others = answersAbout(database, text).map(({ source }) => source)
    const isBy = (source: string) => (by?.source == null ? !others.includes(source) : source === by.source)
    const ids = observationsSaying(database, text)
      .filter(({ placed, source }) =>
        by === null ? placed !== 'officer' : placed === 'officer' && isBy(source),
      )
      .map(({ id }) => id)
    const observations = readObservations(database, ids)
    return { observations, corrected: readCorrected(database, observations) }
  },

  'reach.placeText': (deps, { text, source, to }) => {
    refuseUnknownPlace(deps, to)
    const { database } = deps.workspace
    const at = instantText(deps.now())
    const placed = database.transaction(() => {
      const before = answersAbout(database, text)
      const answer = writePlaceAnswer(database, { text: text.trim(), source, means: to, answeredAt: at })
      const rows = heedAnswers(database, text, before, at)
      notePlace(deps, 'place.answered', answer)
      return { answer, rows }
    })
    reachChanged(deps)
    return placed
  },

  'reach.takeBackPlace': (deps, { id }) => {
    const { database } = deps.workspace
    const taken = database.transaction(() => {
      const answer = requireAnswer(database, id)
      const before = answersAbout(database, answer.text)
      deletePlaceAnswer(database, id)
      const rows = heedAnswers(database, answer.text, before, instantText(deps.now()))
      notePlace(deps, 'place.answerTakenBack', answer)
      return { answer, rows }
    })
    reachChanged(deps)
    return taken
  },
} satisfies UseCases<keyof typeof reachPlacesContract>

/**
 * Brings the observations that say a text in line with what is answered now: those that wait, and those that have their place by what was
 * answered before. One whose place the officer has corrected by itself to something else stays.
 *
 * @returns how many it corrected
 */
function heedAnswers(database: Database, text: string, before: readonly PlaceAnswer[], at: string): number {
  const [meantBefore, meantNow] = [answersByText(before), answersByText(answersAbout(database, text))]
  const back: Correction['id'][] = []
  const corrections: Correction[] = []
  for (const observation of observationsSaying(database, text)) {
    const { id, source, placeText } = observation
    const [was, is] = [placeMeant(meantBefore(placeText, source)), placeMeant(meantNow(placeText, source))]
    const isOpen = observation.placed !== 'officer'
    if (samePlace(is, observation) || !(isOpen || samePlace(was, observation))) continue
    if (is.placed === 'said' && observation.correctsOpen) back.push(id)
    else corrections.push({ id, change: is })
  }
  takeBackCorrections(database, back, at)
  correctObservations(database, corrections, at)
  return back.length + corrections.length
}

type Place = Omit<ObservedPlace, 'placeText'>

function placeMeant(means: PlaceMeaning | undefined): Place {
  if (means === undefined) return { county: null, municipality: null, abroad: false, placed: 'said' }
  return answeredPlace(means)
}

function samePlace(one: Place, other: Place): boolean {
  return (
    one.county === other.county &&
    one.municipality === other.municipality &&
    one.abroad === other.abroad &&
    one.placed === other.placed
  )
}

/** A line per text: what differs by case or accents only is one, called as most rows write it. */
function unplacedTexts(sums: readonly UnplacedSum[], match: MatchPlace): UnplacedText[] {
  const byText = Map.groupBy(sums, ({ text }) => foldText(text))
  return [...byText.values()]
    .map((parts): UnplacedText => {
      const [most = ''] = mostRows(parts, ({ text }) => text).map(([text]) => text)
      const values: UnplacedText['values'] = {}
      for (const { metric, value } of parts)
        values[metric] = (Math.round((values[metric] ?? 0) * 1000) + Math.round(value * 1000)) / 1000
      return {
        ...{ text: most, values, candidates: candidatesOf(match, most) },
        sources: mostRows(parts, ({ source }) => source).map(([source, rows]) => ({ source, rows })),
        rows: parts.reduce((sum, { rows }) => sum + rows, 0),
        from: parts.map(({ from }) => from).sort()[0] ?? '',
        to:
          parts
            .map(({ to }) => to)
            .sort()
            .at(-1) ?? '',
      }
    })
    .toSorted((one, other) => other.rows - one.rows || one.text.localeCompare(other.text, 'sv'))
}

function mostRows(parts: readonly UnplacedSum[], of: (part: UnplacedSum) => string): [string, number][] {
  const rows = new Map<string, number>()
  for (const part of parts) rows.set(of(part), (rows.get(of(part)) ?? 0) + part.rows)
  return [...rows].toSorted(([, one], [, other]) => other - one)
}

function candidatesOf(match: MatchPlace, text: string): UnplacedText['candidates'] {
  const reading = match(text)
  if (reading.kind === 'ambiguous') return [...reading.candidates]
  if (reading.kind !== 'placed') return []
  const { county, municipality } = reading
  return [{ county, municipality }]
}

function answeredTexts(database: Database): AnsweredText[] {
  const counts = countAnswered(database).map((count) => ({ ...count, key: foldText(count.text) }))
  const answers = listPlaceAnswers(database)
  const own = new Set(answers.map(({ text, source }) => `${foldText(text)}\u0001${source ?? ''}`))
  return answers.map((answer) => {
    const key = foldText(answer.text)
    const isBy = (source: string) =>
      answer.source === null ? !own.has(`${key}\u0001${source}`) : source === answer.source
    const rows = counts.filter((count) => count.key === key && isBy(count.source))
    return { ...answer, rows: rows.reduce((sum, count) => sum + count.rows, 0) }
  })
}

/** @throws RundbrevError `place-unknown` */
function refuseUnknownPlace({ geo }: Deps, to: PlaceMeaning): void {
  const isKnown =
    to.kind === 'county'
      ? geo.counties.some(({ code }) => code === to.county)
      : to.kind !== 'municipality' || geo.municipalities.some(({ code }) => code === to.municipality)
  if (isKnown) return
  const place = to.kind === 'county' ? to.county : to.kind === 'municipality' ? to.municipality : ''
  throw new RundbrevError('place-unknown', { field: 'to' }, { place })
}

/** @throws RundbrevError `not-found` */
function requireAnswer(database: Database, id: PlaceAnswerId): PlaceAnswer {
  const answer = readPlaceAnswer(database, id)
  if (answer === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `answer ${id}` })
  return answer
}

function notePlace({ workspace, now, actor }: Deps, action: AuditAction, answer: PlaceAnswer): void {
  const { text, source, means } = answer
  const to =
    means.kind === 'county' ? means.county : means.kind === 'municipality' ? means.municipality : means.kind
  const values = { text, to, ...(source === null ? {} : { source }) }
  noteAct(workspace.database, { at: instantText(now()), actor, action, details: { values } })
}

function reachChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'reach' } })
}
