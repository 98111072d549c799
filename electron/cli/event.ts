import { type Command, InvalidArgumentError } from 'commander'
import type { TFunction } from 'i18next'
import { DayText, type ReachEventId } from '../../shared/contract/scalars.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchCounty } from '../../shared/geo/matchCounty.ts'
import { matchMunicipality } from '../../shared/geo/matchMunicipality.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import {
  nowhere,
  type Participants,
  participantsOf,
  type ReachEvent,
  ReachEventContent,
  totalOf,
} from '../../shared/reach/reachEvent.ts'
import { formatPeriod, formatReach } from '../../shared/reach/reachTexts.ts'
import { events } from '../usecases/events.ts'
import type { CliContext } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

interface Counted {
  readonly place: string
  readonly value: number
}

interface EventOptions {
  readonly from: string
  readonly to?: string
  readonly total?: number
  readonly at: readonly Counted[]
}

/** `reach event add`, `list`, `remove` */
export function eventCommands(reach: Command, { inWorkspace, t }: CliContext): void {
  const group = reach.command('event').description(t('events.cli.group'))

  group
    .command('add <name>')
    .description(t('events.cli.add'))
    .requiredOption('--from <day>', t('events.cli.from'))
    .option('--to <day>', t('events.cli.to'))
    .option('--total <count>', t('events.cli.total'), readWholeNumber(t))
    .option('--at <place=count>', t('events.cli.at'), readCounted(t), [])
    .action((name: string, { from, to, total, at }: EventOptions) =>
      inWorkspace(
        (deps) => {
          const places = at.map(({ place, value }) => ({ ...placeMeant(deps.geo, place), value }))
          const participants = participantsOf({ total: total ?? null, places })
          if (participants === null) {
            const placed = String(totalOf(places))
            throw new RundbrevError(
              'event-total-too-small',
              { field: '--total' },
              { total: String(total), placed },
            )
          }
          const days = { dayFrom: day(from, '--from'), dayTo: day(to ?? from, '--to') }
          const content = { name, ...days, postId: null, note: '', participants }
          const read = ReachEventContent.safeParse(content)
          if (!read.success) {
            throw new RundbrevError('invalid-input', {}, inputFault(read.error.issues[0]))
          }
          return { event: events['events.save'](deps, { id: null, content: read.data }) }
        },
        ({ event }) => t('events.cli.saved', { name: event.name, total: totalOf(event.participants) }),
      ),
    )

  group
    .command('list')
    .description(t('events.cli.list'))
    .option('--from <day>', t('reach.cli.from'))
    .option('--to <day>', t('reach.cli.to'))
    .action((options: { readonly from?: string; readonly to?: string }) =>
      inWorkspace(
        (deps) => {
          const period = {
            from: options.from === undefined ? null : day(options.from, '--from'),
            to: options.to === undefined ? null : day(options.to, '--to'),
          }
          return { events: events['events.list'](deps, { period }).events }
        },
        ({ events: listed }) => (listed.length === 0 ? t('events.cli.nothing') : eventTable(listed, t)),
      ),
    )

  group
    .command('remove')
    .argument('<id>', t('events.cli.id'), readWholeNumber(t))
    .description(t('events.cli.remove'))
    .action((id: number) =>
      inWorkspace(
        (deps) => ({ event: events['events.remove'](deps, { id: id as ReachEventId }) }),
        ({ event }) => t('events.cli.removed', { name: event.name }),
      ),
    )
}

function readCounted(t: TFunction) {
  return (text: string, all: readonly Counted[]): Counted[] => {
    const [, place, value] = /^(.+?)\s*=\s*(\d+)$/.exec(text) ?? []
    if (place === undefined || value === undefined) throw new InvalidArgumentError(t('events.cli.atUsage'))
    return [...all, { place, value: Number(value) }]
  }
}

/** @throws RundbrevError `not-found` */
function placeMeant(geo: GeoRegistry, text: string): Omit<Participants, 'value'> {
  if (text === 'abroad') return { ...nowhere, abroad: true }
  const municipality = matchMunicipality(geo, text)
  if (municipality !== undefined) {
    return { county: municipality.county, municipality: municipality.code, abroad: false }
  }
  const county = matchCounty(geo, text)
  if (county === undefined) throw new RundbrevError('not-found', { field: '--at' }, { what: text })
  return { county: county.code, municipality: null, abroad: false }
}

/** @throws RundbrevError `day-unreadable` */
function day(text: string, field: string): string {
  const read = DayText.safeParse(text)
  if (!read.success) throw new RundbrevError('day-unreadable', { field }, { day: text })
  return read.data
}

function eventTable(listed: readonly ReachEvent[], t: TFunction): string {
  const heading = [
    t('events.cli.id'),
    ...(['name', 'days', 'total'] as const).map((key) => t(`events.column.${key}`)),
  ]
  return formatTable([
    heading,
    ...listed.map(({ id, name, dayFrom, dayTo, participants }) => [
      ...[String(id), name, formatPeriod({ from: dayFrom, to: dayTo }, t)],
      formatReach(totalOf(participants), t),
    ]),
  ])
}
