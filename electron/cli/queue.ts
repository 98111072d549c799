import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { QueueTarget } from '../../shared/contract/queue.ts'
import type { PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { type MissedPolicy, missedPolicies } from '../../shared/schedule/publication.ts'
import { listChannels } from '../store/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { queue } from '../usecases/queue.ts'
import { channelNamed } from './channel.ts'
import type { CommandGroup } from './context.ts'
import { publicationTable } from './publicationText.ts'
import { addQueueSlots } from './queueSlots.ts'
import { clockText, movesText, queueTable } from './queueText.ts'
import { addLatenessOptions, type LatenessOptions, latenessOf } from './readLateness.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { segmentNamed } from './segmentNamed.ts'

interface AddOptions extends LatenessOptions {
  readonly channel: string
  readonly segment?: string
  readonly missed: MissedPolicy
  readonly ahead: boolean
}

interface MoveOptions {
  readonly up?: boolean
  readonly down?: boolean
  readonly to?: number
}

/** `queue slots`, `add`, `list`, `move` */
export const queueCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const group = program.command('queue').description(t('queue.cli.group'))
  const number = readWholeNumber(t)

  addQueueSlots(group, context)

  addLatenessOptions(group.command('add'), t)
    .argument('<post>', t('queue.cli.add'), number)
    .description(t('queue.cli.add'))
    .requiredOption('--channel <name>', t('sending.cli.channelOption'))
    .option('--segment <name>', t('sending.cli.segmentOption'))
    .addOption(
      new Option('--missed <policy>', t('sending.cli.missed')).choices(missedPolicies).default('ask'),
    )
    .option('--no-ahead', t('sending.cli.noAhead'))
    .action((post: number, options: AddOptions) =>
      inWorkspace(
        (deps) => add(deps, post as PostId, options),
        ({ publication, leftOut }) =>
          [publicationTable([publication], t), ...leftOutText(leftOut, t)].join('\n'),
      ),
    )

  group
    .command('list')
    .description(t('queue.cli.list'))
    .option('--channel <name>', t('queue.cli.channel'))
    .option('--weeks <number>', t('queue.cli.weeks'), readWeeks(t), 6)
    .action(({ channel, weeks }: { readonly channel?: string; readonly weeks: number }) =>
      inWorkspace(
        (deps) => {
          const only = channel === undefined ? null : channelNamed(deps, channel).id
          const { channels } = queue['queue.upcoming'](deps, { weeks })
          const names = new Map(listChannels(deps.workspace.database).map(({ id, name }) => [id, name]))
          return {
            channels: channels
              .filter(({ channelId }) => only === null || channelId === only)
              .map((one) => ({ channel: names.get(one.channelId) ?? '', ...one })),
          }
        },
        ({ channels }) =>
          queueTable(channels, new Map(channels.map(({ channelId, channel: name }) => [channelId, name])), t),
      ),
    )

  group
    .command('move')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('queue.cli.move'))
    .addOption(new Option('--up', t('queue.cli.up')).conflicts(['down', 'to']))
    .addOption(new Option('--down', t('queue.cli.down')).conflicts(['up', 'to']))
    .addOption(new Option('--to <number>', t('queue.cli.to')).argParser(number).conflicts(['up', 'down']))
    .action(async (id: number, options: MoveOptions, command: Command) => {
      const to = targetMeant(options)
      if (to === null) return command.error(t('queue.cli.one'), { exitCode: 2 })
      await inWorkspace(
        async (deps) => {
          const { moves } = await queue['queue.move'](deps, { id: id as PublicationId, to })
          return { moves, text: movesText(deps, moves) }
        },
        ({ text }) => (text.length === 0 ? t('queue.cli.nothing') : text.join('\n')),
      )
    })
}

async function add(deps: Deps, postId: PostId, { channel, segment, missed, ahead, ...late }: AddOptions) {
  return await queue['queue.add'](deps, {
    ...{ postId, channelId: channelNamed(deps, channel).id, missed, handsAhead: ahead },
    lateness: latenessOf(late),
    segmentId: segment === undefined ? null : segmentNamed(deps, segment).id,
  })
}

function targetMeant({ up, down, to }: MoveOptions): QueueTarget | null {
  if (to !== undefined) return { kind: 'position', position: Math.max(to, 1) }
  if (up) return { kind: 'up' }
  return down ? { kind: 'down' } : null
}

function leftOutText(leftOut: readonly { readonly wallTime: string }[], t: TFunction): string[] {
  if (leftOut.length === 0) return []
  return [t('queue.cli.leftOut', { days: leftOut.map(({ wallTime }) => clockText(wallTime)).join(', ') })]
}

function readWeeks(t: TFunction) {
  return (text: string): number => {
    const weeks = Number(text)
    if (/^\d+$/.test(text) && weeks >= 1 && weeks <= 26) return weeks
    throw new InvalidArgumentError(t('sending.cli.numberUsage'))
  }
}
