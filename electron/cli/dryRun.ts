import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import { dryRunCsv, dryRunRows } from '../../shared/calendar/dryRunRows.ts'
import type { DryRun } from '../../shared/contract/dryRun.ts'
import { dryRun } from '../usecases/dryRun.ts'
import type { CliContext } from './context.ts'
import { formatTable } from './table.ts'

interface DryRunOptions {
  readonly months: number
  readonly within?: number
  readonly format: 'table' | 'csv'
}

/** `publication dry-run` */
export function addDryRun(publication: Command, { inWorkspace, t }: CliContext): void {
  publication
    .command('dry-run')
    .description(t('planning.cli.dryRun'))
    .option('--months <number>', t('planning.cli.months'), between(1, 24, t), 12)
    .option('--within <days>', t('planning.cli.within'), between(0, 60, t))
    .addOption(
      new Option('--format <format>', t('planning.cli.format')).choices(['table', 'csv']).default('table'),
    )
    .action(({ months, within, format }: DryRunOptions) =>
      inWorkspace(
        (deps) => dryRun['publications.dryRun'](deps, { months, daysBetweenLetters: within ?? null }),
        (found) => (format === 'csv' ? dryRunCsv(found, t).trimEnd() : dryRunText(found, t)),
      ),
    )
}

function dryRunText(found: DryRun, t: TFunction): string {
  const to = found.until.slice(0, 10)
  if (found.times.length === 0) return t('planning.dryRun.nothing', { to })
  const warned = found.times.filter(({ conflicts }) => conflicts.length > 0).length
  return [
    formatTable(dryRunRows(found, t)),
    '',
    t('planning.dryRun.summary', { count: found.times.length, to, warned }),
    ...found.cutShort.map(({ postTitle, shown }) =>
      t('planning.dryRun.cutShort', { title: postTitle, count: shown }),
    ),
  ].join('\n')
}

function between(least: number, most: number, t: TFunction) {
  return (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(t('sending.cli.numberUsage'))
  }
}
