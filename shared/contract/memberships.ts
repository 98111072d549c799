import { z } from 'zod'
import { Membership, MembershipTerm } from '../audience/memberships.ts'
import { WantedRoles } from '../audience/wantedRoles.ts'
import { procedure } from './procedure.ts'
import { DayText, GroupId, MembershipId, MunicipalityCode, Nothing } from './scalars.ts'

/** What municipalities are members of. */
export const GroupContent = z.object({
  name: z.string().trim().min(1).max(100),
  /** The association itself; making a group so takes it from the one that was. */
  own: z.boolean(),
})
export type GroupContent = z.infer<typeof GroupContent>

export const MemberGroup = GroupContent.extend({
  id: GroupId,
  /** How many municipalities are members on the day asked about. */
  members: z.number().int(),
})
export type MemberGroup = z.infer<typeof MemberGroup>

/** A group with all that went with it, so that its removal can be taken back. */
export const RemovedGroup = GroupContent.extend({
  id: GroupId,
  memberships: z.array(Membership),
  wanted: WantedRoles.nullable(),
  waivers: z.array(z.object({ municipality: MunicipalityCode, roleKey: z.string() })),
})
export type RemovedGroup = z.infer<typeof RemovedGroup>

export const membershipsContract = {
  /** The association itself first, the others by name. `day` null: today, in the workspace's zone. */
  'groups.list': procedure(
    z.object({ day: DayText.nullable() }),
    z.object({ groups: z.array(MemberGroup), day: DayText }),
  ),
  'groups.save': procedure(z.object({ id: GroupId.nullable(), content: GroupContent }), MemberGroup),
  'groups.remove': procedure(z.object({ id: GroupId }), RemovedGroup),
  /** Undo of remove. */
  'groups.restore': procedure(RemovedGroup, Nothing),
  /** Every membership of a group, ended ones too; by municipality code and first day. */
  'memberships.list': procedure(z.object({ group: GroupId }), z.object({ memberships: z.array(Membership) })),
  /** One membership for each municipality, all or none of them. */
  'memberships.add': procedure(
    MembershipTerm.extend({ group: GroupId, municipalities: z.array(MunicipalityCode).min(1).max(290) }),
    z.object({ memberships: z.array(Membership) }),
  ),
  'memberships.change': procedure(MembershipTerm.extend({ id: MembershipId }), Membership),
  'memberships.remove': procedure(
    z.object({ ids: z.array(MembershipId).min(1).max(5000) }),
    z.object({ removed: z.array(Membership) }),
  ),
  /** Undo of remove. */
  'memberships.restore': procedure(z.object({ memberships: z.array(Membership).min(1).max(5000) }), Nothing),
}
