import type { TFunction } from 'i18next'
import { contactMetrics, metrics, type Observation } from '../../../shared/reach/observation.ts'
import { type DeliveredCell, publishedDeliveries } from '../../../shared/reach/openData/deliveredCells.ts'
import { openTables, type TableName } from '../../../shared/reach/openData/tables.ts'
import { dayOf, periodInstants } from '../../../shared/reach/periodInstants.ts'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { deliveredByPlaceAndHour } from '../../store/deliveredCells.ts'
import { listMediaMentions } from '../../store/mediaMentions.ts'
import { observationPages } from '../../store/observationPages.ts'
import { readSettings } from '../../store/settings.ts'
import type { Deps } from '../deps.ts'
import { reachReport } from '../reachReport.ts'

export type OpenCell = string | number | boolean | null

/** A table's lines, in pages; without the heading. */
export interface OpenRows {
  readonly table: TableName
  readonly pages: Iterable<readonly (readonly OpenCell[])[]>
}

/** Every table of the package that has something in it, and how many letters stand in none. */
export function openRows(
  deps: Deps,
  period: ReportPeriod,
  t: TFunction,
): { readonly tables: OpenRows[]; readonly withheld: number } {
  const { database } = deps.workspace
  const { cells, withheld } = publishedDeliveries(deliveredCells(deps, period))
  const mentions = listMediaMentions(database, { period }).map(({ day, outlet, kind, counties, link }) => [
    ...[day, outlet, kind, counties.join(' '), siteOf(link)],
  ])
  const tables: OpenRows[] = [
    { table: 'observations', pages: pagesOf(observationPages(database, period)) },
    { table: 'sums', pages: [sumRows(deps, period, t)] },
    {
      table: 'deliveries',
      pages: [cells.map((cell) => [cell.month, cell.county, cell.municipality, cell.delivered])],
    },
    { table: 'mentions', pages: [mentions] },
    {
      table: 'metrics',
      pages: [
        metrics.map((metric) => [
          ...[metric, t(`reach.metric.${metric}`), t(`figures.definition.${metric}`)],
          contactMetrics.includes(metric),
        ]),
      ],
    },
  ]
  const optional: Partial<Record<TableName, number>> = { deliveries: cells.length, mentions: mentions.length }
  return { tables: tables.filter(({ table }) => optional[table] !== 0), withheld }
}

/** Without its path, which tells the heading and whom it names. */
function siteOf(link: string | null): string | null {
  return link === null ? null : (URL.parse(link)?.hostname ?? null)
}

export function headingOf(table: TableName): string[] {
  return openTables[table].fields.map(({ name }) => name)
}

function* pagesOf(pages: Iterable<readonly Observation[]>): Generator<OpenCell[][], void> {
  for (const page of pages) {
    yield page.map((row) => [
      ...[row.id, row.source, row.channel, row.metric, row.value, row.county, row.municipality, row.abroad],
      ...[row.placed, row.placeText, row.measuredAs, row.measure, row.periodFrom, row.periodTo],
      row.origin !== null ? 'file' : row.collected !== null ? 'network' : 'hand',
    ])
  }
}

/** As the report has them, without deliveries: those are told with a floor, in a table of their own. */
function sumRows(deps: Deps, period: ReportPeriod, t: TFunction): OpenCell[][] {
  return (['county', 'municipality', 'channel', 'month'] as const).flatMap((by) => {
    const { rows, unknown } = reachReport(deps, { by, period }, t)
    return [...rows, unknown].flatMap((row) =>
      metrics.flatMap((metric) => {
        const value = row.values[metric]
        if (metric === 'delivered' || value === undefined) return []
        return [[by, row === unknown ? null : row.key, row.label, metric, value]]
      }),
    )
  })
}

function deliveredCells({ workspace }: Deps, period: ReportPeriod): DeliveredCell[] {
  const { zone } = readSettings(workspace.database)
  return deliveredByPlaceAndHour(workspace.database, periodInstants(period, zone)).map(
    ({ hour, ...counted }) => ({ ...counted, month: dayOf(`${hour}:00:00Z`, zone).slice(0, 7) }),
  )
}
