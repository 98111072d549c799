import { and, eq, isNull, sql } from 'drizzle-orm'
import type { PlaceCount } from '../../shared/audience/coverage.ts'
import type { WantedRole } from '../../shared/audience/wantedRoles.ts'
import type { GroupId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contacts, coverageWaivers, groups } from './schema.ts'

/** Somebody whom a letter comes to: not suppressed, and none has come back. */
const isReachable = sql`${contacts.suppressed} IS NULL AND ${contacts.bouncedCount} = 0`

/** How many contacts each place has in each role. */
export function countPlaces(database: Database): PlaceCount[] {
  return placeQuery(database).all()
}

/** The query itself, for whoever asks how it is answered: contacts_counted holds all that it reads. */
export function placeQuery(database: Database) {
  return database
    .select({
      municipality: contacts.municipality,
      county: contacts.county,
      roleKey: contacts.roleKey,
      reachable: sql<number>`sum(${isReachable})`,
      unreachable: sql<number>`sum(NOT (${isReachable}))`,
    })
    .from(contacts)
    .where(isNull(contacts.deletedAt))
    .groupBy(contacts.county, contacts.municipality, contacts.roleKey)
}

/** The roles that every member of the group should have a contact in; null: those that every group begins with. */
export function readWantedRoles(database: Database, group: GroupId): WantedRole[] | null {
  return (
    database.select({ wanted: groups.wanted }).from(groups).where(eq(groups.id, group)).get()?.wanted ?? null
  )
}

export function writeWantedRoles(database: Database, group: GroupId, wanted: WantedRole[] | null): void {
  database.update(groups).set({ wanted }).where(eq(groups.id, group)).run()
}

export interface Waiver {
  readonly municipality: MunicipalityCode
  /** Folded. */
  readonly roleKey: string
}

/** What members of the group can do without. */
export function listWaivers(database: Database, group: GroupId): Waiver[] {
  return database
    .select({ municipality: coverageWaivers.municipality, roleKey: coverageWaivers.roleKey })
    .from(coverageWaivers)
    .where(eq(coverageWaivers.groupId, group))
    .orderBy(coverageWaivers.municipality, coverageWaivers.roleKey)
    .all()
}

export function addWaiver(database: Database, groupId: GroupId, waiver: Waiver): void {
  database
    .insert(coverageWaivers)
    .values({ groupId, ...waiver })
    .onConflictDoNothing()
    .run()
}

export function removeWaiver(database: Database, groupId: GroupId, { municipality, roleKey }: Waiver): void {
  database
    .delete(coverageWaivers)
    .where(
      and(
        eq(coverageWaivers.groupId, groupId),
        eq(coverageWaivers.municipality, municipality),
        eq(coverageWaivers.roleKey, roleKey),
      ),
    )
    .run()
}
