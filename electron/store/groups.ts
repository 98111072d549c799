import { and, eq, ne, sql } from 'drizzle-orm'
import type { GroupContent } from '../../shared/contract/memberships.ts'
import type { GroupId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { groups } from './schema.ts'

export interface KnownGroup extends GroupContent {
  readonly id: GroupId
}

const columns = { id: groups.id, name: groups.name, own: groups.own }

/** The association itself first, the others by name. */
export function listGroups(database: Database): KnownGroup[] {
  return database
    .select(columns)
    .from(groups)
    .orderBy(sql`${groups.own} DESC`, sql`fold(${groups.name})`, groups.id)
    .all()
}

/** undefined where there is no such group. */
export function readGroup(database: Database, id: GroupId): KnownGroup | undefined {
  return database.select(columns).from(groups).where(eq(groups.id, id)).get()
}

/** The group that a person means by a name: case, accents and spaces aside. */
export function findGroup(database: Database, name: string): KnownGroup | undefined {
  return database.select(columns).from(groups).where(sql`fold(${groups.name}) = fold(${name})`).get()
}

/** The association itself, where there is one. */
export function ownGroup(database: Database): KnownGroup | undefined {
  return database.select(columns).from(groups).where(eq(groups.own, true)).get()
}

/** Keeps a new group; with an id of its own where it comes back. Call inside a transaction: only one group is `own`. */
export function insertGroup(
  database: Database,
  { name, own, id }: GroupContent & { readonly id?: GroupId },
  at: string,
): KnownGroup {
  const group = database
    .insert(groups)
    .values({ ...(id !== undefined && { id }), name, own, createdAt: at })
    .returning(columns)
    .get()
  if (own) takeOwnFromOthers(database, group.id)
  return group
}

/** Call inside a transaction: only one group is `own`. */
export function updateGroup(database: Database, id: GroupId, { name, own }: GroupContent): void {
  database.update(groups).set({ name, own }).where(eq(groups.id, id)).run()
  if (own) takeOwnFromOthers(database, id)
}

/** With its memberships. */
export function deleteGroup(database: Database, id: GroupId): void {
  database.delete(groups).where(eq(groups.id, id)).run()
}

function takeOwnFromOthers(database: Database, id: GroupId): void {
  database
    .update(groups)
    .set({ own: false })
    .where(and(ne(groups.id, id), eq(groups.own, true)))
    .run()
}
