import { z } from 'zod'
import { type CountyCode, DayText, MunicipalityCode } from '../contract/scalars.ts'

/** How many live in each municipality on a day, and who says so (resources/geo/populations.json). */
export const Populations = z.object({
  day: DayText,
  source: z.string(),
  municipalities: z.record(MunicipalityCode, z.number().int().positive()),
})
export type Populations = z.infer<typeof Populations>

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
export function inCounty(
  { day, source, municipalities }: Populations,
  county: CountyCode,
): Inhabitants | undefined {
  let count = 0
  for (const [code, inhabitants] of Object.entries(municipalities)) {
    if (code.startsWith(county)) count += inhabitants
  }
  return count === 0 ? undefined : { count, of: day, source }
}
