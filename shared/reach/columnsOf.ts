import type { TFunction } from 'i18next'
import { type Measure, measureName, measureOf } from './reachTexts.ts'
import type { ReachReport, ReachRow } from './report.ts'

/** A column of numbers in a table for programs and spreadsheets. */
export interface NumberColumn {
  /** People as bounds say by their heading which rule each is. */
  readonly heading: string
  readonly decimals: number
  /** null: not available. */
  readonly amountOf: (row: ReachRow) => number | null
}

/**
 * The report's measures as columns. People are two: they are never one number, since the same person may be in several measurements; at least
 * the largest single one, at most all together (peopleBounds.ts).
 */
export function columnsOf(report: ReachReport, t: TFunction): NumberColumn[] {
  const measures: Measure[] = [...report.metrics, 'total']
  if (report.by === 'county' || report.rows.some((row) => row.perThousand !== null))
    measures.push('perThousand')
  return measures.flatMap((measure): NumberColumn[] => {
    if (measure !== 'people')
      return [
        {
          heading: measureName(measure, t),
          decimals: measure === 'perThousand' ? 1 : 3,
          amountOf: (row) => measureOf(row, measure),
        },
      ]
    return (['atLeast', 'atMost'] as const).map((bound) => ({
      heading: t(`reachOut.bounds.${bound}`),
      decimals: 3,
      amountOf: (row) => row.people?.[bound] ?? null,
    }))
  })
}
