import type { TFunction } from 'i18next'
import { troubleRecord } from '../errors/troubleRecord.ts'
import { describeError } from '../i18n/describeError.ts'
import type { ChangeMeasure } from './changeMap.ts'
import type { ComparedRow, ReachComparison } from './reachComparison.ts'
import { formatPeriod } from './reachTexts.ts'

/** Why two numbers are not compared, in words; undefined where they are. */
export function refusalText({ refused }: ComparedRow, t: TFunction): string | undefined {
  return refused === null ? undefined : describeError(troubleRecord(refused), t).message
}

/** Why a line has no change to show; undefined where it has one. */
export function changeReason(
  row: ComparedRow,
  { period, against }: Pick<ReachComparison, 'period' | 'against'>,
  measure: ChangeMeasure,
  t: TFunction,
): string | undefined {
  if (row[measure] !== null) return undefined
  if (row.value === null && row.before === null) return t('reachView.compare.map.neither')
  const missing = row.value === null ? period : row.before === null ? against : undefined
  if (missing !== undefined) return t('reachView.compare.map.missing', { period: formatPeriod(missing, t) })
  return refusalText(row, t) ?? t('reachView.compare.map.fromZero')
}
