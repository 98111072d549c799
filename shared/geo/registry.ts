import { z } from 'zod'
import { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { KnownPopulations } from './populations.ts'

/** One of Sweden's 21 counties, as in resources/geo/counties.json. */
export const County = z.object({
  code: CountyCode,
  /** "Västerbottens län" */
  name: z.string(),
  /** "Västerbotten" */
  short: z.string(),
  /** "AC" */
  letter: z.string(),
  iso: z.string(),
  nuts3: z.string(),
})
export type County = z.infer<typeof County>

/** One of Sweden's 290 municipalities, with an interior point (WGS 84). */
export const Municipality = z.object({
  code: MunicipalityCode,
  name: z.string(),
  county: CountyCode,
  lat: z.number(),
  lon: z.number(),
})
export type Municipality = z.infer<typeof Municipality>

export const GeoRegistry = z.object({
  counties: z.array(County),
  municipalities: z.array(Municipality),
  populations: KnownPopulations,
})
export type GeoRegistry = z.infer<typeof GeoRegistry>
