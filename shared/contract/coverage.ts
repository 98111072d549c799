import { z } from 'zod'
import { Coverage } from '../audience/coverage.ts'
import { WantedRoles } from '../audience/wantedRoles.ts'
import { procedure } from './procedure.ts'
import { DayText, GroupId, MunicipalityCode, Nothing } from './scalars.ts'

export const coverageContract = {
  /** Who there is to write to today, by the members of a group on a day (null: today, in the workspace's zone). */
  'coverage.get': procedure(
    z.object({ group: GroupId, day: DayText.nullable() }),
    Coverage.extend({ day: DayText }),
  ),
  /** The roles that every member should have a contact in. @returns those before */
  'coverage.setWanted': procedure(
    z.object({ group: GroupId, wanted: WantedRoles }),
    z.object({ before: WantedRoles }),
  ),
  /** Says that a member can do without a contact in a wanted role, or takes that back. */
  'coverage.waive': procedure(
    z.object({
      group: GroupId,
      municipality: MunicipalityCode,
      role: z.string().min(1).max(100),
      waived: z.boolean(),
    }),
    Nothing,
  ),
}
