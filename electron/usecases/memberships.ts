import { type Membership, membershipProblem, termText } from '../../shared/audience/memberships.ts'
import type { MemberGroup, membershipsContract } from '../../shared/contract/memberships.ts'
import type { GroupId, MembershipId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dayOf } from '../../shared/reach/periodInstants.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { addWaiver, listWaivers, readWantedRoles, writeWantedRoles } from '../store/coverage.ts'
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
import { renameInRules, segmentsNaming } from './namedInRules.ts'
import { municipalityNames, noteMembership } from './noteMembership.ts'
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
        noteMembership(deps, 'group-added', group.name)
        return group
      }
      const before = requireGroup(deps, id)
      updateGroup(database, id, content)
      if (content.name !== before.name) {
        renameInRules(deps, 'group', { from: before.name, to: content.name })
      }
      noteMembership(deps, 'group-changed', content.name, { before: before.name })
      return { id, ...content }
    })
    audienceChanged(deps)
    return withMembers(deps, saved)
  },

  'groups.remove': (deps, { id }) => {
    const { database } = deps.workspace
    const removed = database.transaction(() => {
      const group = requireGroup(deps, id)
      refuseNamed(deps, group)
      const memberships = listMemberships(database, id)
      const [wanted, waivers] = [readWantedRoles(database, id), listWaivers(database, id)]
      deleteGroup(database, id)
      noteMembership(deps, 'group-removed', group.name, { count: memberships.length })
      return { ...group, memberships, wanted, waivers }
    })
    audienceChanged(deps)
    return removed
  },

  'groups.restore': (deps, { memberships, wanted, waivers, ...group }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      refuseTakenName(deps, group.name, null)
      insertGroup(database, group, instantText(deps.now()))
      writeWantedRoles(database, group.id, wanted)
      for (const waiver of waivers) addWaiver(database, group.id, waiver)
      for (const membership of memberships) keepMembership(deps, group, membership)
      noteMembership(deps, 'group-restored', group.name, { count: memberships.length })
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
      noteMembership(deps, 'added', group.name, {
        municipalities: municipalityNames(deps, codesOf(kept)),
        term: termText(term),
      })
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
      noteMembership(deps, 'changed', group.name, {
        ...{
          municipalities: municipalityNames(deps, codesOf([membership])),
          before: termText(before),
          term: termText(term),
        },
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
        noteMembership(deps, 'removed', requireGroup(deps, group).name, {
          municipalities: municipalityNames(deps, codesOf(some)),
        })
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
        noteMembership(deps, 'restored', group.name, {
          municipalities: municipalityNames(deps, codesOf(some)),
        })
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
  const values = {
    municipality: municipalityNames(deps, [asked.municipality]),
    group: group.name,
    term: termText(asked),
  }
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

/** A rule that names a group which is gone can no longer be asked. */
function refuseNamed(deps: Deps, { id, name }: KnownGroup): void {
  const users = segmentsNaming(deps, 'group', name)
  if (users.length === 0) return
  throw new RundbrevError('group-in-rules', { id: String(id) }, { name, segments: users.join(', ') })
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

function codesOf(memberships: readonly Membership[]): MunicipalityCode[] {
  return memberships.map(({ municipality }) => municipality)
}
