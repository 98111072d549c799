import { getTableName } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { beforeAll, expect, it } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { columnsOf, fillEmptyTables, tables, withoutTriggers } from '../store/fillTables.ts'
import { valueFaults } from '../store/valueFaults.ts'
import { checkWorkspace } from './checkWorkspace.ts'
import type { Deps } from './deps.ts'
import { explainFault } from './explainFault.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases, type WorkspaceProcedure } from './useCases.ts'

// Whoever has the folder may write anything into the database, and a disk may change a byte of it. Every column of every table is given
// what it cannot hold, and everything that the screens ask for is asked: it is answered, or refused with an error that names the value.

let workspace: TestWorkspace
let deps: Deps

beforeAll(async () => {
  workspace = openTestWorkspace()
  deps = workspace.deps
  await furnishWorkspace(deps, { sample: true })
  await fillEmptyTables(deps.workspace.database)
})

const always = { from: null, to: null }
const year = { from: '2026-01-01', to: '2026-12-31' }
/** What the screens ask for, and what each is asked with. */
const questions: Partial<Record<WorkspaceProcedure, object>> = {
  'settings.get': {},
  'posts.list': {},
  'posts.get': { id: 1 },
  'posts.revisions': { postId: 1 },
  'posts.revision': { id: 1 },
  'posts.bin': {},
  'templates.list': { language: 'sv' },
  'savedBlocks.list': {},
  'senders.list': {},
  'themes.list': {},
  'figures.list': { language: 'sv' },
  'figures.posts': {},
  'figures.frozen': { postId: 1 },
  'figures.definitions': {},
  'mentions.list': {},
  'words.list': {},
  'variants.edits': { postId: 1 },
  'contacts.get': { id: 1 },
  'contacts.history': { id: 1 },
  'contacts.words': {},
  'contacts.list': { rule: '', search: '' },
  'segments.list': {},
  'segments.counts': {},
  'lists.ofContact': { id: 1 },
  'groups.list': { day: null },
  'memberships.list': { group: 1 },
  'coverage.get': { group: 1, day: null },
  'retention.rule': {},
  'channels.list': {},
  'accounts.health': {},
  'publications.list': {},
  'publications.get': { id: 1 },
  'publications.missed': {},
  'publications.account': { id: 1 },
  'publications.figures': { id: 1 },
  'calendar.publications': year,
  'calendar.conflicts': year,
  'queue.slots': {},
  'queue.upcoming': { weeks: 1 },
  'calendarPoints.list': {},
  'approvals.list': {},
  'approvals.channels': {},
  'publishing.steps': { publicationId: 1 },
  'schedule.whoRuns': {},
  'schedule.standstill': {},
  'deliveries.places': { publicationId: 1 },
  'deliveries.list': { publicationId: 1, state: null },
  'deliveries.refusals': { publicationId: 1 },
  'archive.list': {},
  'inbox.overview': {},
  'inbox.ofDelivery': { deliveryId: 1 },
  'reach.report': { by: 'county', period: always },
  'reach.rows': { by: 'county', metric: 'views', period: always, key: null },
  'reach.imports': {},
  'reach.unplaced': {},
  'reach.annotations': { period: always },
  'media.ownOutlets': {},
  'media.list': { period: always },
  'events.list': { period: always },
  'reach.returned': { period: always },
}

/** As the bridge does it (electron/main/ipc.ts). @returns the code of what it was refused with; null where it was answered */
async function ask(name: WorkspaceProcedure, input: object, explain = explainNow): Promise<string | null> {
  try {
    const parsed = contract[name].input.parse(input)
    contract[name].output.parse(await useCases[name](deps, parsed as never))
    return null
  } catch (error) {
    const { code } = toErrorRecord(error)
    return code === 'internal-fault' ? explain(error) : code
  }
}

const explainNow = (error: unknown): string => toErrorRecord(explainFault(deps, error)).code

/** What is wrong in the database is the same for every question, and is looked for once. */
function explainOnce(): (error: unknown) => string {
  let code: string | undefined
  return (error) => {
    code ??= explainNow(error)
    return code
  }
}

interface Wrong {
  readonly column: SQLiteColumn
  readonly table: string
  /** As SQL. */
  readonly value: string
}

const halfWritten = `'{"halvt'`
const deep = `'${'['.repeat(5000)}${']'.repeat(5000)}'`

/** What stands where a text does: bytes, a text that is none of the words, one that nobody could have written. */
const texts = ["x'00ff01'", "'inget sådant'", "printf('%.*c', 1000000, 'x')"]

/** Each plain column is given one of them in its turn. */
function* wrongValues(): Generator<Wrong> {
  for (const table of tables) {
    for (const [index, column] of columnsOf(table).entries()) {
      const values =
        column.dataType === 'json'
          ? [halfWritten, `'{"annat": [{"type": 7}]}'`, deep]
          : [column.getSQLType() === 'text' ? (texts[index % texts.length] ?? '') : "'inget tal'"]
      for (const value of values) yield { column, table: getTableName(table), value }
    }
  }
}

it('asks every question with what it takes', () => {
  for (const [name, input] of Object.entries(questions))
    expect(contract[name as WorkspaceProcedure].input.safeParse(input).error, name).toBeUndefined()
})

/** Which tables each question reads, heard from it: what is wrong elsewhere cannot be met by it. */
const heard = new Map<string, string>()

it('answers everything in a workspace whose values are right, and finds nothing in it', async () => {
  const { $client: sqlite } = deps.workspace.database
  expect(valueFaults(deps.workspace.database, 10)).toEqual([])
  const prepare = sqlite.prepare.bind(sqlite)
  const answers: Record<string, string | null> = {}
  for (const [name, input] of Object.entries(questions)) {
    const said: string[] = []
    sqlite.prepare = ((text: string) => {
      said.push(text)
      return prepare(text)
    }) as typeof sqlite.prepare
    answers[name] = await ask(name as WorkspaceProcedure, input)
    heard.set(name, said.join('\n'))
  }
  sqlite.prepare = prepare as typeof sqlite.prepare
  expect(Object.entries(answers).filter(([, code]) => code !== null)).toEqual([])
})

it('names the value where the workspace is checked, and where a screen needs it', async () => {
  const { $client: sqlite } = deps.workspace.database
  const place = { file: 'rundbrev.db', field: 'posts.body', id: '1' }
  sqlite.exec('BEGIN')
  sqlite.exec(`UPDATE posts SET body = ${halfWritten} WHERE id = 1`)
  expect((await checkWorkspace(deps)).findings).toContainEqual(
    expect.objectContaining({ code: 'database-value', place }),
  )
  const opened = async () => useCases['posts.get'](deps, { id: 1 as PostId })
  expect(await opened().catch((error: unknown) => toErrorRecord(explainFault(deps, error)).place)).toEqual(
    place,
  )
  sqlite.exec('ROLLBACK')
})

it('names what cannot be right instead of falling over, whichever column it is in', {
  timeout: 720_000,
}, async () => {
  const { database } = deps.workspace
  const { $client: sqlite } = database
  const unexplained: string[] = []
  const unnamed: string[] = []
  const codes = new Set<string | null>()
  await withoutTriggers(database, async () => {
    for (const { table, column, value } of wrongValues()) {
      const place = `${table}.${column.name} = ${value.slice(0, 30)}`
      sqlite.exec('BEGIN')
      if (putIn(sqlite, { table, column, value })) {
        if (isTold(column, value) && valueFaults(database, 1).length === 0) unnamed.push(place)
        // Names of files: what is none is told, and looked for nowhere.
        if (/^(assets|asset_renditions|archive_entries)$/.test(table)) await checkWorkspace(deps)
        const explain = explainOnce()
        for (const [name, input] of askedOf(table)) {
          const code = await ask(name as WorkspaceProcedure, input, explain)
          codes.add(code)
          if (code === 'internal-fault') unexplained.push(`${place}: ${name}`)
        }
      }
      sqlite.exec('ROLLBACK')
    }
  })
  expect({ unexplained, unnamed }).toEqual({ unexplained: [], unnamed: [] })
  expect(codes).toContain('database-value')
})

function askedOf(table: string): [string, object][] {
  const named = new RegExp(`\\b${table}\\b`)
  return Object.entries(questions).filter(([name]) => named.test(heard.get(name) ?? ''))
}

/** @returns false where the database itself does not take it: a table's own number, two columns that are unique together */
function putIn(sqlite: Deps['workspace']['database']['$client'], { table, column, value }: Wrong): boolean {
  const first = `(SELECT min(rowid) FROM "${table}")`
  try {
    sqlite.exec(`UPDATE "${table}" SET "${column.name}" = ${value} WHERE rowid = ${first}`)
    return true
  } catch {
    return false
  }
}

/** `workspace check` tells of every value that is not of its column's kind; what a text says is its own affair. */
function isTold(column: SQLiteColumn, value: string): boolean {
  return column.dataType === 'json' ? value === halfWritten : column.getSQLType() !== 'text'
}
