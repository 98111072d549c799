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
import { type Metric, metrics } from '../../shared/reach/observation.ts'
import {
  formatCoverage,
  formatMembers,
  formatReach,
  measureName,
  measureText,
} from '../../shared/reach/reachTexts.ts'
import {
  type ReachReport,
  type ReachRow,
  type ReportGrouping,
  reportGroupings,
} from '../../shared/reach/report.ts'
import { compareReachReports } from '../usecases/compareReach.ts'
import { postFigures } from '../usecases/postFigures.ts'
import { reachReport } from '../usecases/reachReport.ts'
import { addPeriods } from './addPeriods.ts'
import { comparisonLines } from './comparisonText.ts'
import type { CommandGroup } from './context.ts'
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

  const report = group.command('report').description(t('reach.cli.report'))
  const periods = addPeriods(report, t)
  report
    .addOption(new Option('--by <grouping>', t('reach.cli.by')).choices(reportGroupings).default('county'))
    .addOption(new Option('--metric <metric>', t('reach.cli.metric')).choices(metrics))
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
          const { period, against } = periods()
          const made = reachReport(deps, { by, period }, t)
          const metric = options.metric ?? null
          const compared =
            against === null ? null : compareReachReports(deps, { by, metric, period, against }, t)
          if (format === 'table') {
            written = [describeReport(made, deps.geo, t), ...comparisonLines(compared, t)].join('\n\n')
            return compared === null ? made : { ...made, compared }
          }
          const asked = { by, period, against, language: languageOf(t) }
          const file = await writtenReach(deps, asked, format, out)
          written = file.kind === 'text' ? file.text : t('reachOut.cli.written', { file: file.file })
          return file.kind === 'text' ? made : { ...made, file: file.file, bytes: file.bytes }
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
  readonly metric?: Metric
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
    ...report.metrics.map((metric) => measureText(row, metric, t)),
    formatReach(row.total, t),
    ...(thousands ? [formatReach(row.perThousand, t, 'one')] : []),
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
