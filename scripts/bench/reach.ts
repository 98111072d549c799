import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Database } from '../../electron/store/database.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { reach } from '../../electron/usecases/reach.ts'
import { importReach } from '../../electron/usecases/reachImport.ts'
import { reachView } from '../../electron/usecases/reachView.ts'
import { type ReportGrouping, type ReportPeriod, reportGroupings } from '../../shared/reach/report.ts'

/** Milliseconds of a view of reach, each time it was made, beside the least that SQLite could be asked for what it shows. */
export interface ViewTimes {
  readonly what: string
  readonly ours: readonly number[]
  readonly bare: readonly number[]
}

/** Milliseconds of a report, each time it was made, beside the least that SQLite could be asked for the same numbers. */
export interface ReportTimes {
  readonly by: ReportGrouping
  readonly ours: readonly number[]
  /** The sums of the same grouping from the table of sums alone, whatever the period. */
  readonly bare: readonly number[]
  /** The same from the rows, once. */
  readonly rows: number
}

/**
 * Makes reports over so many observations: daily figures of several years per county, channel and metric, a tenth of them by municipality.
 * The periods are everything, whole years, and days that cut months at both ends.
 */
export function measureReports(
  count: number,
  rounds: number,
): { readonly reports: ReportTimes[]; readonly views: ViewTimes[] } {
  const workspace = openTestWorkspace()
  const { database } = workspace.deps.workspace
  addObservations(database, workspace.deps, count)
  const reports = reportGroupings.map((by) => {
    const asked = Array.from({ length: rounds }, (_, round) => periods[round % periods.length] ?? always)
    const key = columns[by]
    const bare = database.$client.prepare(
      `SELECT metric, ${key}, sum(thousandths) FROM reach_sums GROUP BY metric, ${key}`,
    )
    const rows = database.$client.prepare(
      `SELECT metric, ${key === 'month' ? 'substr(period_from, 1, 7)' : key}, sum(value) FROM observations
        WHERE deleted_at IS NULL GROUP BY 1, 2`,
    )
    reach['reach.report'](workspace.deps, { by, period: always })
    return {
      by,
      ours: asked.map((period) => timed(() => reach['reach.report'](workspace.deps, { by, period }))),
      bare: asked.map(() => timed(() => bare.all())),
      rows: timed(() => rows.all()),
    }
  })
  const views = measureViews(workspace.deps, rounds)
  workspace.close()
  return { reports, views }
}

/** Series by month and year, and coverage, over the same periods. */
function measureViews(deps: Deps, rounds: number): ViewTimes[] {
  const { $client } = deps.workspace.database
  const asked = Array.from({ length: rounds }, (_, round) => periods[round % periods.length] ?? always)
  const sums = (columns: string) =>
    $client.prepare(`SELECT ${columns}, sum(thousandths) FROM reach_sums GROUP BY ${columns}`)
  const series = (['month', 'year'] as const).map((step) => ({
    what: `series by ${step} and county`,
    view: (period: ReportPeriod) =>
      reachView['reach.series'](deps, { step, by: 'county', metric: null, period }),
    bare: sums(step === 'month' ? 'month, county' : 'substr(month, 1, 4), county'),
  }))
  const coverage = {
    what: 'coverage',
    view: (period: ReportPeriod) => reachView['reach.coverage'](deps, { period }),
    bare: $client.prepare('SELECT county, max(month), sum(thousandths) FROM reach_sums GROUP BY county'),
  }
  return [...series, coverage].map(({ what, view, bare }) => {
    view(always)
    return {
      what,
      ours: asked.map((period) => timed(() => view(period))),
      bare: asked.map(() => timed(() => bare.all())),
    }
  })
}

const always: ReportPeriod = { from: null, to: null }
const periods: readonly ReportPeriod[] = [
  always,
  { from: '2020-01-01', to: '2020-12-31' },
  { from: '2018-11-30', to: '2019-11-29' },
  { from: '2017-03-12', to: '2024-10-20' },
  { from: '2019-01-01', to: '2019-01-31' },
]
const columns = {
  county: 'county',
  municipality: 'municipality',
  channel: 'channel',
  post: 'post_id',
  month: 'month',
} as const

const told = [
  ['Matomo', 'webbplats', 'visits'],
  ['Matomo', 'webbplats', 'people'],
  ['Facebook Insights', 'Facebook', 'people'],
  ['Facebook Insights', 'Facebook', 'views'],
  ['LinkedIn', 'LinkedIn', 'views'],
  ['LinkedIn', 'LinkedIn', 'people'],
  ['Radions statistik', 'radio', 'people'],
  ['Kansliet', 'evenemang', 'participants'],
] as const

export function addObservations({ $client }: Database, { geo }: Deps, count: number): void {
  const insert = $client.prepare(
    `INSERT INTO observations (source, channel, metric, value, county, municipality, period_from, period_to, note, entered_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '2026-12-01T08:00:00.000Z')`,
  )
  $client.transaction(() => {
    for (let added = 0, at = 0; added < count; at += 1) {
      const day = dayAt(at)
      for (const { code } of geo.counties)
        for (const [source, channel, metric] of told)
          insert.run(source, channel, metric, (added++ * 7919) % 1000, code, null, day, day)
      // Every fifteenth day by municipality: a tenth of all.
      if (at % 15 !== 0) continue
      for (const { code, county } of geo.municipalities)
        insert.run('Plausible', 'lärsidan', 'visits', (added++ * 7919) % 100, county, code, day, day)
    }
  })()
}

/** Days from 2011 on, one after the other. */
function dayAt(index: number): string {
  return new Date(Date.UTC(2011, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
}

/** Milliseconds for one file of observations. */
export interface ReachImportTimes {
  readonly ours: number
  /** papaparse and an insert of the same columns into the same table, in one transaction; nothing is checked and nothing added up. */
  readonly bare: number
  /** The same days measured anew, every number another: what is kept is found, and told instead of taken in. */
  readonly overlapping: number
  /** The same, taken in instead of what is kept. */
  readonly newer: number
  /** The whole file once more, under another name: nothing is kept twice. */
  readonly again: number
}

/** Imports a file of so many rows into an empty workspace; the better of some rounds, since whatever else the machine does only ever adds. */
export async function measureReachImport(rows: number, rounds: number): Promise<ReachImportTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-reach-'))
  const path = join(folder, 'rackvidd.csv')
  const none = Number.POSITIVE_INFINITY
  const best = { ours: none, bare: none, overlapping: none, newer: none, again: none }
  for (let round = 0; round < rounds; round += 1) {
    const ours = openTestWorkspace()
    const bare = openTestWorkspace()
    if (round === 0) writeFileSync(path, csvOf(rows, ours.deps))
    const start = performance.now()
    const { added } = await importReach(ours.deps, {
      ...{ fileName: 'rackvidd.csv', bytes: new Uint8Array(readFileSync(path)), source: 'generic' },
    })
    best.ours = Math.min(best.ours, performance.now() - start)
    if (added !== rows) throw new Error(`${added} of ${rows} rows were imported`)
    const bytes = new Uint8Array(readFileSync(path))
    const startOfAgain = performance.now()
    const again = await importReach(ours.deps, { fileName: 'kopia.csv', bytes, source: 'generic' })
    best.again = Math.min(best.again, performance.now() - startOfAgain)
    if (again.unchanged !== rows) throw new Error(`${again.unchanged} of ${rows} rows were known`)
    const anew = new TextEncoder().encode(csvOf(rows, ours.deps, 1))
    const startOfOverlapping = performance.now()
    const { overlaps } = await importReach(ours.deps, {
      ...{ fileName: 'ny.csv', bytes: anew, source: 'generic' },
    })
    best.overlapping = Math.min(best.overlapping, performance.now() - startOfOverlapping)
    if (overlaps.reduce((sum, overlap) => sum + overlap.rows, 0) !== rows)
      throw new Error('not all overlaps were found')
    const startOfNewer = performance.now()
    const { superseded } = await importReach(ours.deps, {
      ...{ fileName: 'ny.csv', bytes: anew, source: 'generic', overlap: 'newer' },
    })
    best.newer = Math.min(best.newer, performance.now() - startOfNewer)
    if (superseded !== rows) throw new Error(`${superseded} of ${rows} rows gave way`)
    const startOfBare = performance.now()
    insertFile(bare.deps.workspace.database, path)
    best.bare = Math.min(best.bare, performance.now() - startOfBare)
    ours.close()
    bare.close()
  }
  rmSync(folder, { recursive: true })
  return best
}

function insertFile({ $client }: Database, path: string): void {
  $client.exec('DROP TRIGGER observations_added_up')
  const insert = $client.prepare(
    `INSERT INTO observations (source, channel, metric, county, value, period_from, period_to, note, entered_at, import_row)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2026-12-01T08:00:00.000Z', ?)`,
  )
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'), { delimiter: ';' })
  $client.transaction(() => {
    for (const [index, cells] of data.slice(1).entries()) {
      const [source, channel, , county, value, day, note] = cells
      if (cells.length > 1)
        insert.run(source, channel, 'visits', county, Number(value), day, day, note, index + 2)
    }
  })()
}

/** As a web site's statistics look: a row per day, county and channel. @param more added to every number */
export function csvOf(rows: number, { geo }: Deps, more = 0): string {
  const channels = ['webbplats', 'lärsidan', 'blogg', 'kartan', 'arkivet']
  const lines = Array.from({ length: rows }, (_, at) => {
    const county = geo.counties[at % geo.counties.length]?.name
    const channel = channels[Math.floor(at / geo.counties.length) % channels.length]
    const day = dayAt(Math.floor(at / (geo.counties.length * channels.length)))
    return ['Webbstatistiken', channel, 'besök', county, ((at * 7919) % 1000) + more, day, ''].join(';')
  })
  return `\ufeff${['källa;kanal;mått;län;värde;period;anteckning', ...lines].join('\r\n')}\r\n`
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
