import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../shared/contract/contract.ts'
import { describeRecurrence, weekdayName } from '../../shared/i18n/describeRecurrence.ts'
import { occurrenceMarks } from '../../shared/i18n/occurrenceMarks.ts'
import { recurrence } from '../usecases/recurrence.ts'
import type { CliContext } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

interface PreviewOptions {
  readonly every?: string
  readonly cron?: string
  readonly at?: string
  readonly zone?: string
  readonly count: number
}

/** `publication preview`: the next times of a recurrence. */
export function addRecurrencePreview(publication: Command, { inWorkspace, t }: CliContext): void {
  publication
    .command('preview')
    .description(t('recurrence.cli.preview'))
    .addOption(new Option('--every <words>', t('recurrence.cli.every')).conflicts('cron'))
    .option('--cron <expression>', t('sending.cli.cron'))
    .option('--at <time>', t('recurrence.cli.at'))
    .option('--zone <zone>', t('sending.cli.zone'))
    .option('--count <number>', t('recurrence.cli.count'), readWholeNumber(t), 10)
    .action(async (options: PreviewOptions, command: Command) => {
      const text = options.every ?? options.cron
      if (text === undefined) return command.error(t('recurrence.cli.either'), { exitCode: 2 })
      await inWorkspace(
        async (deps) =>
          recurrence['recurrence.preview'](deps, {
            text,
            from: options.at ?? null,
            zone: options.zone ?? null,
            count: Math.min(Math.max(options.count, 1), 100),
          }),
        (result) => previewText(result, t),
      )
    })
}

function previewText({ text, occurrences }: Output<'recurrence.preview'>, t: TFunction): string {
  const said = describeRecurrence(text, t)
  if (occurrences.length === 0) return `${said}\n${t('recurrence.none')}`
  const rows = occurrences.map((one) => [
    weekdayName(Temporal.PlainDate.from(one.shows.slice(0, 10)).dayOfWeek, t),
    one.shows.replace('T', ' '),
    occurrenceMarks(one, t, (day) => day)
      .map((mark) => mark.text)
      .join(', '),
  ])
  return `${said}\n${formatTable(rows)}`
}
