import { Temporal } from 'temporal-polyfill'
import type { AuditFilter, privacyContract } from '../../shared/contract/privacy.ts'
import { countEntries, type EntryFilter, readActors, readEntries } from '../store/auditTrail.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const auditTrail = {
  'audit.page': (deps, { from, count, ...filter }) => {
    const { database } = deps.workspace
    const which = entryFilter(deps, filter)
    return {
      entries: readEntries(database, which, { from, count }),
      from,
      found: countEntries(database, which),
      actors: readActors(database),
    }
  },
} satisfies UseCases<Extract<keyof typeof privacyContract, `audit.${string}`>>

/** Days of the workspace's zone as instants: the last one is included to its end. */
export function entryFilter({ workspace }: Deps, filter: AuditFilter): EntryFilter {
  const { zone } = readSettings(workspace.database)
  const startOf = (day: string, daysLater: number) =>
    Temporal.PlainDate.from(day)
      .add({ days: daysLater })
      .toZonedDateTime(zone)
      .toInstant()
      .toString({ smallestUnit: 'millisecond' })
  return {
    actions: filter.actions,
    from: filter.fromDay === null ? null : startOf(filter.fromDay, 0),
    to: filter.toDay === null ? null : startOf(filter.toDay, 1),
    actor: filter.actor,
    contactId: filter.contactId,
  }
}
