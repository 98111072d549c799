import { type Command, InvalidArgumentError } from 'commander'
import type { TFunction } from 'i18next'
import type { QueueSlot, QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import { weekdayName } from '../../shared/i18n/describeRecurrence.ts'
import { ClockText } from '../../shared/schedule/lateness.ts'
import { listChannels } from '../store/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { queue } from '../usecases/queue.ts'
import { channelNamed } from './channel.ts'
import type { CliContext } from './context.ts'
import { movesText } from './queueText.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** `queue slots list`, `add`, `remove` */
export function addQueueSlots(group: Command, { inWorkspace, t }: CliContext): void {
  const slots = group.command('slots').description(t('queue.cli.slots'))

  slots
    .command('list')
    .description(t('queue.cli.slotsList'))
    .action(() =>
      inWorkspace(
        (deps) => ({ slots: named(deps, queue['queue.slots'](deps).slots) }),
        (result) => slotTable(result.slots, t),
      ),
    )

  slots
    .command('add')
    .argument('<weekday>', t('queue.cli.weekday'), readWeekday(t))
    .argument('<time>', t('queue.cli.time'), readClock(t))
    .description(t('queue.cli.slotsAdd'))
    .requiredOption('--channel <name>', t('sending.cli.channelOption'))
    .action((weekday: number, at: string, options: { readonly channel: string }) =>
      inWorkspace(
        (deps) => {
          const channelId = channelNamed(deps, options.channel).id
          return { slot: queue['queue.addSlot'](deps, { channelId, weekday, at }), channel: options.channel }
        },
        ({ slot, channel }) => slotTable([{ ...slot, channel }], t),
      ),
    )

  slots
    .command('remove')
    .argument('<id>', t('sending.cli.column.id'), readWholeNumber(t))
    .description(t('queue.cli.slotsRemove'))
    .option('--keep-times', t('queue.cli.keep'))
    .action((id: number, { keepTimes }: { readonly keepTimes?: boolean }) =>
      inWorkspace(
        async (deps) => {
          const asked = { id: id as QueueSlotId, queued: keepTimes ? ('keep' as const) : ('move' as const) }
          const { before, moves } = await queue['queue.removeSlot'](deps, asked)
          const [slot = { ...before, channel: '' }] = named(deps, [before])
          return { slot, moves, text: movesText(deps, moves) }
        },
        ({ slot, text }) => [slotTable([slot], t), ...text].join('\n'),
      ),
    )
}

type NamedSlot = QueueSlot & { readonly channel: string }

function named(deps: Deps, slots: readonly QueueSlot[]): NamedSlot[] {
  const names = new Map(listChannels(deps.workspace.database).map(({ id, name }) => [id, name]))
  return slots.map((slot) => ({ ...slot, channel: names.get(slot.channelId) ?? '' }))
}

function slotTable(slots: readonly NamedSlot[], t: TFunction): string {
  if (slots.length === 0) return t('queue.cli.noSlots')
  const heading = (['id', 'channel', 'when'] as const).map((name) => t(`queue.cli.column.${name}`))
  const rows = slots.map(({ id, channel, weekday, at }) => [
    String(id),
    channel,
    `${weekdayName(weekday, t)} ${at}`,
  ])
  return formatTable([heading, ...rows])
}

function readWeekday(t: TFunction) {
  return (text: string): number => {
    const index = weekdays.indexOf(text.toLowerCase())
    if (index === -1) throw new InvalidArgumentError(t('queue.cli.weekdayUsage'))
    return index + 1
  }
}

function readClock(t: TFunction) {
  return (text: string): string => {
    const read = ClockText.safeParse(text)
    if (!read.success) throw new InvalidArgumentError(t('queue.cli.timeUsage'))
    return read.data
  }
}
