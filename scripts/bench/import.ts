import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { type Database, openDatabase } from '../../electron/store/database.ts'
import { importerInThisThread } from '../../electron/usecases/importing/contactImporter.ts'
import { readGeoRegistry, readPlaceHints } from '../../electron/workspace/geo.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { type Row, rowOf } from './row.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const at = '2026-12-01T08:00:00.000Z'

/** A file of contacts imported into an empty workspace, once more as it is, and with another role for everybody. */
export const imports: Benchmark = {
  name: 'import',
  title: 'A file of contacts imported',
  needs: 'nothing',
  run: async (size) => (size === 'full' ? measureImport(100_000, 3) : measureImport(1000, 1)),
}

const lives = {
  new: ['all of them new', 'papaparse and a bare insert in one transaction'],
  unchanged: ['none of them new', 'papaparse and a bare update in one transaction'],
  updated: ['each with another role', 'papaparse and a bare update in one transaction'],
} as const
type Life = keyof typeof lives

async function measureImport(count: number, rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-import-'))
  const first = join(folder, 'first.csv')
  const second = join(folder, 'second.csv')
  writeFileSync(first, csvOf(count, 'rektor'))
  writeFileSync(second, csvOf(count, 'kommunchef'))
  const files: readonly (readonly [Life, string])[] = [
    ['new', first],
    ['unchanged', first],
    ['updated', second],
  ]
  const times: Record<Life, { ours: number[]; floor: number[] }> = {
    ...{ new: { ours: [], floor: [] }, unchanged: { ours: [], floor: [] }, updated: { ours: [], floor: [] } },
  }
  for (let round = 0; round < rounds; round += 1) {
    const ours = openDatabase(join(folder, `ours-${round}.db`), programRoot)
    const bare = openDatabase(join(folder, `bare-${round}.db`), programRoot)
    for (const [life, path] of files) {
      const start = performance.now()
      await importFile(ours, path)
      times[life].ours.push(performance.now() - start)
      times[life].floor.push(timed(() => (life === 'new' ? insertFile(bare, path) : updateFile(bare, path))))
    }
    ours.$client.close()
    bare.$client.close()
  }
  rmSync(folder, { recursive: true })
  return files.map(([life]) =>
    rowOf({
      name: `${count.toLocaleString('en')} contacts imported, ${lives[life][0]}`,
      what: 'Every row read, checked, placed and compared with who is there, and written whole or not at all.',
      ...{ ...times[life], floorName: lives[life][1], counts: 'best' },
      ...(life === 'new' && { goal: { kind: 'ratio', ratio: 2 } }),
    }),
  )
}

async function importFile(database: Database, path: string): Promise<void> {
  const geo = readGeoRegistry(programRoot)
  const hints = readPlaceHints(programRoot, geo)
  const importer = importerInThisThread({ database, identityKey: '00', geo, hints, programRoot })
  const { mapping } = await importer.look(path, 'sv')
  await importer.run(
    {
      ...{ path, mapping, sha256: null, dryRun: false, infersPlace: true, at, actor: 'bench' },
      defaults: { language: 'sv', consent: 'public-task', consentSource: 'fil', consentDate: '2026-12-01' },
    },
    () => {},
  )
}

function insertFile(database: Database, path: string): void {
  const client = database.$client
  const columns = [
    'email',
    'email_key',
    'name',
    'role',
    'organisation',
    'municipality',
    'county',
    'language',
  ].concat([
    'consent',
    'consent_source',
    'consent_date',
    'notes',
    'role_key',
    'organisation_key',
    'created_at',
    'updated_at',
  ])
  const insert = client.prepare(
    `INSERT INTO contacts (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const insertTag = client.prepare('INSERT INTO contact_tags (contact_id, tag, tag_key) VALUES (?, ?, ?)')
  eachRow(database, path, ([email = '', name, role, organisation, municipality = '', tags = '', notes]) => {
    const county = municipality.slice(0, 2)
    const { lastInsertRowid } = insert.run(
      ...[
        email,
        email,
        name,
        role,
        organisation,
        municipality,
        county,
        'sv',
        'public-task',
        'fil',
        '2026-12-01',
      ],
      ...[notes, role, organisation, at, at],
    )
    for (const tag of tags.split(', ')) insertTag.run(lastInsertRowid, tag, tag)
  })
}

function updateFile(database: Database, path: string): void {
  const update = database.$client.prepare(
    `UPDATE contacts SET name = ?, role = ?, organisation = ?, municipality = ?, county = ?, notes = ?, role_key = ?,
      organisation_key = ?, updated_at = '${at}' WHERE email_key = ?`,
  )
  eachRow(database, path, ([email, name, role, organisation, municipality = '', , notes]) => {
    update.run(
      name,
      role,
      organisation,
      municipality,
      municipality.slice(0, 2),
      notes,
      role,
      organisation,
      email,
    )
  })
}

function eachRow(database: Database, path: string, write: (cells: readonly string[]) => void): void {
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'), { delimiter: ';' })
  database.$client.transaction(() => {
    for (const cells of data.slice(1)) if (cells.length > 1) write(cells)
  })()
}

const places = ['2481', '2418', '2584', '2480', '2380', '2425', '2463', '2321']

/** As a register of people in municipalities looks; every address is another. */
function csvOf(rows: number, role: string): string {
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      ...[`person${at}@kommun${at % 290}.example`, `Förnamn${at % 977} Efternamn${at % 3001}`, role],
      ...[`Organisationen ${at % 500}`, places[at % places.length], at % 3 === 0 ? 'press' : 'medlem, skola'],
      at % 4 === 0 ? '"Ringd i våras; svarade"' : '',
    ].join(';'),
  )
  return `\ufeff${['E-post;Namn;Roll;Organisation;Kommun;Taggar;Anteckningar', ...lines].join('\r\n')}\r\n`
}
