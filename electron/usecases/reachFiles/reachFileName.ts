import type { TFunction } from 'i18next'
import type { ReportPeriod } from '../../../shared/reach/report.ts'

/** "rackvidd-2020.csv", "rackviddskarta-2020-11-01--2021-01-31.png": what it holds, of which days. */
export function reachFileName(
  what: 'report' | 'map' | 'package' | 'mentions',
  period: ReportPeriod,
  extension: string,
  t: TFunction,
): string {
  const name = t(`reachOut.fileName.${what}`, { period: periodInFileName(period) })
  return `${name}.${extension}`
}

/** What is open is left out. */
function periodInFileName({ from, to }: ReportPeriod): string {
  const year = from?.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year ?? ''
  return [from, to].filter((day) => day !== null).join('--') || '0'
}
