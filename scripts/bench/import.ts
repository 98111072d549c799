import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { type Database, openDatabase } from '../../electron/store/database.ts'
import { importerInThisThread } from '../../electron/usecases/importing/contactImporter.ts'
import { readGeoRegistry, readPlaceHints } from '../../electron/workspace/geo.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const at = '2026-12-01T08:00:00.000Z'

/** Milliseconds for one file of contacts, in three lives of it. */
export interface ImportTimes {
  readonly kind: 'new' | 'unchanged' | 'updated'
  readonly ours: number
  /** papaparse and an insert (or update) of the same columns into the same tables, in one transaction; nothing is checked. */
  readonly bare: number
}

/**
 * Imports a file of so many contacts into an empty workspace, once more as it is, and with another role for everybody; beside it
 * the least that anybody could do. The better of some rounds, since whatever else the machine does only ever adds.
 */
export async function measureImport(rows: number, rounds: number): Promise<ImportTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-import-'))
  const first = join(folder, 'first.csv')
  const second = join(folder, 'second.csv')
  writeFileSync(first, csvOf(rows, 'rektor'))
  writeFileSync(second, csvOf(rows, 'kommunchef'))
  const best = { new: worst(), unchanged: worst(), updated: worst() }
  for (let round = 0; round < rounds; round += 1) {
    const ours = openDatabase(join(folder, `ours-${round}.db`), programRoot)
    const bare = openDatabase(join(folder, `bare-${round}.db`), programRoot)
    for (const [kind, path] of [
      ['new', first],
      ['unchanged', first],
      ['updated', second],
    ] as const) {
      const start = performance.now()
      await importFile(ours, path)
      best[kind].ours = Math.min(best[kind].ours, performance.now() - start)
      const startOfBare = performance.now()
      if (kind === 'new') insertFile(bare, path)
      else updateFile(bare, path)
      best[kind].bare = Math.min(best[kind].bare, performance.now() - startOfBare)
    }
    ours.$client.close()
    bare.$client.close()
  }
  rmSync(folder, { recursive: true })
  return (['new', 'unchanged', 'updated'] as const).map((kind) => ({ kind, ...best[kind] }))
}

function worst(): { ours: number; bare: number } {
  return { ours: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY }
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
