import { and, isNull } from 'drizzle-orm'
import type { ContactSort } from '../../shared/contract/contacts.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { swedishKey } from '../../shared/text/swedishKey.ts'
import { type ContactFilter, filterCondition } from './contacts.ts'
import type { Database } from './database.ts'
import { contacts } from './schema.ts'

/** The order last asked for: a list that is scrolled through asks for it at every step. */
const lastOrders = new WeakMap<Database, { readonly of: string; readonly ids: readonly ContactId[] }>()

/**
 * The contacts that are not deleted and match, in an order of which every contact has one place: who has nothing to be
 * sorted by comes last in both directions, and what is alike is sorted by name, address and age. Sorted here and not by
 * SQL, which would call for the Swedish key of every contact at every part; kept until the database changes.
 */
export function contactIdsInOrder(
  database: Database,
  filter: ContactFilter,
  sort: ContactSort,
  geo: GeoRegistry,
): readonly ContactId[] {
  const of = JSON.stringify([filter, sort, changesOf(database)])
  const last = lastOrders.get(database)
  if (last?.of === of) return last.ids
  const ids = sortIds(readSortable(database, filter), sort, geo)
  lastOrders.set(database, { of, ids })
  return ids
}

/** Differs after every write, by this connection or another. */
function changesOf({ $client }: Database): readonly unknown[] {
  const own = $client.prepare('SELECT total_changes()').pluck().get()
  return [own, $client.pragma('data_version', { simple: true })]
}

function readSortable(database: Database, filter: ContactFilter) {
  const { id, name, email, role, municipality, county } = contacts
  return database
    .select({ id, name, email, role, municipality, county })
    .from(contacts)
    .where(and(isNull(contacts.deletedAt), filterCondition(database, filter)))
    .all()
}

type Sortable = ReturnType<typeof readSortable>[number]

function sortIds(rows: readonly Sortable[], { by, direction }: ContactSort, geo: GeoRegistry): ContactId[] {
  const placeOf = placeReader(geo)
  const keyOf = { name: nameKey, role: ({ role }: Sortable) => swedishKey(role), place: placeOf }[by]
  const way = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ id: row.id, key: keyOf(row), name: nameKey(row), email: swedishKey(row.email) }))
    .sort(
      (one, other) =>
        Number(one.key === '') - Number(other.key === '') ||
        way * compare(one.key, other.key) ||
        Number(one.name === '') - Number(other.name === '') ||
        compare(one.name, other.name) ||
        compare(one.email, other.email) ||
        one.id - other.id,
    )
    .map(({ id }) => id)
}

function nameKey({ name }: Sortable): string {
  return swedishKey(name)
}

/** The municipality's name, or the county's where only that is known. */
function placeReader({ counties, municipalities }: GeoRegistry): (row: Sortable) => string {
  const keys = new Map<string, string>([
    ...counties.map(({ code, short }) => [code, swedishKey(short)] as const),
    ...municipalities.map(({ code, name }) => [code, swedishKey(name)] as const),
  ])
  return ({ municipality, county }) => keys.get(municipality ?? county ?? '') ?? ''
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
