import { z } from 'zod'
import { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { foldText } from '../text/foldText.ts'
import { roleKeys, WantedRole } from './wantedRoles.ts'

/** Contacts of one place in one role. */
export interface PlaceCount {
  readonly municipality: MunicipalityCode | null
  readonly county: CountyCode | null
  /** Folded. */
  readonly roleKey: string
  /** A letter would come to them: neither suppressed, nor has a letter come back. */
  readonly reachable: number
  /** There, but nothing comes to them. */
  readonly unreachable: number
}

const Counts = { reachable: z.number().int(), unreachable: z.number().int() }

/** A place with its contacts, and how many reachable ones it has in each wanted role, in the order of the roles. */
export const CoveredMunicipality = z.object({
  municipality: MunicipalityCode,
  isMember: z.boolean(),
  ...Counts,
  byRole: z.array(z.number().int()),
})
export type CoveredMunicipality = z.infer<typeof CoveredMunicipality>

export const CoveredCounty = z.object({
  county: CountyCode,
  members: z.number().int(),
  ...Counts,
  byRole: z.array(z.number().int()),
})
export type CoveredCounty = z.infer<typeof CoveredCounty>

/** A member without a reachable contact in a wanted role. */
export const CoverageTask = z.object({
  municipality: MunicipalityCode,
  /** The wanted role's name. */
  role: z.string(),
  /** How many contacts there are in the role to whom nothing comes: none (nobody is there), or some (mend them). */
  unreachable: z.number().int(),
  /** The officer has said that it is not needed. */
  waived: z.boolean(),
})
export type CoverageTask = z.infer<typeof CoverageTask>

export const Coverage = z.object({
  wanted: z.array(WantedRole),
  /** Every member, and every other municipality with contacts; by code. */
  municipalities: z.array(CoveredMunicipality),
  /** Every county of a member or with contacts; by code. */
  counties: z.array(CoveredCounty),
  /** Contacts of whom no county is known. */
  nowhere: z.object(Counts),
  /** By the order of the wanted roles, then by code. */
  tasks: z.array(CoverageTask),
  /** For each wanted role: how many members have it, of those that need it. */
  progress: z.array(z.object({ role: z.string(), have: z.number().int(), need: z.number().int() })),
})
export type Coverage = z.infer<typeof Coverage>

export interface CoverageInput {
  readonly counts: readonly PlaceCount[]
  readonly members: readonly MunicipalityCode[]
  readonly wanted: readonly WantedRole[]
  readonly waivers: readonly { readonly municipality: MunicipalityCode; readonly roleKey: string }[]
}

/**
 * Who is there to write to, place by place, and which members lack somebody in a role that every member should have. A
 * contact to whom nothing comes covers nothing. What has no municipality counts in its county only.
 */
export function coverageOf({ counts, members, wanted, waivers }: CoverageInput): Coverage {
  const keys = wanted.map((role) => new Set(roleKeys(role)))
  const isMember = new Set<string>(members)
  const tallyOf = (some: readonly PlaceCount[]) => ({
    reachable: sum(some, ({ reachable }) => reachable),
    unreachable: sum(some, ({ unreachable }) => unreachable),
    byRole: keys.map((role) => sum(some, (one) => (role.has(one.roleKey) ? one.reachable : 0))),
  })
  const inMunicipality = Map.groupBy(counts, ({ municipality }) => municipality)
  const inCounty = Map.groupBy(counts, ({ county }) => county)
  const municipalities = codesOf(members, inMunicipality.keys()).map((municipality) => ({
    municipality,
    isMember: isMember.has(municipality),
    ...tallyOf(inMunicipality.get(municipality) ?? []),
  }))
  const counties = codesOf(members.map(countyOf), inCounty.keys()).map((county) => ({
    county,
    members: members.filter((municipality) => countyOf(municipality) === county).length,
    ...tallyOf(inCounty.get(county) ?? []),
  }))
  const { reachable, unreachable } = tallyOf(inCounty.get(null) ?? [])
  const waived = new Set(waivers.map((waiver) => `${waiver.municipality} ${waiver.roleKey}`))
  const tasks = wanted.flatMap(({ name }, index) =>
    municipalities
      .filter((one) => one.isMember && one.byRole[index] === 0)
      .map(({ municipality }) => ({
        municipality,
        role: name,
        unreachable: sum(inMunicipality.get(municipality) ?? [], (one) =>
          keys[index]?.has(one.roleKey) ? one.unreachable : 0,
        ),
        waived: waived.has(`${municipality} ${foldText(name)}`),
      })),
  )
  const progress = wanted.map(({ name }) => {
    const lacking = tasks.filter(({ role }) => role === name)
    const need = isMember.size - lacking.filter((task) => task.waived).length
    return { role: name, have: isMember.size - lacking.length, need }
  })
  return {
    wanted: wanted.map((role) => ({ ...role })),
    ...{ municipalities, counties, nowhere: { reachable, unreachable }, tasks, progress },
  }
}

/** SCB: the first two digits of a municipality's code are its county's. */
function countyOf(municipality: MunicipalityCode): CountyCode {
  return municipality.slice(0, 2) as CountyCode
}

function codesOf<Code extends string>(some: readonly Code[], others: Iterable<Code | null>): Code[] {
  return [...new Set([...some, ...[...others].filter((code) => code !== null)])].sort()
}

function sum<Row>(rows: readonly Row[], countOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + countOf(row), 0)
}
