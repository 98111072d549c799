import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Days } from '../../shared/reach/readPeriod.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, tableUnder } from './headedTable.ts'
import {
  type FileRecords,
  type KnownToImporters,
  notRecognised,
  type ReachImporter,
  type ReachReading,
} from './importer.ts'
import { type MeasureColumn, type MeasureKind, measuresIn, readMeasured } from './measuredTable.ts'
import { dayReader, spanOf } from './writtenDay.ts'

/**
 * LinkedIn's exports of a page's analytics, as workbooks saved as .xlsx or their sheets as CSV: visitors (day by day, and by place), updates
 * (day by day, and post by post). The sheets of one file count the same views in two ways; the one that says where, or of which post, comes
 * first, and where nobody chooses, it alone is taken. Followers are no contacts and are not read.
 */
export const linkedin: ReachImporter = {
  id: 'linkedin',

  recognises(file) {
    const parts = partsOf(file)
    if (parts.length === 0) return notRecognised
    const measures = parts.flatMap(({ measures: columns }) => columns)
    return {
      certainty: 'sure',
      signs: parts.flatMap(({ table, measures: columns }) =>
        columns.map(({ column }) => table.headings[column] ?? ''),
      ),
      needsPeriod: daysOf(parts) === null,
      measures: [...new Set(measures.map(({ id }) => id))],
    }
  },

  read(file, known) {
    const parts = partsOf(file)
    if (parts.length === 0)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const days = daysOf(parts) ?? known.period
    const read = parts.map((part) => readPart(part, days, known))
    return {
      rows: read.flatMap(({ rows }) => rows),
      rejected: read.flatMap(({ rejected }) => rejected),
      leftOut: read.flatMap(({ leftOut }) => leftOut),
    }
  },
}

const date = ['date', 'datum']
const location = ['location', 'plats']
const created = ['created date', 'skapad', 'skapandedatum']
const link = ['post link', 'inläggslänk', 'länk till inlägg']

const byPlace: readonly MeasureKind[] = [
  {
    ...{ id: 'linkedin.locationViews/1', metric: 'views' },
    names: ['total views', 'totalt antal visningar', 'totala visningar', 'visningar totalt'],
  },
]
const byPost: readonly MeasureKind[] = [
  { id: 'linkedin.postImpressions/1', metric: 'views', names: ['impressions', 'visningar', 'exponeringar'] },
  {
    id: 'linkedin.reactions/1',
    metric: 'engagements',
    names: ['likes', 'reactions', 'gilla-markeringar', 'reaktioner'],
  },
]
const byDay: readonly MeasureKind[] = [
  {
    ...{ id: 'linkedin.pageViews/1', metric: 'views' },
    names: ['total page views (total)', 'totalt antal sidvisningar (totalt)', 'totala sidvisningar (totalt)'],
  },
  {
    ...{ id: 'linkedin.uniqueVisitors/1', metric: 'people' },
    names: [
      'total unique visitors (total)',
      'totalt antal unika besökare (totalt)',
      'totala unika besökare (totalt)',
    ],
  },
  {
    ...{ id: 'linkedin.impressions/1', metric: 'views' },
    names: ['impressions (total)', 'visningar (totalt)', 'exponeringar (totalt)'],
  },
  {
    ...{ id: 'linkedin.reactions/1', metric: 'engagements' },
    names: ['reactions (total)', 'reaktioner (totalt)'],
  },
]

interface Part {
  readonly by: 'place' | 'post' | 'day'
  readonly table: HeadedTable
  readonly measures: readonly MeasureColumn[]
}

/** Above the headings there may be a row that explains them: the headings are the row with a column that only they have. */
function partsOf({ sheets }: FileRecords): Part[] {
  const parts = (by: Part['by'], keys: readonly string[], kinds: readonly MeasureKind[]) =>
    sheets.flatMap((sheet): Part[] => {
      const names = kinds.flatMap((kind) => kind.names)
      const table = tableUnder(sheet, (cells) => hasAny(cells, keys) && hasAny(cells, names))
      const measures = table === undefined ? [] : measuresIn(table, kinds)
      return table === undefined || measures.length === 0 ? [] : [{ by, table, measures }]
    })
  const posts = parts('post', link, byPost)
  // The reactions of the days are those of the posts, and would be counted twice.
  const perDay = byDay.filter(({ metric }) => metric !== 'engagements' || posts.length === 0)
  return [...parts('place', location, byPlace), ...posts, ...parts('day', date, perDay)]
}

function hasAny(folded: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => folded.includes(foldText(name)))
}

/** The days that the file's daily sheets are about; null where it has none. */
function daysOf(parts: readonly Part[]): Days | null {
  const days = parts.flatMap(({ by, table }) => {
    if (by !== 'day') return []
    const cells = columnCells(table, date)
    const dayOf = dayReader(cells)
    return cells.flatMap((cell) => dayOf(cell) ?? [])
  })
  return spanOf(days)
}

function columnCells(table: HeadedTable, names: readonly string[]): string[] {
  const column = columnOf(table, names)
  return table.rows.map(({ cells }) => cells[column] ?? '')
}

function readPart({ by, table, measures }: Part, period: Days | null, known: KnownToImporters): ReachReading {
  if (by === 'place') {
    const place = columnOf(table, location)
    return readMeasured(table, measures, known, (cell) => ({
      ...{ kind: 'row', days: period },
      place: known.placeOf(cell(place), { source: known.source }),
    }))
  }
  if (by === 'day') {
    const dayOf = dayReader(columnCells(table, date))
    const day = columnOf(table, date)
    return readMeasured(table, measures, known, (cell) => {
      const days = dayOf(cell(day))
      if (days === undefined) return { kind: 'rejected', column: day, reason: 'period-unreadable' }
      return { kind: 'row', days, place: known.placeOf('') }
    })
  }
  const [time, post] = [columnOf(table, created), columnOf(table, link)]
  const createdOn = dayReader(columnCells(table, created))
  return readMeasured(table, measures, known, (cell) => {
    const from = createdOn(cell(time))?.from
    if (from === undefined) return { kind: 'rejected', column: time, reason: 'period-unreadable' }
    const about = {
      kind: 'row' as const,
      place: known.placeOf(''),
      postId: known.postAt(cell(post)),
      note: cell(post),
    }
    if (period === null) return { ...about, days: null }
    if (from > period.to) return { kind: 'rejected', column: time, reason: 'period-reversed' }
    return { ...about, days: { from, to: period.to } }
  })
}
