import { z } from 'zod'
import { type CountyCode, DayText, MunicipalityCode } from '../contract/scalars.ts'

/** How many live in each municipality on a day, and who says so. */
export const Populations = z.object({
  day: DayText,
  source: z.string(),
  municipalities: z.record(MunicipalityCode, z.number().int().positive()),
})
export type Populations = z.infer<typeof Populations>

/** What is known of several days, the earliest first, and no day twice (resources/geo/populations.json). */
export const KnownPopulations = z
  .array(Populations)
  .refine((lists) => lists.every(({ day }, index) => index === 0 || day > (lists[index - 1]?.day ?? day)))
export type KnownPopulations = z.infer<typeof KnownPopulations>

/**
 * What a period is divided by: the last day known that is not after the period; where only later days are known, the earliest.
 * @param to the period's last day, "2020-12-31"; null where it has no end: the last that is known
 */
export function populationsFor(known: KnownPopulations, to: string | null): Populations | undefined {
  return to === null ? known.at(-1) : (known.findLast(({ day }) => day <= to) ?? known[0])
}

/** Inhabitants of a county or a municipality, with the day or the year that they are of and who says so. */
export const Inhabitants = z.object({
  count: z.number().int(),
  /** "2025-09-30", or "2024" where only the year is told: its last day. */
  of: z.string(),
  source: z.string(),
})
export type Inhabitants = z.infer<typeof Inhabitants>

/** undefined where the list does not have the municipality. */
export function inMunicipality(
  { day, source, municipalities }: Populations,
  code: string,
): Inhabitants | undefined {
  const count = municipalities[code as MunicipalityCode]
  return count === undefined ? undefined : { count, of: day, source }
}

/** A county's is the sum of its municipalities', whose first two digits are its own; undefined where the list has none of them. */
export function inCounty(populations: Populations, county: CountyCode): Inhabitants | undefined {
  const { day, source } = populations
  const sums = countySums.get(populations) ?? sumsOf(populations)
  countySums.set(populations, sums)
  const count = sums.get(county)
  return count === undefined ? undefined : { count, of: day, source }
}

/** Added up once for a list: anew for every county it was a tenth of a report. */
const countySums = new WeakMap<Populations, ReadonlyMap<string, number>>()

function sumsOf({ municipalities }: Populations): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [code, inhabitants] of Object.entries(municipalities)) {
    const county = code.slice(0, 2)
    sums.set(county, (sums.get(county) ?? 0) + inhabitants)
  }
  return sums
}
