import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { foldText } from '../text/foldText.ts'
import { coverageOf, type PlaceCount } from './coverage.ts'
import { firstWantedRoles, roleKeys, WantedRoles } from './wantedRoles.ts'

const [lycksele, mala, kiruna] = ['2481', '2418', '2584'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
]
const people = (
  municipality: MunicipalityCode | null,
  role: string,
  reachable: number,
  unreachable = 0,
): PlaceCount => ({
  municipality,
  county: municipality === null ? null : CountyCode.parse(municipality.slice(0, 2)),
  roleKey: foldText(role),
  ...{ reachable, unreachable },
})
const asked = { members: [lycksele, mala], wanted: firstWantedRoles, waivers: [] }

describe('coverage', () => {
  it('names every member that lacks somebody in a wanted role, whatever the role is called', () => {
    const counts = [
      people(lycksele, 'Rektor', 1),
      people(lycksele, 'Informatör', 2),
      people(mala, 'Biträdande rektor', 1),
      people(mala, 'kommunikatör', 1),
      people(kiruna, 'växel', 3),
    ]
    const { tasks, progress } = coverageOf({ ...asked, counts })
    expect(tasks).toEqual([{ municipality: mala, role: 'rektor', unreachable: 0, waived: false }])
    expect(progress).toEqual([
      { role: 'rektor', have: 1, need: 2 },
      { role: 'kommunikatör', have: 2, need: 2 },
    ])
  })

  it('does not count those to whom nothing comes, but tells that they are there', () => {
    const { tasks, municipalities } = coverageOf({
      ...asked,
      counts: [people(lycksele, 'rektor', 0, 2), people(lycksele, 'kommunikatör', 1)],
    })
    expect(tasks).toContainEqual({ municipality: lycksele, role: 'rektor', unreachable: 2, waived: false })
    expect(municipalities).toContainEqual({
      ...{ municipality: lycksele, isMember: true, reachable: 1, unreachable: 2, byRole: [0, 1] },
    })
  })

  it('asks nothing where the officer has said that it is not needed', () => {
    const { tasks, progress } = coverageOf({
      ...asked,
      counts: [],
      waivers: [{ municipality: mala, roleKey: 'kommunikator' }],
    })
    expect(tasks.filter(({ waived }) => waived)).toEqual([
      { municipality: mala, role: 'kommunikatör', unreachable: 0, waived: true },
    ])
    expect(progress).toEqual([
      { role: 'rektor', have: 0, need: 2 },
      { role: 'kommunikatör', have: 0, need: 1 },
    ])
  })

  it('has every member, and every other place with contacts; what has no place is told apart', () => {
    const whole = { ...people(null, 'länsråd', 4), county: CountyCode.parse('22') }
    const { municipalities, counties, nowhere } = coverageOf({
      ...asked,
      counts: [people(kiruna, 'växel', 3), people(null, '', 5, 1), whole],
    })
    expect(municipalities.map(({ municipality, isMember }) => [municipality, isMember])).toEqual([
      [mala, true],
      [lycksele, true],
      [kiruna, false],
    ])
    expect(counties.map(({ county, members, reachable }) => [county, members, reachable])).toEqual([
      ['22', 0, 4],
      ['24', 2, 0],
      ['25', 0, 3],
    ])
    expect(nowhere).toEqual({ reachable: 5, unreachable: 1 })
  })
})

it('loses nobody and asks of members only, whatever the contacts are', () => {
  const codes = fc.constantFrom(lycksele, mala, kiruna, null)
  const roles = fc.constantFrom('Rektor', 'informatör', 'växel', '')
  const counts = fc.array(
    fc.record({ code: codes, role: roles, reachable: fc.nat(5), unreachable: fc.nat(5) }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(counts, fc.subarray([lycksele, mala, kiruna]), (some, members) => {
      const rows = some.map(({ code, role, reachable, unreachable }) =>
        people(code, role, reachable, unreachable),
      )
      const { counties, nowhere, tasks, progress } = coverageOf({ ...asked, members, counts: rows })
      const everybody = rows.reduce((total, { reachable }) => total + reachable, 0)
      expect(counties.reduce((total, { reachable }) => total + reachable, nowhere.reachable)).toBe(everybody)
      expect(tasks.every(({ municipality }) => members.includes(municipality))).toBe(true)
      const have = progress.reduce((total, one) => total + one.have, 0)
      expect(have + tasks.length).toBe(members.length * firstWantedRoles.length)
    }),
  )
})

it('takes a wanted role once, case and accents aside, and no name twice', () => {
  expect(WantedRoles.safeParse([...firstWantedRoles, { name: 'REKTOR', also: [] }]).success).toBe(false)
  expect(WantedRoles.safeParse(firstWantedRoles).success).toBe(true)
  expect(roleKeys({ name: 'Kommunikatör', also: ['kommunikator', 'Informatör'] })).toEqual([
    'kommunikator',
    'informator',
  ])
})
