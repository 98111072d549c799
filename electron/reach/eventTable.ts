import type { EventRejectedRow } from '../../shared/contract/events.ts'
import type { ReachLeftOut } from '../../shared/contract/reachImport.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { isOpen, type ReadPlace } from '../../shared/reach/placeReader.ts'
import {
  eventKey,
  nowhere,
  type Participants,
  placeKey,
  ReachEventContent,
} from '../../shared/reach/reachEvent.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, saysTotal, tableUnder } from './headedTable.ts'
import type { FileRecords } from './importer.ts'
import { readValue } from './readValue.ts'
import { dayReader } from './writtenDay.ts'

/** What a table of events calls its columns, in Swedish and English. */
const names = {
  name: [
    ...['evenemang', 'event', 'namn', 'name', 'evenemangets namn', 'event name', 'aktivitet', 'activity'],
    ...['rubrik', 'title', 'titel', 'möte', 'meeting'],
  ],
  day: [
    ...['datum', 'date', 'dag', 'day', 'dagar', 'days', 'första dagen', 'first day', 'startdatum'],
    ...['start date', 'startdag', 'start', 'från', 'from', 'från och med'],
  ],
  dayTo: [
    'sista dagen',
    'last day',
    'slutdatum',
    'end date',
    'slutdag',
    'slut',
    'end',
    'till',
    'to',
    'till och med',
  ],
  municipality: ['kommun', 'municipality', 'hemkommun', 'home municipality', 'ort', 'town', 'kommunkod'],
  place: ['varifrån', 'from where', 'län', 'county', 'kommun eller län', 'municipality or county'],
  value: [
    ...['deltagare', 'participants', 'antal deltagare', 'number of participants', 'antal', 'count', 'number'],
    ...['besökare', 'visitors', 'attendees', 'attendance'],
  ],
  post: ['inlägg', 'post'],
  note: ['anteckning', 'note', 'kommentar', 'comment'],
} as const
type Column = keyof typeof names

/** What a table's words are looked up in. */
export interface KnownToEventTable {
  readonly placeOf: ReadPlace
  readonly posts: readonly { readonly id: PostId; readonly title: string }[]
}

/** An event, and the row that each of its numbers stands in. */
export interface ReadEvent {
  /** The first of them. */
  readonly row: number
  readonly event: Omit<ReachEventContent, 'participants'>
  readonly participants: readonly (Participants & { readonly row: number })[]
}

export interface EventReading {
  readonly events: readonly ReadEvent[]
  readonly rejected: readonly EventRejectedRow[]
  readonly leftOut: readonly ReachLeftOut[]
}

/**
 * A table of events: a row for each place that participants came from, with the event's name and day in every one; an event of a single
 * row without a place has participants from nobody knows where. An event counts as a whole: where one of its rows has a fault, none is
 * taken, and each is reported.
 *
 * @throws RundbrevError `table-empty`, `table-columns-missing`
 */
export function readEventTable(file: FileRecords, known: KnownToEventTable): EventReading {
  const table = tableUnder(file.sheets[0])
  if (table === undefined)
    throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
  const places = placeColumns(table, file.fileName)
  const textOf = (cells: readonly string[], column: Column) => cells[places[column] ?? -1] ?? ''
  const dayOf = dayReader(
    table.rows.flatMap(({ cells }) => [textOf(cells, 'day'), textOf(cells, 'dayTo')]),
    'day',
  )
  const rejected: EventRejectedRow[] = table.rejected.map((one) => ({
    ...one,
    reason: 'columns-do-not-match',
  }))
  const leftOut = [...table.leftOut]
  const grouped = new Map<string, EventRows>()
  for (const { row, cells } of table.rows) {
    const cell = (column: Column) => textOf(cells, column)
    if (saysTotal(cell('name')) || (cell('name') === '' && saysTotal(cells[0] ?? ''))) {
      leftOut.push({ row, why: 'total' })
      continue
    }
    const read = readRow(row, cell, dayOf, known)
    const group = groupOf(grouped, read.key)
    const fault = read.fault ?? twiceIn(group.rows, read.read)
    if (read.read !== null && fault === null) group.rows.push(read.read)
    else if (fault !== null) {
      group.spoiled = true
      const { column, reason } = fault
      rejected.push({ row, column: table.headings[places[column] ?? -1] ?? '', reason, value: cell(column) })
    }
  }
  const events: ReadEvent[] = []
  for (const { rows, spoiled } of grouped.values()) {
    const [first] = rows
    if (first === undefined) continue
    if (spoiled) {
      rejected.push(
        ...rows.map(({ row, name }) => ({ row, column: '', reason: 'another-row' as const, value: name })),
      )
    } else events.push(eventOf(first, rows))
  }
  return { events, rejected: rejected.toSorted((one, other) => one.row - other.row), leftOut }
}

interface EventRows {
  readonly rows: ReadRow[]
  /** One of them has a fault. */
  spoiled: boolean
}

/** @param key null: of which event it is cannot be told, so that it spoils none */
function groupOf(grouped: Map<string, EventRows>, key: string | null): EventRows {
  const group = (key === null ? undefined : grouped.get(key)) ?? { rows: [], spoiled: false }
  if (key !== null) grouped.set(key, group)
  return group
}

function placeColumns(table: HeadedTable, file: string): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(names) as Column[]) {
    const at = columnOf(table, names[column])
    if (at >= 0) places[column] = at
  }
  const missing = (['day', 'name', 'value'] as const).filter((column) => places[column] === undefined)
  if (missing.length === 0) return places
  const wanted = missing.map((column) => `${names[column][0]} (${names[column][1]})`).join(', ')
  const found = table.headings.join(', ')
  throw new RundbrevError(
    'table-columns-missing',
    { file, row: table.headingRow },
    { file, missing: wanted, found },
  )
}

interface ReadRow {
  readonly row: number
  readonly name: string
  readonly dayFrom: string
  readonly dayTo: string
  readonly participants: Participants
  readonly postId: PostId | null
  readonly note: string
}

interface Fault {
  readonly column: Column
  readonly reason: EventRejectedRow['reason']
}

/** `key` null: of which event it is cannot be told. */
type RowReading =
  | { readonly key: string; readonly read: ReadRow; readonly fault: null }
  | { readonly key: string | null; readonly read: null; readonly fault: Fault }

function readRow(
  row: number,
  cell: (column: Column) => string,
  dayOf: ReturnType<typeof dayReader>,
  known: KnownToEventTable,
): RowReading {
  const name = cell('name')
  if (name === '') return refused(null, 'name', 'name-missing')
  const days = dayOf(cell('day'))
  if (days === undefined) return refused(null, 'day', 'day-unreadable')
  const last = cell('dayTo') === '' ? days : dayOf(cell('dayTo'))
  if (last === undefined) return refused(null, 'dayTo', 'day-unreadable')
  const [dayFrom, dayTo] = [days.from, last.to]
  if (dayTo < dayFrom) return refused(null, 'dayTo', 'days-reversed')
  const key = eventKey({ name, dayFrom, dayTo })
  if (cell('value') === '') return refused(key, 'value', 'participants-missing')
  const value = readValue(cell('value'), true)
  if (value.kind === 'rejected' || !Number.isInteger(value.value) || value.value > 1e7)
    return refused(key, 'value', 'participants-unreadable')
  const place = readPlaceOf(cell, known.placeOf)
  if (place.kind === 'unknown') return refused(key, place.column, 'place-unknown')
  const postId = readPost(cell('post'), known.posts)
  if (postId === undefined) return refused(key, 'post', 'post-unknown')
  const note = cell('note')
  const participants = { ...place.place, value: value.value }
  const content = { name, dayFrom, dayTo, postId, note, participants: [participants] }
  const checked = ReachEventContent.safeParse(content)
  if (!checked.success) {
    return refused(key, checked.error.issues[0]?.path[0] === 'name' ? 'name' : 'note', 'too-long')
  }
  return { key, fault: null, read: { row, name, dayFrom, dayTo, participants, postId, note } }
}

function refused(key: string | null, column: Column, reason: Fault['reason']): RowReading {
  return { key, read: null, fault: { column, reason } }
}

type PlaceOfRow =
  | { readonly kind: 'place'; readonly place: Omit<Participants, 'value'> }
  | { readonly kind: 'unknown'; readonly column: 'municipality' | 'place' }

/** By the finest column that says something: a municipality, else a county. */
function readPlaceOf(cell: (column: Column) => string, placeOf: ReadPlace): PlaceOfRow {
  const column = cell('municipality') === '' ? 'place' : 'municipality'
  const text = cell(column)
  if (text === '' || unknownWords.has(foldText(text))) return { kind: 'place', place: nowhere }
  if (abroadWords.has(foldText(text))) return { kind: 'place', place: { ...nowhere, abroad: true } }
  const read = placeOf(text, column === 'municipality' ? { finest: 'municipality' } : {})
  if (isOpen(read)) return { kind: 'unknown', column }
  const { county, municipality, abroad } = read
  return { kind: 'place', place: { county, municipality, abroad } }
}

const unknownWords = new Set(
  ['okänt', 'okänd', 'vet ej', 'unknown', 'not known', '-', '–', '?'].map(foldText),
)
const abroadWords = new Set(
  ['utomlands', 'utlandet', 'annat land', 'abroad', 'another country'].map(foldText),
)

function readPost(text: string, posts: KnownToEventTable['posts']): PostId | null | undefined {
  if (text === '') return null
  const named = posts.filter((post) => String(post.id) === text || foldText(post.title) === foldText(text))
  return named.length === 1 ? named[0]?.id : undefined
}

function twiceIn(rows: readonly ReadRow[], read: ReadRow): Fault | null {
  const key = placeKey(read.participants)
  const there = rows.some(({ participants }) => placeKey(participants) === key)
  return there ? { column: 'value', reason: 'place-twice' } : null
}

/** What only one of its rows says, the post and the note, is the event's. */
function eventOf(first: ReadRow, rows: readonly ReadRow[]): ReadEvent {
  const { row, name, dayFrom, dayTo } = first
  return {
    row,
    event: {
      ...{ name, dayFrom, dayTo },
      postId: rows.find(({ postId }) => postId !== null)?.postId ?? null,
      note: rows.find(({ note }) => note !== '')?.note ?? '',
    },
    participants: rows.map(({ row: at, participants }) => ({ ...participants, row: at })),
  }
}
