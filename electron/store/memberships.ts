import { and, count, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Membership, MembershipTerm } from '../../shared/audience/memberships.ts'
import type { GroupId, MembershipId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { findGroup } from './groups.ts'
import { memberships } from './schema.ts'

const columns = {
  id: memberships.id,
  group: memberships.groupId,
  municipality: memberships.municipality,
  from: memberships.fromDay,
  to: memberships.toDay,
  note: memberships.note,
}

/**
 * The municipalities that are members of a group on a day, by code; none where there is no such group.
 *
 * @param group its id, or its name as a person writes it
 */
export function memberCodesOn(database: Database, group: GroupId | string, day: string): MunicipalityCode[] {
  const id = typeof group === 'string' ? findGroup(database, group)?.id : group
  if (id === undefined) return []
  return database
    .selectDistinct({ code: memberships.municipality })
    .from(memberships)
    .where(and(eq(memberships.groupId, id), isOn(day)))
    .orderBy(memberships.municipality)
    .all()
    .map(({ code }) => code)
}

/** How many members each group has on a day; groups without any are left out. */
export function countMembersOn(database: Database, day: string): Map<GroupId, number> {
  const rows = database
    .select({ group: memberships.groupId, members: count() })
    .from(memberships)
    .where(isOn(day))
    .groupBy(memberships.groupId)
    .all()
  return new Map(rows.map(({ group, members }) => [group, members]))
}

/** Every membership of a group, ended ones too; by municipality code and first day. */
export function listMemberships(database: Database, group: GroupId): Membership[] {
  return database
    .select(columns)
    .from(memberships)
    .where(eq(memberships.groupId, group))
    .orderBy(memberships.municipality, memberships.fromDay)
    .all()
}

/** Those of the ids that there are. */
export function readMemberships(database: Database, ids: readonly MembershipId[]): Membership[] {
  return database
    .select(columns)
    .from(memberships)
    .where(inArray(memberships.id, [...ids]))
    .orderBy(memberships.id)
    .all()
}

/** Keeps a new membership; with an id of its own where it comes back. */
export function insertMembership(
  database: Database,
  { id, group, municipality, from, to, note }: Omit<Membership, 'id'> & { readonly id?: MembershipId },
): Membership {
  return database
    .insert(memberships)
    .values({
      ...(id !== undefined && { id }),
      ...{ groupId: group, municipality, fromDay: from, toDay: to, note },
    })
    .returning(columns)
    .get()
}

export function updateMembership(
  database: Database,
  id: MembershipId,
  { from, to, note }: MembershipTerm,
): void {
  database.update(memberships).set({ fromDay: from, toDay: to, note }).where(eq(memberships.id, id)).run()
}

export function deleteMemberships(database: Database, ids: readonly MembershipId[]): void {
  database
    .delete(memberships)
    .where(inArray(memberships.id, [...ids]))
    .run()
}

function isOn(day: string) {
  return and(lte(memberships.fromDay, day), or(isNull(memberships.toDay), gte(memberships.toDay, day)))
}
