import type { Output } from '../../shared/contract/contract.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { mediaCoverage } from '../../shared/reach/mediaCoverage.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { countMentionsByKind } from '../store/mediaMentions.ts'
import { observedMentions } from '../store/reachRows.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** In which counties we were seen, by kind of medium: the counties aimed at, and after them every other where somebody was seen. */
export function mediaSeen(
  { workspace: { database } }: Pick<Deps, 'workspace'>,
  period: ReportPeriod,
): Output<'media.coverage'> {
  const { aimedCounties } = readSettings(database)
  const counted = countMentionsByKind(database, period)
  const rows = mediaCoverage(counted, observedMentions(database, period), aimedCounties)
  const seen = rows.flatMap(({ counties }) => Object.keys(counties) as CountyCode[])
  const others = [...new Set(seen)].filter((county) => !aimedCounties.includes(county)).sort()
  return { counties: [...aimedCounties, ...others], aimed: aimedCounties.length, rows }
}
