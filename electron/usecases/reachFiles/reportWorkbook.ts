import type { TFunction } from 'i18next'
import { columnsOf } from '../../../shared/reach/columnsOf.ts'
import type { Observation } from '../../../shared/reach/observation.ts'
import { placeNames } from '../../../shared/reach/placeNames.ts'
import type { ReachReport } from '../../../shared/reach/report.ts'
import { cellText } from '../../../shared/reach/yearReport/cellText.ts'
import type { ReportBlock, ReportDocument, ReportTable } from '../../../shared/reach/yearReport/document.ts'
import type { YearFacts } from '../../../shared/reach/yearReport/facts.ts'
import type { TypedCell, TypedSheet } from '../writeSheet.ts'
import { eventsSheet, mentionsSheet, type SeenInPeriod } from './seenSheets.ts'

/** As many rows as are worth scrolling in; the data package has all. */
export const mostRowsInWorkbook = 100_000

/**
 * The report as sheets to count on with: one for each grouping, mentions in media, events, the rows behind the numbers, and how it was counted.
 * Numbers are whole (no rounding), what is not available is an empty cell, people are at least and at most, and a number's county and
 * municipality have their codes.
 */
export function reportSheets(
  facts: YearFacts,
  report: ReportDocument,
  rows: readonly Observation[],
  seen: SeenInPeriod,
  t: TFunction,
): TypedSheet[] {
  const groupings = [facts.report, facts.municipalities, facts.months, facts.channels, facts.posts]
  return [
    ...groupings.map((grouping) => groupingSheet(grouping, t)),
    ...listed(mentionsSheet(seen.mentions, facts.placeNames, t)),
    ...listed(eventsSheet(seen.events, placeNames(seen.geo, t), t)),
    rowsSheet(rows, t),
    ...sectionSheets.flatMap((id) =>
      report.sections.filter((section) => section.id === id).map((section) => tablesSheet(section, t)),
    ),
    wordsSheet(report, t),
  ]
}

/** Sections that have a sheet of their own, in this order. */
const sectionSheets = ['compared', 'coverage', 'time', 'estimate', 'sources']

function listed(sheet: TypedSheet): TypedSheet[] {
  return sheet.rows.length === 0 ? [] : [sheet]
}

function groupingSheet(report: ReachReport, t: TFunction): TypedSheet {
  const columns = columnsOf(report, t)
  const lines = [
    ...report.rows.map((row) => ({ row, key: row.key })),
    { row: report.unknown, key: '' },
    { row: report.total, key: '' },
  ]
  return {
    name: t(`reach.by.${report.by}`),
    headings: [
      ...[t('reach.report.code'), t(`reach.by.${report.by}`)],
      ...columns.map(({ heading }) => heading),
    ],
    rows: lines.map(({ row, key }) => [...[key, row.label], ...columns.map(({ amountOf }) => amountOf(row))]),
  }
}

function rowsSheet(rows: readonly Observation[], t: TFunction): TypedSheet {
  const headings = (
    [
      ...([
        'number',
        'source',
        'channel',
        'metric',
        'value',
        'county',
        'municipality',
        'from',
        'to',
      ] as const),
      ...(['measuredAs', 'placeText', 'note', 'file', 'row'] as const),
    ] as const
  ).map((key) => t(`reachOut.row.${key}`))
  return {
    name: t('reachOut.sheet.rows'),
    headings,
    rows: rows.map((row): TypedCell[] => [
      ...[row.id, row.source, row.channel, t(`reach.metric.${row.metric}`), row.value],
      ...[row.county, row.municipality, { day: row.periodFrom }, { day: row.periodTo }],
      ...[row.measuredAs, row.placeText, row.note, row.origin?.fileName ?? '', row.origin?.row ?? null],
    ]),
  }
}

/** A section's tables under each other with an empty line between, as typed cells, and what is said under them. */
function tablesSheet({ heading, blocks }: ReportDocument['sections'][number], t: TFunction): TypedSheet {
  const [first, ...others] = blocks.filter((block) => block.kind === 'table')
  const said = blocks.flatMap(wordsOf).map((words) => [words])
  const more = others.flatMap((table) => [[], table.columns.map((column) => column.heading), ...lines(table)])
  return {
    name: tabName(heading),
    headings: first?.columns.map((column) => column.heading) ?? [],
    rows: [
      ...(first === undefined ? [] : lines(first)),
      ...more,
      ...(said.length === 0 ? [] : [[]]),
      ...said,
    ],
  }

  function lines({ rows }: ReportTable): TypedCell[][] {
    return rows.map(({ cells }) =>
      cells.map((cell): TypedCell => {
        if (cell.kind === 'number') return cell.value
        if (cell.kind === 'day') return cell.day === null ? null : { day: cell.day }
        return cellText(cell, t)
      }),
    )
  }
}

/** What the report says in words: what it is, and how it was counted. */
function wordsSheet(report: ReportDocument, t: TFunction): TypedSheet {
  const method = report.sections.find(({ id }) => id === 'method')
  const said = [report.title, report.organisation, ...report.lines].filter((line) => line !== '')
  return {
    name: t('reachOut.sheet.method'),
    headings: [],
    rows: [...said, '', ...(method?.blocks.flatMap(wordsOf) ?? [])].map((line) => [line]),
  }
}

function wordsOf(block: ReportBlock): string[] {
  if (block.kind === 'text') return [block.text]
  return block.kind === 'list' ? [...block.items] : []
}

/** Excel: at most 31 characters, and none of \ / ? * [ ] : */
function tabName(heading: string): string {
  return heading.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}
