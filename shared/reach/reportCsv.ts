import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import { figureWords } from '../social/figureWords.ts'
import { neutraliseCell } from '../text/spreadsheetCell.ts'
import { columnsOf } from './columnsOf.ts'
import type { ReachReport, ReachRow } from './report.ts'

const ownHeadings = ['channel', 'figure', 'definition', 'posts', 'value'] as const

/**
 * The report as CSV with semicolons and CRLF, as spreadsheets in Sweden open it. A number has the language's decimal sign;
 * what is not available is an empty cell, never 0. People are two columns, at least and at most. The last rows are the unknown and the total.
 * Networks' own figures, which are added up with nothing, follow after an empty line as a table of their own.
 */
export function reportCsv(report: ReachReport, t: TFunction): string {
  const decimal = new Intl.NumberFormat(t('common.locale')).format(1.5).charAt(1)
  const cell = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined ? '' : String(Number(value.toFixed(decimals))).replace('.', decimal)
  const columns = columnsOf(report, t)
  const headings = [
    t('reach.report.code'),
    t(`reach.by.${report.by}`),
    ...columns.map(({ heading }) => heading),
  ]
  const line = (row: ReachRow, key: string) => [
    neutraliseCell(key),
    neutraliseCell(row.label),
    ...columns.map(({ amountOf, decimals }) => cell(amountOf(row), decimals)),
  ]
  const lines = [
    ...report.rows.map((row) => line(row, row.key)),
    line(report.unknown, ''),
    line(report.total, ''),
  ]
  const own = report.ownFigures.map(({ channel, figure, definition, posts, value }) => [
    ...[channel, figure, figureWords({ name: figure, definition }, t)].map(neutraliseCell),
    ...[cell(posts, 0), cell(value, 3)],
  ])
  const tables = [
    [headings, ...lines],
    ...(own.length === 0 ? [] : [[ownHeadings.map((key) => t(`reach.ownFigures.${key}`)), ...own]]),
  ]
  return tables.map((table) => `${Papa.unparse(table, { delimiter: ';', newline: '\r\n' })}\r\n`).join('\r\n')
}
