import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { type CalendarPointId, yearlyRules } from '../../shared/calendar/calendarPoint.ts'
import type { SavedPoint } from '../../shared/contract/calendarPoints.ts'
import { DayText } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { readSettings } from '../store/settings.ts'
import { calendarPoints } from '../usecases/calendarPoints.ts'
import type { Deps } from '../usecases/deps.ts'
import { exportCalendar } from '../usecases/exportCalendar.ts'
import type { CommandGroup } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

interface PointOptions {
  readonly from: string
  readonly to?: string
  readonly yearly: SavedPoint['yearly']
  readonly note: string
}

/** `calendar export`, `points`, `add-point`, `remove-point`, `school-breaks` */
export const calendarCommands: CommandGroup = (program: Command, { inWorkspace, t }) => {
  const group = program.command('calendar').description(t('planning.cli.calendar'))

  group
    .command('export <file>')
    .description(t('planning.cli.export'))
    .option('--from <day>', t('planning.cli.from'))
    .option('--to <day>', t('planning.cli.to'))
    .action((path: string, options: { readonly from?: string; readonly to?: string }) =>
      inWorkspace(
        (deps) => {
          const span = spanMeant(deps, options)
          const { text, fileName: _, ...counts } = exportCalendar(deps, span)
          return { file: write(path, text), ...span, ...counts }
        },
        (exported) => t('planning.cli.exported', exported),
      ),
    )

  group
    .command('points')
    .description(t('planning.cli.points'))
    .action(() =>
      inWorkspace(
        (deps) => calendarPoints['calendarPoints.list'](deps),
        ({ points }) => pointTable(points, t),
      ),
    )

  group
    .command('add-point <name>')
    .description(t('planning.cli.addPoint'))
    .requiredOption('--from <day>', t('planning.cli.firstDay'))
    .option('--to <day>', t('planning.cli.lastDay'))
    .addOption(new Option('--yearly <how>', t('planning.cli.yearly')).choices(yearlyRules).default('no'))
    .option('--note <text>', t('planning.cli.note'), '')
    .action((name: string, { from, to, yearly, note }: PointOptions) =>
      inWorkspace(
        (deps) => {
          const days = { from: day(from, '--from'), to: day(to ?? from, '--to') }
          const content = { layer: 'own' as const, name, ...days, yearly, note }
          return { point: calendarPoints['calendarPoints.save'](deps, { id: null, content }) }
        },
        ({ point }) => pointTable([point], t),
      ),
    )

  group
    .command('remove-point')
    .argument('<id>', t('sending.cli.column.id'), readWholeNumber(t))
    .description(t('planning.cli.removePoint'))
    .action((id: number) =>
      inWorkspace(
        (deps) => ({ point: calendarPoints['calendarPoints.remove'](deps, { id: id as CalendarPointId }) }),
        ({ point }) => t('planning.cli.removed', { name: point.name }),
      ),
    )

  group
    .command('school-breaks <county>')
    .description(t('planning.cli.schoolBreaks'))
    .addOption(
      new Option('--easter <where>', t('planning.cli.easter'))
        .choices(['before', 'after', 'none'])
        .default('none'),
    )
    .action((county: string, { easter }: { readonly easter: 'before' | 'after' | 'none' }) =>
      inWorkspace(
        (deps) => {
          const meant = countyMeant(deps, county)
          const { points } = calendarPoints['calendarPoints.addSchoolBreaks'](deps, { county: meant, easter })
          return { points }
        },
        ({ points }) => `${pointTable(points, t)}\n${t('planning.cli.usualWeeks')}`,
      ),
    )
}

/** From today, and a year on. */
function spanMeant(deps: Deps, { from, to }: { readonly from?: string; readonly to?: string }) {
  const today = deps.now().toZonedDateTimeISO(readSettings(deps.workspace.database).zone).toPlainDate()
  const first = from === undefined ? today.toString() : day(from, '--from')
  const last =
    to === undefined ? Temporal.PlainDate.from(first).add({ years: 1 }).toString() : day(to, '--to')
  if (last < first) throw new RundbrevError('days-backwards', { field: '--to' }, { from: first, to: last })
  return { from: first, to: last }
}

/** @throws RundbrevError `day-unreadable` */
function day(text: string, field: string): string {
  const read = DayText.safeParse(text)
  if (!read.success) throw new RundbrevError('day-unreadable', { field }, { day: text })
  return read.data
}

/** By its code, its letter or its name. @throws RundbrevError `not-found` */
function countyMeant({ geo }: Deps, named: string) {
  const wanted = named.toLocaleLowerCase('sv')
  const county = geo.counties.find(({ code, letter, short, name }) =>
    [code, letter, short, name].some((each) => each.toLocaleLowerCase('sv') === wanted),
  )
  if (county === undefined) throw new RundbrevError('not-found', { field: 'county' }, { what: named })
  return county.code
}

function pointTable(points: readonly SavedPoint[], t: TFunction): string {
  if (points.length === 0) return t('planning.cli.noPoints')
  const heading = (['id', 'name', 'from', 'to', 'yearly', 'layer'] as const).map((name) =>
    t(`planning.point.column.${name}`),
  )
  const rows = points.map(({ id, name, from, to, yearly, layer }) => [
    ...[String(id), name, from, to, t(`planning.point.yearly.${yearly}`), t(`planning.point.layer.${layer}`)],
  ])
  return formatTable([heading, ...rows])
}

/** @throws RundbrevError `file-unwritable` */
function write(path: string, text: string): string {
  const file = resolve(path)
  try {
    writeFileSync(file, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file }, { file, reason }, { cause: error })
  }
  return file
}
