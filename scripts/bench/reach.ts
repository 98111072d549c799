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
import { type ReportPeriod, reportGroupings } from '../../shared/reach/report.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { type Row, rowOf } from './row.ts'

/** Reports, series and coverage over many observations, and a file of them imported. */
export const reachReports: Benchmark = {
  name: 'reach',
  title: 'Reach',
  needs: 'nothing',
  async run(size) {
    const [observations, rounds, rows, files] =
      size === 'full' ? [1_000_000, 40, 200_000, 3] : [10_000, 5, 2000, 1]
    return [...measureReports(observations, rounds), ...(await measureReachImport(rows, files))]
  },
}

/**
 * Daily figures of several years per county, channel and metric, a tenth of them by municipality. The periods are everything, whole years, and
 * days that cut months at both ends. Beside each the sums of the same grouping from the table of sums alone, whatever the period.
 */
function measureReports(count: number, rounds: number): Row[] {
  const workspace = openTestWorkspace()
  const { deps } = workspace
  const { database } = deps.workspace
  addObservations(database, deps, count)
  const asked = Array.from({ length: rounds }, (_, round) => periods[round % periods.length] ?? always)
  const over = `over ${count.toLocaleString('en')} observations`
  const sums = (select: string, by: string) =>
    database.$client.prepare(`SELECT ${select} sum(thousandths) FROM reach_sums GROUP BY ${by}`)
  const rows = viewsOf(deps, sums).map(({ name, what, view, bare }) => {
    view(always)
    return rowOf({
      ...{ name: `${name} ${over}`, what, floorName: 'the same sums of SQLite alone' },
      ours: asked.map((period) => timed(() => view(period))),
      floor: asked.map(() => timed(() => bare.all())),
      ...{ counts: 'p95', goal: { kind: 'absolute', value: 50 } },
    })
  })
  workspace.close()
  return rows
}

interface MeasuredView {
  readonly name: string
  readonly what: string
  readonly view: (period: ReportPeriod) => unknown
  readonly bare: { all(): unknown }
}

function viewsOf(deps: Deps, sums: (select: string, by: string) => MeasuredView['bare']): MeasuredView[] {
  const reports = reportGroupings.map((by) => ({
    name: `A report by ${by}`,
    what: 'Every metric, with people at least and at most, over everything, over years, and over days that cut months.',
    view: (period: ReportPeriod) => reach['reach.report'](deps, { by, period }),
    bare: sums(`metric, ${columns[by]},`, `metric, ${columns[by]}`),
  }))
  const series = (['month', 'year'] as const).map((step) => {
    const key = step === 'month' ? 'month, county' : 'substr(month, 1, 4), county'
    return {
      name: `A series by ${step} and county`,
      what: 'Each county over time, with where nothing was measured and where a source began to count otherwise.',
      view: (period: ReportPeriod) =>
        reachView['reach.series'](deps, { step, by: 'county', metric: null, period }),
      bare: sums(`${key},`, key),
    }
  })
  const coverage = {
    name: 'Coverage',
    what: 'Which counties were reached, and since when not.',
    view: (period: ReportPeriod) => reachView['reach.coverage'](deps, { period }),
    bare: sums('county, max(month),', 'county'),
  }
  return [...reports, ...series, coverage]
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

/** A file of so many rows imported into an empty workspace, and what becomes of files like it afterwards. */
async function measureReachImport(rows: number, rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-reach-'))
  const path = join(folder, 'rackvidd.csv')
  const times = { ours: [], bare: [], overlapping: [], newer: [], again: [] } as Record<ImportTime, number[]>
  for (let round = 0; round < rounds; round += 1) {
    const { deps, close } = openTestWorkspace()
    const bare = openTestWorkspace()
    if (round === 0) writeFileSync(path, csvOf(rows, deps))
    const bytes = new Uint8Array(readFileSync(path))
    const anew = new TextEncoder().encode(csvOf(rows, deps, 1))
    const taken = async (
      what: ImportTime,
      file: Parameters<typeof importReach>[1],
      done: (report: Awaited<ReturnType<typeof importReach>>) => number,
    ) => {
      const start = performance.now()
      const report = await importReach(deps, file)
      times[what].push(performance.now() - start)
      if (done(report) !== rows) throw new Error(`${what}: ${done(report)} of ${rows} rows`)
    }
    const generic = { source: 'generic' } as const
    await taken('ours', { fileName: 'rackvidd.csv', bytes, ...generic }, ({ added }) => added)
    await taken('again', { fileName: 'kopia.csv', bytes, ...generic }, ({ unchanged }) => unchanged)
    await taken('overlapping', { fileName: 'ny.csv', bytes: anew, ...generic }, ({ overlaps }) =>
      overlaps.reduce((sum, overlap) => sum + overlap.rows, 0),
    )
    await taken(
      'newer',
      { fileName: 'ny.csv', bytes: anew, ...generic, overlap: 'newer' },
      ({ superseded }) => superseded,
    )
    times.bare.push(timed(() => insertFile(bare.deps.workspace.database, path)))
    close()
    bare.close()
  }
  rmSync(folder, { recursive: true })
  const many = `${rows.toLocaleString('en')} observations`
  const twice = { counts: 'best', goal: { kind: 'ratio', ratio: 2 } } as const
  return [
    rowOf({
      name: `${many} imported`,
      what: 'Every row read, placed, held against what is kept, added up, and written whole or not at all.',
      ...{ ...twice, ours: times.ours, floor: times.bare },
      floorName: 'papaparse and a bare insert in one transaction, nothing added up',
    }),
    ...(['overlapping', 'newer', 'again'] as const).map((what) =>
      rowOf({
        ...{ ...twice, name: `${many} once more: ${later[what][0]}`, what: later[what][1] },
        ...{ ours: times[what], floor: times.ours, floorName: 'the import itself' },
      }),
    ),
  ]
}

type ImportTime = 'ours' | 'bare' | 'overlapping' | 'newer' | 'again'

const later = {
  overlapping: [
    'told',
    'The same days measured anew, every number another: what is kept is found, and told instead of taken in.',
  ],
  newer: [
    'in place of those kept',
    'The same, taken in instead of what is kept, which stays among the rows and counts no more.',
  ],
  again: ['known again', 'The whole file under another name: nothing is kept twice.'],
} as const

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
