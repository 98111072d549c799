import { type Coverage, coverageOf } from '../../shared/audience/coverage.ts'
import { firstWantedRoles } from '../../shared/audience/wantedRoles.ts'
import type { GroupId } from '../../shared/contract/scalars.ts'
import { countPlaces, listWaivers, readWantedRoles } from '../store/coverage.ts'
import { memberCodesOn } from '../store/memberships.ts'
import type { Deps } from './deps.ts'
import { requireGroup, today } from './memberships.ts'

/** Who there is to write to among a group's members on a day (null: today), and what the group is called. @throws RundbrevError `not-found` */
export function groupCoverage(
  deps: Deps,
  id: GroupId,
  asked: string | null,
): { readonly coverage: Coverage; readonly day: string; readonly name: string } {
  const { database } = deps.workspace
  const { name } = requireGroup(deps, id)
  const day = asked ?? today(deps)
  const coverage = coverageOf({
    counts: countPlaces(database),
    members: memberCodesOn(database, id, day),
    wanted: readWantedRoles(database, id) ?? firstWantedRoles,
    waivers: listWaivers(database, id),
  })
  return { coverage, day, name }
}
