import { afterEach, beforeEach, expect, it } from 'vitest'
import { GroupId, MembershipId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { memberCodesOn } from '../store/memberships.ts'
import { auditEntries } from '../store/schema.ts'
import { memberships } from './memberships.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const [lycksele, mala, sorsele] = ['2481', '2418', '2422'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
]
const save = (name: string, own = false, id: GroupId | null = null) =>
  memberships['groups.save'](workspace.deps, { id, content: { name, own } })
const groups = (day: string | null = null) => memberships['groups.list'](workspace.deps, { day }).groups
const add = (group: GroupId, municipalities: MunicipalityCode[], from: string, to: string | null = null) =>
  memberships['memberships.add'](workspace.deps, { group, municipalities, from, to, note: '' }).memberships
const list = (group: GroupId) => memberships['memberships.list'](workspace.deps, { group }).memberships
const codesOn = (group: GroupId | string, day: string) =>
  memberCodesOn(workspace.deps.workspace.database, group, day)
const acts = () =>
  workspace.deps.workspace.database
    .select()
    .from(auditEntries)
    .all()
    .map(({ action, actor, details }) => [action, actor, details.values?.change])
const refusal = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) })

it('has members by the day that is asked about, found by id or by name', () => {
  const { id } = save('Lärcentrum Inland')
  add(id, [lycksele, mala], '2011-01-01')
  add(id, [sorsele], '2012-01-01', '2019-12-31')
  expect(codesOn(id, '2010-12-31')).toEqual([])
  expect(codesOn(id, '2019-12-31')).toEqual([mala, sorsele, lycksele])
  expect(codesOn(' lärcentrum INLAND', '2020-01-01')).toEqual([mala, lycksele])
  expect(codesOn('Ingen grupp', '2020-01-01')).toEqual([])
  expect(groups('2019-12-31')).toMatchObject([{ members: 3 }])
  expect(groups()).toMatchObject([{ members: 2 }])
})

it('takes today in the workspace’s zone, where the day has begun', () => {
  const { id } = save('Projektet')
  add(id, [lycksele], '2026-12-02')
  workspace.setNow('2026-12-01T22:59:00Z')
  expect(groups()).toMatchObject([{ members: 0 }])
  workspace.setNow('2026-12-01T23:00:00Z')
  expect(groups()).toMatchObject([{ members: 1 }])
})

it('takes in all municipalities of an act or none, and names both terms of an overlap', () => {
  const { id } = save('Förbundet')
  add(id, [mala], '2011-01-01', '2019-12-31')
  expect(() => add(id, [lycksele, mala], '2019-06-01')).toThrow(
    refusal('membership-overlaps', {
      ...{ municipality: 'Malå', group: 'Förbundet', other: '2011-01-01–2019-12-31', term: '2019-06-01–' },
    }),
  )
  expect(list(id)).toHaveLength(1)
  expect(() => add(id, [lycksele], '2019-06-01', '2019-05-31')).toThrow(refusal('membership-reversed'))
  expect(() => add(id, [MunicipalityCode.parse('9999')], '2019-06-01')).toThrow(
    refusal('membership-municipality-unknown'),
  )
})

it('is ended and changed, but not into the days of another', () => {
  const { id: group } = save('Förbundet')
  const [first, second] = [
    ...add(group, [mala], '2011-01-01', '2014-12-31'),
    ...add(group, [mala], '2016-01-01'),
  ]
  const change = (id: MembershipId, from: string, to: string | null) =>
    memberships['memberships.change'](workspace.deps, { id, from, to, note: 'Beslut i fullmäktige' })
  expect(change(second?.id as MembershipId, '2016-01-01', '2026-12-31')).toMatchObject({ to: '2026-12-31' })
  expect(() => change(first?.id as MembershipId, '2011-01-01', '2016-01-01')).toThrow(
    refusal('membership-overlaps'),
  )
  expect(list(group)).toMatchObject([
    { to: '2014-12-31' },
    { to: '2026-12-31', note: 'Beslut i fullmäktige' },
  ])
  expect(() => change(MembershipId.parse(99), '2016-01-01', null)).toThrow(refusal('not-found'))
})

it('comes back as it was when its removal is taken back, unless its days have been taken since', () => {
  const { id: group } = save('Förbundet')
  const before = add(group, [lycksele, mala], '2011-01-01')
  const { removed } = memberships['memberships.remove'](workspace.deps, { ids: before.map(({ id }) => id) })
  expect(list(group)).toEqual([])
  add(group, [mala], '2020-01-01')
  const restore = (some: typeof before) =>
    memberships['memberships.restore'](workspace.deps, { memberships: some })
  expect(() => restore(removed)).toThrow(refusal('membership-overlaps'))
  expect(list(group)).toHaveLength(1)
  restore(removed.filter(({ municipality }) => municipality === lycksele))
  expect(list(group)).toContainEqual(before[0])
})

it('is of a group that is removed with its members, and comes back with them', () => {
  const { id } = save('Förbundet', true)
  const before = add(id, [lycksele, mala], '2011-01-01')
  const removed = memberships['groups.remove'](workspace.deps, { id })
  expect(groups()).toEqual([])
  memberships['groups.restore'](workspace.deps, removed)
  expect(groups()).toEqual([{ id, name: 'Förbundet', own: true, members: 2 }])
  expect(list(id)).toEqual(before.toSorted((one, other) => (one.municipality < other.municipality ? -1 : 1)))
})

it('has a group’s name once, case aside, and one group of all that is the association itself', () => {
  const first = save('Lärcentrum Inland', true)
  expect(() => save(' lärcentrum inland')).toThrow(refusal('group-name-taken'))
  const second = save('Projektet', true)
  expect(groups().map(({ name, own }) => [name, own])).toEqual([
    ['Projektet', true],
    ['Lärcentrum Inland', false],
  ])
  expect(save('LÄRCENTRUM INLAND', true, first.id)).toMatchObject({ id: first.id, own: true })
  expect(groups().find(({ id }) => id === second.id)?.own).toBe(false)
  expect(() => save('X', false, GroupId.parse(99))).toThrow(refusal('not-found'))
})

it('notes who did what, and nothing of what was refused', () => {
  const { id } = save('Förbundet')
  const [membership] = add(id, [mala], '2011-01-01')
  expect(() => add(id, [mala], '2011-01-01')).toThrow()
  memberships['memberships.remove'](workspace.deps, { ids: [membership?.id as MembershipId] })
  memberships['groups.remove'](workspace.deps, { id })
  expect(acts()).toEqual(
    ['group-added', 'added', 'removed', 'group-removed'].map((change) => [
      'membership.changed',
      'officer',
      change,
    ]),
  )
})
