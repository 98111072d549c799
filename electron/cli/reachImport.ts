import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { EventImportReport } from '../../shared/contract/events.ts'
import type { MediaImportReport } from '../../shared/contract/media.ts'
import {
  overlapAnswers,
  type ReachImportOptions,
  type ReachImportReport,
} from '../../shared/contract/reachImport.ts'
import {
  GenericColumn,
  genericColumns,
  type ReachMapping,
  type ReachSourceId,
  reachSources,
} from '../../shared/reach/importSources.ts'
import { importEventFile } from '../usecases/eventImport.ts'
import { importMedia } from '../usecases/mediaImport.ts'
import { importReach } from '../usecases/reachImport.ts'
import type { CliContext } from './context.ts'
import { readPickedFile } from './pickedFile.ts'

interface ImportOptions {
  readonly source: ReachSourceId | 'media' | 'events'
  readonly map?: ReachMapping
  readonly period?: string
  readonly sourceName?: string
  readonly channel?: string
  readonly metric?: string
  readonly measures?: string[]
  readonly overlap: (typeof overlapAnswers)[number]
}

/** Besides the sources of numbers: a list of mentions in media, and a table of events. */
const sources = [...reachSources, 'media', 'events'] as const

/** `reach import <file> --source matomo|plausible|ga4|… [--map field=column …]` */
export function addReachImport(group: Command, context: CliContext): void {
  const { inWorkspace, refuse, t } = context
  const columns = genericColumns.join(', ')
  group
    .command('import <file>')
    .description(t('reach.cli.import'))
    .addOption(
      new Option('--source <source>', t('reachImport.cli.source', { sources: sources.join(', ') }))
        .choices(sources)
        .makeOptionMandatory(),
    )
    .option('--map <field=column...>', t('reachImport.cli.map', { columns }), readMapping(t))
    .option('--period <period>', t('reachImport.cli.period'))
    .option('--source-name <name>', t('reachImport.cli.sourceName'))
    .option('--channel <channel>', t('reachImport.cli.channel'))
    .option('--metric <metric>', t('reachImport.cli.metric'))
    .option('--measures <measure...>', t('reachImport.cli.measures'))
    .addOption(
      new Option('--overlap <answer>', t('reachImport.cli.overlap'))
        .choices(overlapAnswers)
        .default('refuse'),
    )
    .action((path: string, options: ImportOptions) =>
      inWorkspace(
        async (deps) => {
          if (options.source === 'media') {
            const list = await importMedia(deps, readPickedFile(path))
            if (list.rejected.length > 0) refuse()
            return { kind: 'media' as const, ...list }
          }
          if (options.source === 'events') {
            const table = await importEventFile(deps, { ...readPickedFile(path), dryRun: false })
            if (table.rejected.length > 0) refuse()
            return { kind: 'events' as const, ...table, added: table.events.length }
          }
          const report = await importReach(deps, {
            ...readPickedFile(path),
            ...importOf(options.source, options),
          })
          if (report.rejected.length > 0 || report.overlaps.length > 0) refuse()
          return report
        },
        (report) => {
          if (!('kind' in report)) return describeImport(report, t)
          return report.kind === 'media' ? describeMedia(report, t) : describeEvents(report, t)
        },
      ),
    )
}

function importOf(source: ReachSourceId, options: ImportOptions): ReachImportOptions {
  const { map, period = '', sourceName = '', channel = '', metric = '', measures, overlap } = options
  return {
    ...{ source, overlap, said: { source: sourceName, channel, metric, period } },
    ...(map === undefined ? {} : { mapping: map }),
    ...(measures === undefined ? {} : { measures }),
  }
}

/** "county=Kommun" */
function readMapping(t: TFunction) {
  return (text: string, before: ReachMapping | undefined): ReachMapping => {
    const [, field = '', heading = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? []
    const column = GenericColumn.safeParse(field.trim())
    if (!column.success) {
      throw new InvalidArgumentError(
        t('reachImport.cli.mapUnreadable', { text, columns: genericColumns.join(', ') }),
      )
    }
    return { ...before, [column.data]: heading.trim() }
  }
}

function describeImport(report: ReachImportReport, t: TFunction): string {
  const { added, unchanged, superseded, rejected, leftOut, unknownCounty, overlaps, repeat } = report
  const days = ({ from, to }: { from: string; to: string }) => t('reach.period.days', { from, to })
  return [
    ...overlaps.map((overlap) =>
      t('reachImport.cli.overlaps', {
        ...overlap,
        metric: t(`reach.metric.${overlap.metric}`),
        kept: days(overlap.kept),
        file: days(overlap.file),
      }),
    ),
    t('reach.cli.imported', { added, unchanged, rejected: rejected.length }),
    ...(superseded > 0 ? [t('reachImport.cli.superseded', { count: superseded })] : []),
    ...(repeat === null
      ? []
      : [t('reachImport.cli.repeat', { day: repeat.at.slice(0, 10), file: repeat.fileName })]),
    ...rejected.map(({ row, column, reason, value }) =>
      t('reach.cli.rejected', { row, column, value, reason: t(`reach.reject.${reason}`) }),
    ),
    ...leftOut.map(({ row, why }) =>
      t('reachImport.cli.leftOut', { row, why: t(`reachImport.leftOut.${why}`) }),
    ),
    ...unknownCounty.map(({ row, value }) => t('reach.cli.unknownCounty', { row, value })),
  ].join('\n')
}

function describeMedia({ added, unchanged, rejected }: MediaImportReport, t: TFunction): string {
  return [
    t('media.cli.imported', { added, unchanged, rejected: rejected.length }),
    ...rejected.map(({ row, column, reason, value }) =>
      t('reach.cli.rejected', { row, column, value, reason: t(`media.reject.${reason}`) }),
    ),
  ].join('\n')
}

function describeEvents({ events, unchanged, rejected }: EventImportReport, t: TFunction): string {
  return [
    t('events.cli.imported', { added: events.length, unchanged, rejected: rejected.length }),
    ...rejected.map(({ row, column, reason, value }) =>
      t('reach.cli.rejected', { row, column, value, reason: t(`events.reject.${reason}`) }),
    ),
  ].join('\n')
}
