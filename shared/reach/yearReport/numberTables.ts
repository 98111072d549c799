import type { TFunction } from 'i18next'
import { type Measure, measureName, measureOf } from '../reachTexts.ts'
import type { ReachReport, ReachRow } from '../report.ts'
import {
  bounds,
  note,
  number,
  numberColumn,
  type ReportCell,
  type ReportLine,
  type ReportSection,
  type ReportTable,
  text,
  wordsColumn,
} from './document.ts'
import type { YearFacts } from './facts.ts'

/** Every county aimed at, the unknown and the total. */
export function countiesSection(report: ReachReport, t: TFunction): ReportSection {
  const blocks = [numbersTable(report, t('reach.titlePerCounty'), t)]
  return {
    id: 'counties',
    heading: t('reach.titlePerCounty'),
    blocks: report.leftOut === 0 ? blocks : [...blocks, note(t('reach.leftOut', { count: report.leftOut }))],
  }
}

/** Every municipality that something is known of; null where nothing is. */
export function municipalitiesSection({ municipalities }: YearFacts, t: TFunction): ReportSection | null {
  return municipalities.rows.length === 0 ? null : groupedSection(municipalities, t)
}

/** Reach by another grouping than county; null where nothing could be told apart by it. */
export function groupedSection(report: ReachReport, t: TFunction): ReportSection | null {
  if (report.rows.length === 0) return null
  const heading = t(`reachOut.per.${report.by}`)
  return { id: sectionOf[report.by], heading, blocks: [numbersTable(report, heading, t)] }
}

const sectionOf = {
  ...{ county: 'counties', municipality: 'municipalities', channel: 'channels' },
  ...{ post: 'posts', month: 'months' },
} as const satisfies Record<ReachReport['by'], string>

/** The report's lines as the screen shows them: what was measured, contact occasions, and per inhabitant where that is known. */
export function numbersTable(report: ReachReport, name: string, t: TFunction): ReportTable {
  const measures: Measure[] = [...report.metrics, 'total']
  if (report.rows.some((row) => row.perThousand !== null)) measures.push('perThousand')
  const line = (row: ReachRow, kind: ReportLine['kind']): ReportLine => ({
    kind,
    cells: [text(row.label), ...measures.map((measure) => measureCell(row, measure))],
  })
  const lines = report.rows.map((row) => line(row, 'row'))
  if (Object.keys(report.unknown.values).length > 0) lines.push(line(report.unknown, 'unknown'))
  return {
    kind: 'table',
    name,
    columns: [
      wordsColumn(t(`reach.by.${report.by}`)),
      ...measures.map((measure) => numberColumn(measureName(measure, t))),
    ],
    rows: [...lines, line(report.total, 'total')],
  }
}

/** People who may be the same are never one number. */
function measureCell(row: ReachRow, measure: Measure): ReportCell {
  const { people } = row
  if (measure !== 'people' || people === null || people.atLeast === people.atMost) {
    return number(measureOf(row, measure), measure === 'perThousand' ? 'rate' : 'plain')
  }
  return bounds(people)
}
