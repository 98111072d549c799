import type { ReachRejectedRow } from '../../shared/contract/reach.ts'
import type { CountyCode, PickedFile, PostId } from '../../shared/contract/scalars.ts'
import { matchCounty } from '../../shared/geo/matchCounty.ts'
import { matchMunicipality } from '../../shared/geo/matchMunicipality.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { ObservationContent } from '../../shared/reach/observation.ts'
import { type Days, readPeriod } from '../../shared/reach/readPeriod.ts'
import { decodeTable } from '../../shared/text/decodeTable.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { readNumber } from '../../shared/text/readNumber.ts'
import { restoreCell } from '../../shared/text/spreadsheetCell.ts'
import { type GenericColumn, placeColumns } from './genericHeadings.ts'
import { matchMetric } from './metricWords.ts'

/** What a file's words are looked up in. */
export interface KnownPlacesAndPosts {
  readonly geo: GeoRegistry
  readonly posts: readonly { readonly id: PostId; readonly title: string }[]
}

export interface GenericReading {
  /** Rows as a spreadsheet counts: the heading is row 1. */
  readonly rows: readonly { readonly row: number; readonly content: ObservationContent }[]
  readonly rejected: readonly ReachRejectedRow[]
  /** Rows that are kept although nobody can tell their county. */
  readonly unknownCounty: readonly { readonly row: number; readonly value: string }[]
}

/**
 * Reads observations from a text table with a heading row: source, channel, metric, county, value, period or from and to,
 * post, note, called by their Swedish or English names in any order. A county may be named by a municipality in it. What
 * names no county is kept as unknown, with the file's own words in the note; a row with a fault is left out and reported.
 *
 * @throws RundbrevError `table-empty`, `table-binary`, `table-quote-open`, `table-columns-missing`
 */
export function readGenericCsv(file: PickedFile, known: KnownPlacesAndPosts): GenericReading {
  const table = decodeTable(file.bytes, file.fileName)
  const places = placeColumns(table.headings, file.fileName)
  const headingOf = (column: GenericColumn) => table.headings[places[column] ?? -1] ?? ''

  const rows: { row: number; content: ObservationContent }[] = []
  const unknownCounty: { row: number; value: string }[] = []
  const rejected: ReachRejectedRow[] = table.problems.map((problem) => ({
    row: problem.row,
    column: '',
    reason: problem.kind,
    value: problem.value,
  }))
  for (const { row, cells } of table.rows) {
    const cell = (column: GenericColumn) => restoreCell(cells[places[column] ?? -1] ?? '')
    const county = readCounty(cell('county'), known.geo)
    const countyNote = county.unreadable ? `${headingOf('county')}: ${cell('county')}` : ''
    const reading = readRow(cell, county.code, countyNote, known)
    if ('fault' in reading) {
      const { column, reason } = reading.fault
      rejected.push({ row, column: headingOf(column) || headingOf('from'), reason, value: cell(column) })
      continue
    }
    rows.push({ row, content: reading.content })
    if (county.code === null) unknownCounty.push({ row, value: cell('county') })
  }
  return { rows, rejected: rejected.toSorted((one, other) => one.row - other.row), unknownCounty }
}

interface Fault {
  readonly column: GenericColumn
  readonly reason: ReachRejectedRow['reason']
}

function readRow(
  cell: (column: GenericColumn) => string,
  county: CountyCode | null,
  countyNote: string,
  known: KnownPlacesAndPosts,
): { readonly content: ObservationContent } | { readonly fault: Fault } {
  const fault = (column: GenericColumn, reason: Fault['reason']) => ({ fault: { column, reason } })
  if (cell('source') === '') return fault('source', 'source-missing')
  if (cell('channel') === '') return fault('channel', 'channel-missing')
  const metric = matchMetric(cell('metric'))
  if (metric === undefined) return fault('metric', 'metric-unknown')
  const value = readNumber(cell('value'))
  if (value.kind === 'ambiguous') return fault('value', 'value-ambiguous')
  if (value.kind === 'not-a-number') return fault('value', 'value-not-a-number')
  const days = readDays(cell)
  if ('unreadable' in days) return fault(days.unreadable, 'period-unreadable')
  if (days.from > days.to) return fault(cell('period') === '' ? 'to' : 'period', 'period-reversed')
  const postId = readPost(cell('post'), known.posts)
  if (postId === undefined) return fault('post', 'post-unknown')
  const content = ObservationContent.safeParse({
    source: cell('source'),
    channel: cell('channel'),
    metric,
    value: value.value,
    county,
    periodFrom: days.from,
    periodTo: days.to,
    postId,
    note: [cell('note'), countyNote].filter((part) => part !== '').join(' · '),
  })
  if (content.success) return { content: content.data }
  const field = content.error.issues[0]?.path[0]
  if (field === 'value') return fault('value', 'value-not-a-number')
  return fault(field === 'source' || field === 'channel' ? field : 'note', 'too-long')
}

/** What files write where they know no county: it needs no note. */
const wordsForUnknown = ['', '-', '–', '?', 'okänt', 'okänd', 'okänt län', 'unknown', 'unknown county', 'n/a']
const foldedForUnknown = new Set(wordsForUnknown.map(foldText))

function readCounty(text: string, geo: GeoRegistry): { code: CountyCode | null; unreadable: boolean } {
  if (foldedForUnknown.has(foldText(text))) return { code: null, unreadable: false }
  const code = matchCounty(geo, text)?.code ?? matchMunicipality(geo, text)?.county ?? null
  return { code, unreadable: code === null }
}

/** The period column where it is filled, otherwise from and to; without `to`, what `from` means: a day, a month, a year. */
function readDays(cell: (column: GenericColumn) => string): Days | { readonly unreadable: GenericColumn } {
  if (cell('period') !== '') return readPeriod(cell('period')) ?? { unreadable: 'period' }
  const from = readPeriod(cell('from'))
  if (from === undefined) return { unreadable: cell('from') === '' && cell('to') === '' ? 'period' : 'from' }
  const to = cell('to') === '' ? from : readPeriod(cell('to'))
  return to === undefined ? { unreadable: 'to' } : { from: from.from, to: to.to }
}

/** null for none; undefined where the text names no post, or more than one. By number or by title. */
function readPost(text: string, posts: KnownPlacesAndPosts['posts']): PostId | null | undefined {
  if (text === '') return null
  const named = posts.filter((post) => String(post.id) === text || foldText(post.title) === foldText(text))
  return named.length === 1 ? named[0]?.id : undefined
}
