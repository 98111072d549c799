import type { Database } from '../../electron/store/database.ts'
import { audience } from '../../electron/usecases/audience.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { type ContactSort, contactOrders } from '../../shared/contract/contacts.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { addManyContacts } from './manyContacts.ts'
import { type Measured, type Row, rowOf } from './row.ts'

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

/** A list scrolled, sorted, searched and changed as the app does it; beside each the least that SQLite could be asked for the same. */
export const contacts: Benchmark = {
  name: 'contacts',
  title: 'A list of contacts',
  needs: 'nothing',
  run: async (size) => (size === 'full' ? measureContacts(100_000, 20) : measureContacts(1000, 3)),
}

function measureContacts(count: number, rounds: number): Row[] {
  const workspace = openTestWorkspace()
  const { deps } = workspace
  const { database, identityKey } = deps.workspace
  addManyContacts(database, { identityKey, geo: deps.geo, count })
  page(deps, { search: 'index' })
  const among = `of ${count.toLocaleString('en')}`
  const measured = [
    measureScrolling(deps, among, { count, rounds }),
    measureSorting(deps, among, rounds),
    measureSearching(deps, among, rounds),
    measureChanging(deps, among, Math.ceil(rounds / 5)),
  ]
  workspace.close()
  return measured.map(rowOf)
}

function measureScrolling(
  deps: Deps,
  among: string,
  { count, rounds }: { readonly count: number; readonly rounds: number },
): Measured {
  page(deps, {})
  const starts = Array.from({ length: rounds }, (_, round) => (round * 7919) % Math.max(1, count - 300))
  const rows = deps.workspace.database.$client.prepare('SELECT * FROM contacts WHERE id > ? LIMIT 300')
  return {
    name: `300 contacts ${among} scrolled to`,
    what: 'A part of the list in the order that was chosen, with what is known of each contact.',
    ours: starts.map((from) => timed(() => page(deps, { from }))),
    floor: starts.map((from) => timed(() => rows.all(from))),
    ...{ floorName: '300 rows by id', counts: 'p95' },
  }
}

function measureSorting(deps: Deps, among: string, rounds: number): Measured {
  const orders = Array.from({ length: rounds }, (_, round) => contactOrders[round % contactOrders.length])
  const rows = deps.workspace.database.$client.prepare(
    'SELECT id, name FROM contacts WHERE deleted_at IS NULL ORDER BY name, email',
  )
  return {
    name: `All contacts ${among} sorted anew`,
    what: 'Into any of the orders of the list, as Swedish is sorted.',
    ours: orders.map((by = 'name') => timed(() => page(deps, { sort: { ...byName, by } }))),
    floor: orders.map(() => timed(() => rows.all())),
    ...{ floorName: 'ORDER BY name, all rows', counts: 'p95' },
  }
}

function measureSearching(deps: Deps, among: string, rounds: number): Measured {
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
    name: `Contacts ${among} searched`,
    what: 'Words of names, roles, places and notes, anywhere in them.',
    ours: typed.map((search) => timed(() => page(deps, { search }))),
    floor: typed.map((search) => timed(() => rows.all(any(search)))),
    ...{ floorName: 'any of the words from FTS5', counts: 'p95' },
  }
}

/** Everybody's role at once, noted and taken back; the bare one is rolled back. */
function measureChanging(deps: Deps, among: string, rounds: number): Measured {
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
  const floor = Array.from({ length: rounds }, (_, round) => timed(() => setRole(database, `roll ${round}`)))
  return {
    name: `Every contact ${among} changed in one act`,
    what: 'Another role for all, noted for each so that it can be undone.',
    ...{ ours, floor, floorName: 'one UPDATE, nothing noted', counts: 'p95' },
  }
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
