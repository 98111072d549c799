import { and, isNull } from 'drizzle-orm'
import type { ContactSort } from '../../shared/contract/contacts.ts'
import type { ContactId, CountyCode } from '../../shared/contract/scalars.ts'
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
  const ids = sortIds(readSortable(database, filter, sort.by), sort, geo)
  lastOrders.set(database, { of, ids })
  return ids
}

/** Differs after every write, by this connection or another. */
export function changesOf({ $client }: Database): readonly unknown[] {
  const own = $client.prepare('SELECT total_changes()').pluck().get()
  return [own, $client.pragma('data_version', { simple: true })]
}

/** The column that each order reads; the place is of two. */
const columns = {
  ...{ name: contacts.name, email: contacts.email, role: contacts.role, organisation: contacts.organisation },
  ...{ place: contacts.municipality, county: contacts.county, language: contacts.language },
  ...{ consent: contacts.consent, suppressed: contacts.suppressed, lastMailed: contacts.lastMailedAt },
  ...{ mailings: contacts.mailedCount, bounces: contacts.bouncedCount },
  ...{ added: contacts.createdAt, changed: contacts.updatedAt },
} as const satisfies Record<ContactSort['by'], unknown>

/** Orders of numbers and instants: what is stored sorts as it is. */
const plain: readonly ContactSort['by'][] = ['lastMailed', 'mailings', 'bounces', 'added', 'changed']

interface Sortable {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly county: CountyCode | null
  readonly value: string | number | null
}

function readSortable(database: Database, filter: ContactFilter, by: ContactSort['by']): readonly Sortable[] {
  const { id, name, email, county } = contacts
  return database
    .select({ id, name, email, county, value: columns[by] })
    .from(contacts)
    .where(and(isNull(contacts.deletedAt), filterCondition(database, filter)))
    .all()
}

function sortIds(rows: readonly Sortable[], { by, direction }: ContactSort, geo: GeoRegistry): ContactId[] {
  const keyOf = keyReader(by, geo)
  const way = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ id: row.id, key: keyOf(row), name: swedishKey(row.name), email: swedishKey(row.email) }))
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

/** What a row is sorted by; '' for nothing. Of what many share the Swedish key is made once. */
function keyReader(by: ContactSort['by'], geo: GeoRegistry): (row: Sortable) => string | number {
  if (plain.includes(by)) return ({ value }) => value ?? ''
  if (by === 'place') {
    const placeOf = placeReader(geo)
    return ({ value, county }) => placeOf(value) || placeOf(county)
  }
  if (by === 'county') {
    const placeOf = placeReader(geo)
    return ({ county }) => placeOf(county)
  }
  const keys = new Map<string, string>()
  return ({ value }) => {
    const text = String(value ?? '')
    const known = keys.get(text)
    if (known !== undefined) return known
    const key = swedishKey(text)
    keys.set(text, key)
    return key
  }
}

/** The name of a municipality or a county. */
function placeReader({ counties, municipalities }: GeoRegistry): (code: string | number | null) => string {
  const keys = new Map<string, string>([
    ...counties.map(({ code, short }) => [code, swedishKey(short)] as const),
    ...municipalities.map(({ code, name }) => [code, swedishKey(name)] as const),
  ])
  return (code) => keys.get(String(code)) ?? ''
}

function compare<Key extends string | number>(one: Key, other: Key): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
