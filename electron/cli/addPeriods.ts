import type { Command } from 'commander'
import type { TFunction } from 'i18next'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { dayAsked } from './dayAsked.ts'

export interface AskedPeriods {
  readonly period: ReportPeriod
  /** null: nothing is compared. */
  readonly against: ReportPeriod | null
}

/** "--from A --to B --against --from C --to D": the days after --against are those that the period is compared with. */
export function addPeriods(command: Command, t: TFunction): () => AskedPeriods {
  const days = { period: { from: null, to: null }, against: { from: null, to: null } } as Record<
    'period' | 'against',
    { from: string | null; to: string | null }
  >
  let side: keyof typeof days = 'period'
  const told = (end: 'from' | 'to') => (text: string) => {
    days[side][end] = dayAsked(text, `--${end}`)
    return text
  }
  command
    .option('--from <day>', t('reach.cli.from'), told('from'))
    .option('--to <day>', t('reach.cli.to'), told('to'))
    .option('--against', t('reach.cli.against'))
    .on('option:against', () => {
      side = 'against'
    })
  return () => {
    const { period, against } = days
    if (side === 'period') return { period, against: null }
    if (against.from === null && against.to === null) {
      throw new RundbrevError('reach-against-nothing', { field: '--against' }, {})
    }
    return { period, against }
  }
}
