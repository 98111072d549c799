import { extname } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { SuppressionReason } from '../../shared/audience/contact.ts'
import type { SuppressionImportReport } from '../../shared/audience/suppressionList.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { suppressionsFile } from '../usecases/privacyFiles.ts'
import { suppressions } from '../usecases/suppressions.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { readPickedFile } from './pickedFile.ts'
import { formatTable } from './table.ts'
import { writeNoted } from './writeNoted.ts'

/** Rows that one command lists; whoever wants more exports them. */
const most = 500
const listable = SuppressionReason.options
const givable = SuppressionReason.exclude(['erased']).options
type Givable = (typeof givable)[number]

/** `suppressions list`, `suppressions import`, `suppressions export` */
export const suppressionsCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const group = program.command('suppressions').description(t('privacy.cli.suppressions'))

  group
    .command('list')
    .description(t('privacy.cli.list'))
    .option(
      '--reason <reason>',
      t('privacy.cli.reasonOption', { reasons: listable.join(', ') }),
      reasonReader(listable, context),
    )
    .action((options: { reason?: SuppressionReason }) =>
      inWorkspace(
        (deps) => {
          const page = { reason: options.reason ?? null, from: 0, count: most }
          const { rows, found, counts } = suppressions['suppressions.page'](deps, page)
          return { suppressions: rows, found, counts }
        },
        ({ suppressions: rows, found }) => listText(rows, found, context),
      ),
    )

  group
    .command('import <file>')
    .description(t('privacy.cli.import'))
    .option(
      '--reason <reason>',
      t('privacy.cli.importReason', { reasons: givable.join(', ') }),
      reasonReader(givable, context),
      'unsubscribed',
    )
    .option('--dry-run', t('privacy.cli.dryRun'))
    .action((path: string, { reason, dryRun }: { reason: Givable; dryRun?: boolean }) =>
      inWorkspace(
        (deps) =>
          suppressions['suppressions.import'](deps, {
            ...readPickedFile(path),
            reason,
            dryRun: dryRun === true,
          }),
        (report) => reportText(report, context),
      ),
    )

  group
    .command('export <file>')
    .description(t('privacy.cli.export'))
    .option('--with-addresses', t('privacy.cli.withAddresses'))
    .action((path: string, { withAddresses }: { withAddresses?: boolean }) =>
      inWorkspace(
        async (deps) => {
          const format = extname(path).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv'
          const file = await suppressionsFile(deps, { format, withAddresses: withAddresses === true }, t)
          return { rows: file.rows, file: writeNoted(path, file) }
        },
        (result) => t('privacy.cli.exported', result),
      ),
    )
}

function reasonReader<Reason extends string>(reasons: readonly Reason[], { t }: CliContext) {
  return (text: string): Reason => {
    const reason = reasons.find((known) => known === text)
    if (reason !== undefined) return reason
    throw new InvalidArgumentError(t('privacy.cli.reasonUsage', { reasons: reasons.join(', ') }))
  }
}

function listText(rows: Output<'suppressions.page'>['rows'], found: number, { t }: CliContext): string {
  const heading = [
    t('privacy.suppressions.address'),
    t('privacy.reason'),
    t('privacy.day'),
    t('privacy.source'),
  ]
  const lines = rows.map(({ hash, email, reason, at, source }) => [
    email ?? hash,
    t(`audience.suppression.${reason}`),
    at.slice(0, 10),
    source,
  ])
  return [formatTable([heading, ...lines]), t('privacy.suppressions.count', { count: found })].join('\n')
}

function reportText(report: SuppressionImportReport, { t }: CliContext): string {
  const lines: string[] = [t('privacy.cli.imported', report)]
  if (report.dryRun) lines.push(t('privacy.cli.tried'))
  if (report.rejected.length > 0) {
    const heading = (['row', 'reason', 'value'] as const).map((key) => t(`common.rejected.${key}`))
    const rows = report.rejected.map(({ row, reason, value }) => [
      String(row),
      t(`privacy.suppressions.reject.${reason}`),
      value,
    ])
    lines.push(formatTable([heading, ...rows]))
  }
  return lines.join('\n')
}
