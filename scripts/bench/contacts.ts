import type { Database } from '../../electron/store/database.ts'
import { audience } from '../../electron/usecases/audience.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { type ContactSort, contactOrders } from '../../shared/contract/contacts.ts'
import { addManyContacts } from './manyContacts.ts'

/** Milliseconds of what one does with a list of contacts, each time it was done. */
export interface ListTimes {
  readonly what: string
  readonly ours: readonly number[]
  readonly bare: readonly number[]
  /** What the bare one is. */
  readonly beside: string
}

const searches = [
  'lycksele',
  'rektor',
  'kommunikatör västerbotten',
  'person777',
  'press umeå',
  'årsmöte',
  'enhet 12',
]
const byName: ContactSort = { by: 'name', direction: 'ascending' }

/**
 * Scrolls, sorts, searches and changes a list of so many contacts, as the app does; beside each the least that SQLite could be
 * asked for the same.
 */
export function measureContacts(count: number, rounds: number): ListTimes[] {
  const workspace = openTestWorkspace()
  const { deps } = workspace
  const { database, identityKey } = deps.workspace
  addManyContacts(database, { identityKey, geo: deps.geo, count })
  page(deps, { search: 'index' })
  const times = [
    measureScrolling(deps, count, rounds),
    measureSorting(deps, rounds),
    measureSearching(deps, rounds),
    measureChanging(deps, Math.ceil(rounds / 5)),
  ]
  workspace.close()
  return times
}

function measureScrolling(deps: Deps, count: number, rounds: number): ListTimes {
  page(deps, {})
  const starts = Array.from({ length: rounds }, (_, round) => (round * 7919) % (count - 300))
  const rows = deps.workspace.database.$client.prepare('SELECT * FROM contacts WHERE id > ? LIMIT 300')
  return {
    what: 'scrolled to, p95',
    ours: starts.map((from) => timed(() => page(deps, { from }))),
    bare: starts.map((from) => timed(() => rows.all(from))),
    beside: '300 rows by id',
  }
}

function measureSorting(deps: Deps, rounds: number): ListTimes {
  const orders = Array.from({ length: rounds }, (_, round) => contactOrders[round % contactOrders.length])
  const rows = deps.workspace.database.$client.prepare(
    'SELECT id, name FROM contacts WHERE deleted_at IS NULL ORDER BY name, email',
  )
  return {
    what: 'sorted anew, p95',
    ours: orders.map((by = 'name') => timed(() => page(deps, { sort: { ...byName, by } }))),
    bare: orders.map(() => timed(() => rows.all())),
    beside: 'ORDER BY name, all rows',
  }
}

function measureSearching(deps: Deps, rounds: number): ListTimes {
  const typed = Array.from({ length: rounds }, (_, round) => `${searches[round % searches.length]}`)
  const rows = deps.workspace.database.$client.prepare(
    'SELECT id, name FROM contacts WHERE id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)',
  )
  const any = (text: string) =>
    text
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' OR ')
  return {
    what: 'searched, p95',
    ours: typed.map((search) => timed(() => page(deps, { search }))),
    bare: typed.map((search) => timed(() => rows.all(any(search)))),
    beside: 'any of its words from FTS5',
  }
}

/** Everybody's role at once, noted and taken back; the bare one is rolled back. */
function measureChanging(deps: Deps, rounds: number): ListTimes {
  const { database } = deps.workspace
  const which = { kind: 'matching' as const, rule: '', search: '', except: [] }
  const ours = Array.from({ length: rounds }, (_, round) => {
    const change = { role: `roll ${round}`, addTags: [], removeTags: [] }
    let batch: number | null = null
    const time = timed(() => {
      batch = audience['contacts.changeMany'](deps, { which, change }).batch
    })
    audience['contacts.undoMany'](deps, { batch: batch ?? 0 })
    return time
  })
  const bare = Array.from({ length: rounds }, (_, round) => timed(() => setRole(database, `roll ${round}`)))
  return { what: 'all changed in one act', ours, bare, beside: 'one UPDATE, nothing noted' }
}

function setRole({ $client }: Database, role: string): void {
  $client.exec('BEGIN')
  $client.prepare('UPDATE contacts SET role = @role, role_key = fold(@role)').run({ role })
  $client.exec('ROLLBACK')
}

function page(deps: Deps, asked: { search?: string; sort?: ContactSort; from?: number }): void {
  const list = { rule: '', search: '', sort: byName, from: 0, count: 300, ...asked }
  audience['contacts.page'](deps, list)
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
