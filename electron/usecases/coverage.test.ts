import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { type CoveredPart, coverageRule } from '../../shared/audience/coverageRules.ts'
import { formatRule } from '../../shared/audience/formatRule.ts'
import { firstWantedRoles } from '../../shared/audience/wantedRoles.ts'
import { type GroupId, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { placeQuery } from '../store/coverage.ts'
import { audience } from './audience.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
let group: GroupId
const [lycksele, mala, kiruna] = ['2481', '2418', '2584'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
]
beforeEach(() => {
  workspace = openTestWorkspace()
  group = audience['groups.save'](workspace.deps, { id: null, content: { name: 'Förbundet', own: true } }).id
  add([lycksele, mala], '2011-01-01', null)
})
afterEach(() => workspace.close())

const add = (municipalities: MunicipalityCode[], from: string, to: string | null) =>
  audience['memberships.add'](workspace.deps, { group, municipalities, from, to, note: '' })
const keep = (email: string, role: string, municipality: MunicipalityCode | null) =>
  audience['contacts.save'](workspace.deps, {
    id: null,
    content: {
      ...{ email, role, municipality, name: '', organisation: '', county: null, language: 'sv', tags: [] },
      ...{ consent: null, consentSource: '', consentDate: null, notes: '' },
    } satisfies ContactContent,
  })
const get = (day: string | null = null) => audience['coverage.get'](workspace.deps, { group, day })
const lacking = (day: string | null = null) =>
  get(day)
    .tasks.filter(({ waived }) => !waived)
    .map(({ municipality, role }) => [municipality, role])

it('names what members of the day lack, and nobody who is not a member', () => {
  keep('a@b.example', 'Rektor', lycksele)
  keep('c@d.example', 'Informatör', lycksele)
  keep('e@f.example', 'Rektor', kiruna)
  expect(lacking()).toEqual([
    [mala, 'rektor'],
    [mala, 'kommunikatör'],
  ])
  expect(lacking('2010-12-31')).toEqual([])
  add([kiruna], '2020-01-01', '2020-12-31')
  expect(lacking('2020-06-01')).toContainEqual([kiruna, 'kommunikatör'])
  expect(lacking('2021-01-01')).not.toContainEqual([kiruna, 'kommunikatör'])
})

it('counts neither the suppressed, nor whose letter came back, nor the deleted', () => {
  const { database } = workspace.deps.workspace
  const back = keep('a@b.example', 'Rektor', lycksele)
  keep('c@d.example', 'Kommunikatör', lycksele)
  const gone = keep('e@f.example', 'Rektor', mala)
  expect(lacking()).toEqual([[mala, 'kommunikatör']])
  audience['contacts.suppress'](workspace.deps, { email: 'c@d.example', reason: 'by-hand' })
  database.$client.prepare('UPDATE contacts SET bounced_count = 1 WHERE id = ?').run(back.id)
  audience['contacts.delete'](workspace.deps, { id: gone.id })
  expect(lacking()).toEqual([
    [mala, 'rektor'],
    [lycksele, 'rektor'],
    [mala, 'kommunikatör'],
    [lycksele, 'kommunikatör'],
  ])
  expect(get().municipalities).toContainEqual({
    ...{ municipality: lycksele, isMember: true, reachable: 0, unreachable: 2, byRole: [0, 0] },
  })
})

it('counts exactly the contacts of the rule that each number opens, in either language', () => {
  const roles = ['Rektor', 'rektor gymnasiet', 'Informatör', 'växel', '']
  for (const [index, role] of [...roles, ...roles, ...roles].entries()) {
    keep(`p${index}@b.example`, role, [lycksele, mala, kiruna, null][index % 4] ?? null)
    if (index % 3 === 0) {
      audience['contacts.suppress'](workspace.deps, { email: `p${index}@b.example`, reason: 'by-hand' })
    }
  }
  workspace.deps.workspace.database.$client.exec('UPDATE contacts SET bounced_count = 1 WHERE id % 5 = 0')
  const found = (part: CoveredPart, language: 'sv' | 'en') =>
    audience['contacts.page'](workspace.deps, {
      rule: formatRule(coverageRule(part), workspace.deps.geo, language),
      ...{ search: '', sort: { by: 'name', direction: 'ascending' }, from: 0, count: 1 },
    }).found
  const { municipalities, counties, wanted } = get()
  const places = [
    ...municipalities.map((row) => ({ row, place: { municipality: row.municipality } })),
    ...counties.map((row) => ({ row, place: { county: row.county } })),
  ]
  expect(places.length).toBeGreaterThan(4)
  for (const { row, place } of places) {
    for (const language of ['sv', 'en'] as const) {
      expect(found({ ...place, role: null, reachable: true }, language)).toBe(row.reachable)
      expect(found({ ...place, role: null, reachable: false }, language)).toBe(row.unreachable)
      for (const [index, role] of wanted.entries()) {
        expect(found({ ...place, role, reachable: true }, language)).toBe(row.byRole[index])
      }
    }
  }
})

it('asks for the roles that the officer has chosen, and gives back those before', () => {
  const wanted = [{ name: 'Kommunchef', also: ['kommundirektör'] }]
  keep('a@b.example', 'Kommundirektör', lycksele)
  const { before } = audience['coverage.setWanted'](workspace.deps, { group, wanted })
  expect(before).toEqual(firstWantedRoles)
  expect(lacking()).toEqual([[mala, 'Kommunchef']])
  audience['coverage.setWanted'](workspace.deps, { group, wanted: before })
  expect(get().wanted).toEqual(firstWantedRoles)
})

it('leaves out what is not needed until that is taken back, also when the group has been gone in between', () => {
  const waive = (waived: boolean) =>
    audience['coverage.waive'](workspace.deps, { group, municipality: mala, role: 'Kommunikatör', waived })
  waive(true)
  waive(true)
  expect(lacking()).not.toContainEqual([mala, 'kommunikatör'])
  const removed = audience['groups.remove'](workspace.deps, { id: group })
  audience['groups.restore'](workspace.deps, removed)
  expect(lacking()).not.toContainEqual([mala, 'kommunikatör'])
  waive(false)
  expect(lacking()).toContainEqual([mala, 'kommunikatör'])
})

it('is counted from the index that holds what is counted', () => {
  const { database } = workspace.deps.workspace
  const query = placeQuery(database).toSQL()
  const plan = database.$client.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.params)
  expect(JSON.stringify(plan)).toMatch(/SCAN contacts USING (COVERING )?INDEX contacts_counted/)
})
