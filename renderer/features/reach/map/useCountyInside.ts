import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { municipalitiesOf } from '../../../../shared/reach/municipalitiesOf.ts'
import type { ReachReport, ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'

/**
 * The municipalities of the county that is gone into: `inside` null while none is, or their numbers are on their way.
 *
 * @param report of the period, by county
 */
export function useCountyInside(
  report: ReachReport,
  period: ReportPeriod,
  county: CountyCode | null,
  geo: GeoRegistry,
) {
  const asked = useAsk('reach.report', { by: 'municipality', period }, { enabled: county !== null })
  const inside =
    county === null || asked.data === undefined ? null : municipalitiesOf(asked.data, report, county, geo)
  return { asked, inside }
}
