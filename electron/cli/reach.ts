import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { Collected } from '../../shared/contract/postFigures.ts'
import { reachFileFormats } from '../../shared/contract/reachOut.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleRecord } from '../../shared/errors/troubleRecord.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { languageOf } from '../../shared/i18n/languageOf.ts'
import { inhabitantsOrigin } from '../../shared/reach/inhabitantsTexts.ts'
import { formatCoverage, formatMembers, formatReach, measureName } from '../../shared/reach/reachTexts.ts'
import {
  type ReachReport,
  type ReachRow,
  type ReportGrouping,
  reportGroupings,
} from '../../shared/reach/report.ts'
import { postFigures } from '../usecases/postFigures.ts'
import { reachReport } from '../usecases/reachReport.ts'
import type { CommandGroup } from './context.ts'
import { dayAsked } from './dayAsked.ts'
import { eventCommands } from './event.ts'
import { mentionCommands } from './mention.ts'
import { addReachImport } from './reachImport.ts'
import { addReachOut } from './reachOut.ts'
import { addPlaceCommands } from './reachPlaces.ts'
import { formatTable } from './table.ts'
import { writtenReach } from './writtenReach.ts'

/** `reach import`, `reach places`, `reach place`, `reach collect`, `reach report`, `reach datapackage`, `reach mention`, `reach event` */
export const reachCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, refuse, t } = context
  const group = program.command('reach').description(t('reach.cli.description'))

  addReachImport(group, context)
  addReachOut(group, context)
  addPlaceCommands(group, context)

  mentionCommands(group, context)

  eventCommands(group, context)

  group
    .command('collect')
    .description(t('reach.cli.collect'))
    .action(() =>
      inWorkspace(
        async (deps) => {
          const collected = await postFigures['publications.collectFigures'](deps, { id: null })
          if (collected.rejected.length > 0) refuse()
          return collected
        },
        (collected) => describeCollected(collected, t),
      ),
    )

  group
    .command('report')
    .description(t('reach.cli.report'))
    .addOption(new Option('--by <grouping>', t('reach.cli.by')).choices(reportGroupings).default('county'))
    .option('--from <day>', t('reach.cli.from'))
    .option('--to <day>', t('reach.cli.to'))
    .addOption(new Option('--format <format>', t('reach.cli.format')).choices(formats).default('table'))
    .option('--out <file>', t('reachOut.cli.out'))
    .action((options: ReportOptions) => {
      let written = ''
      return inWorkspace(
        async (deps) => {
          const { by, format, out } = options
          if (by !== 'county' && !tableFormats.includes(format)) {
            throw new RundbrevError('reach-format-by-county', { field: '--format' }, { format, by })
          }
          const period = { from: dayAsked(options.from, '--from'), to: dayAsked(options.to, '--to') }
          const report = reachReport(deps, { by, period }, t)
          if (format === 'table') {
            written = describeReport(report, deps.geo, t)
            return report
          }
          const asked = { by, period, against: null, language: languageOf(t) }
          const made = await writtenReach(deps, asked, format, out)
          written = made.kind === 'text' ? made.text : t('reachOut.cli.written', { file: made.file })
          return made.kind === 'text' ? report : { ...report, file: made.file, bytes: made.bytes }
        },
        () => written.trimEnd(),
      )
    })
}

const formats = ['table', ...reachFileFormats] as const
/** Those that hold one table, by any grouping; the others have their own order. */
const tableFormats: readonly string[] = ['table', 'csv', 'json']

interface ReportOptions {
  readonly by: ReportGrouping
  readonly from?: string
  readonly to?: string
  readonly format: (typeof formats)[number]
  readonly out?: string
}

function describeCollected({ added, rejected }: Collected, t: TFunction): string {
  return [
    t('reach.cli.collected', { count: added }),
    ...rejected.map(({ channel, url, trouble }) => {
      const { message } = describeError(troubleRecord(trouble), t)
      return t('reach.cli.notCollected', { of: url ?? channel, message })
    }),
  ].join('\n')
}

function ownFigureLines(figures: ReachReport['ownFigures'], t: TFunction): string[][] {
  const heading = (['channel', 'figure', 'value', 'posts'] as const).map((key) =>
    t(`reach.ownFigures.${key}`),
  )
  return [
    heading,
    ...figures.map(({ channel, figure, value, posts }) => [
      ...[channel, figure, formatReach(value, t), formatReach(posts, t)],
    ]),
  ]
}

function describeReport(report: ReachReport, geo: GeoRegistry, t: TFunction): string {
  const thousands = report.rows.some((row) => row.perThousand !== null)
  const heading = [
    t(`reach.by.${report.by}`),
    ...report.metrics.map((metric) => measureName(metric, t)),
    measureName('total', t),
    ...(thousands ? [measureName('perThousand', t)] : []),
  ]
  const line = (row: ReachRow) => [
    row.label,
    ...report.metrics.map((metric) => formatReach(row.values[metric], t)),
    formatReach(row.total, t),
    ...(thousands ? [formatReach(row.perThousand, t)] : []),
  ]
  const coverage = formatCoverage(report.coverage, t)
  const notes = [report.coverage.aimed === 0 ? coverage : t('reach.cli.coverage', { coverage })]
  if (report.members !== null) notes.push(formatMembers(report.members, geo, t))
  const origin = inhabitantsOrigin(report, t)
  if (origin !== undefined) notes.push(t('places.perThousand', { origin }))
  if (report.leftOut > 0) notes.push(t('reach.leftOut', { count: report.leftOut }))
  if (report.ownFigures.length > 0)
    notes.push('', t('reach.ownFigures.title'), formatTable(ownFigureLines(report.ownFigures, t)))
  return [
    formatTable([heading, ...[...report.rows, report.unknown, report.total].map(line)]),
    '',
    ...notes,
  ].join('\n')
}
