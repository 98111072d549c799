import { type Membership, membershipProblem, termText } from '../../shared/audience/memberships.ts'
import type { MemberGroup, membershipsContract } from '../../shared/contract/memberships.ts'
import type { GroupId, MembershipId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dayOf } from '../../shared/reach/periodInstants.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import {
  deleteGroup,
  findGroup,
  insertGroup,
  type KnownGroup,
  listGroups,
  readGroup,
  updateGroup,
} from '../store/groups.ts'
import {
  countMembersOn,
  deleteMemberships,
  insertMembership,
  listMemberships,
  readMemberships,
  updateMembership,
} from '../store/memberships.ts'
import { readSettings } from '../store/settings.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { UseCases } from './useCase.ts'

export const memberships = {
  'groups.list': (deps, asked) => {
    const { database } = deps.workspace
    const day = asked.day ?? today(deps)
    const members = countMembersOn(database, day)
    return {
      groups: listGroups(database).map((group) => ({ ...group, members: members.get(group.id) ?? 0 })),
      day,
    }
  },

  'groups.save': (deps, { id, content }) => {
    const { database } = deps.workspace
    const saved = database.transaction(() => {
      refuseTakenName(deps, content.name, id)
      if (id === null) {
        const group = insertGroup(database, content, instantText(deps.now()))
        note(deps, 'group-added', group)
        return group
      }
      const before = requireGroup(deps, id)
      updateGroup(database, id, content)
      note(deps, 'group-changed', { name: content.name }, { before: before.name })
      return { id, ...content }
    })
    audienceChanged(deps)
    return withMembers(deps, saved)
  },

  'groups.remove': (deps, { id }) => {
    const { database } = deps.workspace
    const removed = database.transaction(() => {
      const group = requireGroup(deps, id)
      const memberships = listMemberships(database, id)
      deleteGroup(database, id)
      note(deps, 'group-removed', group, { count: memberships.length })
      return { ...group, memberships }
    })
    audienceChanged(deps)
    return removed
  },

  'groups.restore': (deps, { memberships, ...group }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      refuseTakenName(deps, group.name, null)
      insertGroup(database, group, instantText(deps.now()))
      for (const membership of memberships) keepMembership(deps, group, membership)
      note(deps, 'group-restored', group, { count: memberships.length })
    })
    audienceChanged(deps)
    return {}
  },

  'memberships.list': (deps, { group }) => {
    requireGroup(deps, group)
    return { memberships: listMemberships(deps.workspace.database, group) }
  },

  'memberships.add': (deps, { group: groupId, municipalities, ...term }) => {
    const added = deps.workspace.database.transaction(() => {
      const group = requireGroup(deps, groupId)
      const kept = [...new Set(municipalities)].map((municipality) =>
        keepMembership(deps, group, { ...term, group: groupId, municipality }),
      )
      note(deps, 'added', group, { municipalities: namesOf(deps, kept), term: termText(term) })
      return kept
    })
    audienceChanged(deps)
    return { memberships: added }
  },

  'memberships.change': (deps, { id, ...term }) => {
    const { database } = deps.workspace
    const changed = database.transaction(() => {
      const before = requireMembership(deps, id)
      const group = requireGroup(deps, before.group)
      const membership = { ...before, ...term }
      refuseProblem(deps, group, membership)
      updateMembership(database, id, term)
      note(deps, 'changed', group, {
        ...{ municipalities: namesOf(deps, [membership]), before: termText(before), term: termText(term) },
      })
      return membership
    })
    audienceChanged(deps)
    return changed
  },

  'memberships.remove': (deps, { ids }) => {
    const { database } = deps.workspace
    const removed = database.transaction(() => {
      const memberships = ids.map((id) => requireMembership(deps, id))
      deleteMemberships(database, ids)
      for (const [group, some] of byGroup(memberships)) {
        note(deps, 'removed', requireGroup(deps, group), { municipalities: namesOf(deps, some) })
      }
      return memberships
    })
    audienceChanged(deps)
    return { removed }
  },

  'memberships.restore': (deps, { memberships }) => {
    deps.workspace.database.transaction(() => {
      for (const [id, some] of byGroup(memberships)) {
        const group = requireGroup(deps, id)
        for (const membership of some) keepMembership(deps, group, membership)
        note(deps, 'restored', group, { municipalities: namesOf(deps, some) })
      }
    })
    audienceChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof membershipsContract>

/** The day on which it is now where the officer is. */
export function today(deps: Deps): string {
  return dayOf(deps.now().toString(), readSettings(deps.workspace.database).zone)
}

function withMembers(deps: Deps, group: KnownGroup): MemberGroup {
  return { ...group, members: countMembersOn(deps.workspace.database, today(deps)).get(group.id) ?? 0 }
}

/** Call inside a transaction, so that what is refused leaves nothing. */
function keepMembership(
  deps: Deps,
  group: Pick<KnownGroup, 'id' | 'name'>,
  membership: Omit<Membership, 'id'> & { readonly id?: MembershipId },
): Membership {
  refuseProblem(deps, group, membership)
  return insertMembership(deps.workspace.database, membership)
}

/** @throws RundbrevError `membership-…`, with the municipality, the group, and both terms where two overlap */
function refuseProblem(
  deps: Deps,
  group: Pick<KnownGroup, 'id' | 'name'>,
  asked: Omit<Membership, 'id'> & { readonly id?: MembershipId },
): void {
  const others = listMemberships(deps.workspace.database, group.id).filter(({ id }) => id !== asked.id)
  const problem = membershipProblem(asked, others, deps.geo)
  if (problem === undefined) return
  const values = { municipality: nameOf(deps, asked.municipality), group: group.name, term: termText(asked) }
  switch (problem.kind) {
    case 'municipality-unknown':
      throw new RundbrevError('membership-municipality-unknown', {}, values)
    case 'reversed':
      throw new RundbrevError('membership-reversed', {}, values)
    case 'overlaps':
      throw new RundbrevError('membership-overlaps', {}, { ...values, other: termText(problem.other) })
  }
}

function refuseTakenName(deps: Deps, name: string, id: GroupId | null): void {
  const holder = findGroup(deps.workspace.database, name)
  if (holder !== undefined && holder.id !== id) {
    throw new RundbrevError('group-name-taken', { field: 'name' }, { name })
  }
}

/** @throws RundbrevError `not-found` */
export function requireGroup(deps: Deps, id: GroupId): KnownGroup {
  const group = readGroup(deps.workspace.database, id)
  if (group === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `group ${id}` })
  return group
}

function requireMembership(deps: Deps, id: MembershipId): Membership {
  const [membership] = readMemberships(deps.workspace.database, [id])
  if (membership === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `membership ${id}` })
  }
  return membership
}

function byGroup(memberships: readonly Membership[]): Map<GroupId, Membership[]> {
  return Map.groupBy(memberships, ({ group }) => group)
}

function nameOf({ geo }: Deps, code: MunicipalityCode): string {
  return geo.municipalities.find((municipality) => municipality.code === code)?.name ?? code
}

function namesOf(deps: Deps, memberships: readonly Pick<Membership, 'municipality'>[]): string {
  return memberships.map(({ municipality }) => nameOf(deps, municipality)).join(', ')
}

/** Notes what was changed of a group or its members; call it in the same transaction. */
function note(
  deps: Deps,
  change: string,
  { name }: Pick<KnownGroup, 'name'>,
  values: Readonly<Record<string, string | number>> = {},
): void {
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'membership.changed' },
    details: { values: { change, group: name, ...values } },
  })
}
