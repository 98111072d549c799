import type { ReachLeftOut, ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { ObservedPlace } from '../../shared/reach/observedPlace.ts'
import { type Days, readPeriod } from '../../shared/reach/readPeriod.ts'
import type { MeasureId } from '../../shared/reach/sourceMetrics.ts'
import { columnOf, type HeadedTable } from './headedTable.ts'
import type { KnownToImporters, ReachReading, ReadRow } from './importer.ts'
import { readValue } from './readValue.ts'

/** One of the things that a source counts, and what its files call it, in English and in Swedish. */
export interface MeasureKind {
  readonly id: MeasureId
  readonly metric: ObservationContent['metric']
  readonly names: readonly string[]
}

export interface MeasureColumn extends MeasureKind {
  readonly column: number
}

/** The columns of a table that hold what a source counts, in the order of its kinds. */
export function measuresIn(table: HeadedTable, kinds: readonly MeasureKind[]): MeasureColumn[] {
  return kinds.flatMap((kind) => {
    const column = columnOf(table, kind.names)
    return column < 0 ? [] : [{ ...kind, column }]
  })
}

/** What a row says beside its numbers. */
export type RowSays =
  | {
      readonly kind: 'row'
      /** null: the file does not say. */
      readonly days: Days | null
      readonly place: ObservedPlace
      readonly postId?: PostId | null
      readonly note?: string
    }
  | { readonly kind: 'total' }
  | { readonly kind: 'rejected'; readonly column: number; readonly reason: ReachRejectedRow['reason'] }

/**
 * Every row of a table as observations, one for each measure in it. A cell that is empty says nothing, and is no 0.
 *
 * @param of what a row says beside its numbers; `cell` answers '' for a column that is not there (-1)
 */
export function readMeasured(
  table: HeadedTable,
  measures: readonly MeasureColumn[],
  known: KnownToImporters,
  of: (cell: (column: number) => string) => RowSays,
): ReachReading {
  const rows: ReadRow[] = []
  const rejected: ReachRejectedRow[] = [...table.rejected]
  const leftOut: ReachLeftOut[] = [...table.leftOut]
  for (const { row, cells } of table.rows) {
    const cell = (column: number) => cells[column] ?? ''
    const reject = (column: number, reason: ReachRejectedRow['reason']) =>
      rejected.push({ row, column: table.headings[column] ?? '', reason, value: cell(column) })
    const says = of(cell)
    if (says.kind === 'total') {
      leftOut.push({ row, why: 'total' })
      continue
    }
    if (says.kind === 'rejected') {
      reject(says.column, says.reason)
      continue
    }
    const days = says.days ?? known.period
    const filled = measures.filter(({ column }) => cell(column) !== '')
    if (days === null) reject(-1, 'period-unreadable')
    else if (filled.length === 0) reject(measures[0]?.column ?? -1, 'value-not-a-number')
    else {
      for (const { id, metric, column } of filled) {
        const value = readValue(cell(column), true)
        if (value.kind === 'rejected') {
          reject(column, value.reason)
          continue
        }
        const content: ObservationContent = {
          ...{ source: known.source, channel: known.channel, metric, value: value.value, ...says.place },
          ...{ measuredAs: table.headings[column] ?? '', measure: id },
          ...{ periodFrom: days.from, periodTo: days.to, postId: says.postId ?? null, note: says.note ?? '' },
        }
        rows.push({ row, content })
      }
    }
  }
  return { rows, rejected, leftOut }
}

/** Days as programs write them: "2026-11-02,2026-11-08", "From 2026-11-02 to 2026-11-08", "202611", and all that readPeriod takes. */
export function readDaysWritten(text: string): Days | undefined {
  const [first, last, more] = text.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  if (first !== undefined && last !== undefined && more === undefined) return readPeriod(`${first}/${last}`)
  const month = /^(\d{4})(\d{2})$/.exec(text)
  return month === null ? readPeriod(text) : readPeriod(`${month[1]}-${month[2]}`)
}
