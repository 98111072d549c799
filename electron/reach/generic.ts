import type { ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { PlaceAsked } from '../../shared/geo/placeMatch.ts'
import type { GenericColumn } from '../../shared/reach/importSources.ts'
import { ObservationContent } from '../../shared/reach/observation.ts'
import { type Days, readPeriod } from '../../shared/reach/readPeriod.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { remembering } from '../../shared/text/remembering.ts'
import { type ColumnPlaces, mapByAliases, mapByOfficer, refuseMissing } from './genericHeadings.ts'
import { headingsUnder, saysTotal, tableUnder } from './headedTable.ts'
import { type KnownToImporters, notRecognised, type ReachImporter, type ReachReading } from './importer.ts'
import { matchMetric } from './metricWords.ts'
import { readValue } from './readValue.ts'

/**
 * A table with a heading row: source, channel, metric, county, value, period or from and to, post, note, called by their Swedish
 * or English names in any order, or by whatever names the officer says. What no column says, the officer may say for all rows.
 * A place that names no county is kept as unknown; a row with a fault is left out and reported.
 */
export const generic: ReachImporter = {
  id: 'generic',

  recognises(file) {
    const headings = headingsUnder(file.sheets[0])
    if (headings.length === 0) return notRecognised
    const places = mapByAliases(headings)
    const hasAll = ['source', 'channel', 'metric', 'value'].every((column) => column in places)
    const hasPeriod = 'period' in places || 'from' in places
    if (!hasAll) return { ...notRecognised, needsPeriod: !hasPeriod }
    const signs = Object.values(places).map((column) => headings[column] ?? '')
    return { certainty: 'sure', signs, needsPeriod: !hasPeriod, measures: [] }
  },

  read(file, known) {
    const table = tableUnder(file.sheets[0])
    if (table === undefined)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const { headings } = table
    const places =
      known.mapping === null ? mapByAliases(headings) : mapByOfficer(headings, known.mapping, file.fileName)
    refuseMissing(places, headings, known, file.fileName)
    return readRows(table, places, known)
  },
}

type Table = NonNullable<ReturnType<typeof tableUnder>>

function readRows(table: Table, places: ColumnPlaces, known: KnownToImporters): ReachReading {
  const rows: { row: number; content: ObservationContent }[] = []
  const rejected: ReachRejectedRow[] = [...table.rejected]
  const leftOut = [...table.leftOut]
  const read = rowReader(known, askedOf(table.headings[places.county ?? -1] ?? ''))
  const isTotal = remembering(saysTotal)
  let cells: readonly string[] = []
  const cell: Cell = (column) => {
    const place = places[column]
    return place === undefined ? '' : (cells[place] ?? '')
  }
  for (const { row, cells: ofRow } of table.rows) {
    cells = ofRow
    if (isTotal(cells[0] || (cells.find((text) => text !== '') ?? ''))) {
      leftOut.push({ row, why: 'total' })
      continue
    }
    const reading = read(cell)
    if (!('reason' in reading)) {
      rows.push({ row, content: reading })
      continue
    }
    const { column, reason } = reading
    const heading = table.headings[places[column] ?? -1] ?? table.headings[places.from ?? -1] ?? ''
    rejected.push({ row, column: heading, reason, value: cell(column) })
  }
  return { rows, rejected: rejected.toSorted((one, other) => one.row - other.row), leftOut }
}

interface Fault {
  readonly column: GenericColumn
  readonly reason: ReachRejectedRow['reason']
}

type Cell = (column: GenericColumn) => string

/** Reads row after row; what many rows share (a place, a period, a metric) is looked up once. */
function rowReader(known: KnownToImporters, asked: PlaceAsked): (cell: Cell) => ObservationContent | Fault {
  const periodOf = remembering(readPeriod)
  const metricOf = remembering(matchMetric)
  const postOf = remembering((text) => readPost(text, known.posts))
  const placesSaidBy = remembering((source) =>
    remembering((text) => known.placeOf(text, { source, ...asked })),
  )
  return (cell) => {
    const source = cell('source') || known.source
    if (source === '') return { column: 'source', reason: 'source-missing' }
    const channel = cell('channel') || known.channel
    if (channel === '') return { column: 'channel', reason: 'channel-missing' }
    const measuredAs = cell('metric')
    const metric = metricOf(measuredAs || known.metric)
    if (metric === undefined) return { column: 'metric', reason: 'metric-unknown' }
    const value = readValue(cell('value'))
    if (value.kind === 'rejected') return { column: 'value', reason: value.reason }
    const days = readDays(cell, periodOf, known.period)
    if ('unreadable' in days) return { column: days.unreadable, reason: 'period-unreadable' }
    if (days.from > days.to)
      return { column: cell('period') === '' ? 'to' : 'period', reason: 'period-reversed' }
    const postId = postOf(cell('post'))
    if (postId === undefined) return { column: 'post', reason: 'post-unknown' }
    const { county, municipality, abroad, placed, placeText } = placesSaidBy(source)(cell('county'))
    const content: ObservationContent = {
      source,
      channel,
      metric,
      value: value.value,
      county,
      municipality,
      abroad,
      placed,
      placeText,
      measuredAs,
      measure: null,
      periodFrom: days.from,
      periodTo: days.to,
      postId,
      note: cell('note'),
    }
    for (const { field, column, most } of longest)
      if (content[field].length > most) return { column, reason: 'too-long' }
    return content
  }
}

/** "Stockholm" under "kommun" is the municipality, and the county under "län" or "region". */
function askedOf(heading: string): PlaceAsked {
  return finerHeadings.has(foldText(heading)) ? { finest: 'municipality' } : {}
}

const finerHeadings = new Set(['kommun', 'municipality', 'ort', 'city', 'stad'].map(foldText))

/** What an observation has room for (ObservationContent), which is not asked row by row: it would take longer than the reading. */
const longest = [
  { field: 'source', column: 'source', most: ObservationContent.shape.source.maxLength ?? 0 },
  { field: 'channel', column: 'channel', most: ObservationContent.shape.channel.maxLength ?? 0 },
  { field: 'measuredAs', column: 'metric', most: 200 },
  { field: 'placeText', column: 'county', most: 200 },
  { field: 'note', column: 'note', most: ObservationContent.shape.note.maxLength ?? 0 },
] as const

/** The period column where it is filled, otherwise from and to, otherwise what the officer says; without `to`, what `from` means. */
function readDays(
  cell: Cell,
  periodOf: typeof readPeriod,
  said: Days | null,
): Days | { readonly unreadable: GenericColumn } {
  if (cell('period') !== '') return periodOf(cell('period')) ?? { unreadable: 'period' }
  if (cell('from') === '' && cell('to') === '') return said ?? { unreadable: 'period' }
  const from = periodOf(cell('from'))
  if (from === undefined) return { unreadable: 'from' }
  const to = cell('to') === '' ? from : periodOf(cell('to'))
  return to === undefined ? { unreadable: 'to' } : { from: from.from, to: to.to }
}

/** null for none; undefined where the text names no post, or more than one. By number or by title. */
function readPost(text: string, posts: KnownToImporters['posts']): PostId | null | undefined {
  if (text === '') return null
  const named = posts.filter((post) => String(post.id) === text || foldText(post.title) === foldText(text))
  return named.length === 1 ? named[0]?.id : undefined
}
