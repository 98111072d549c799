import type { Command } from 'commander'
import type { TFunction } from 'i18next'
import type { Channel, ChannelTest } from '../../shared/contract/channels.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { accountText } from '../../shared/i18n/accountText.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { listChannels } from '../store/channels.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { requireEmailChannel } from '../usecases/requireChannel.ts'
import { addEmailCommand } from './addEmailChannel.ts'
import { addEngineCommands } from './channelEngines.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { formatTable } from './table.ts'

/** `channel add email`, `channel test`, `channel list` */
export const channelCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const channel = program.command('channel').description(t('sending.cli.channel'))

  const add = channel.command('add').description(t('sending.cli.add'))
  addEngineCommands(add, context)

  addEmailCommand(add, context)

  channel
    .command('test <name>')
    .description(t('sending.cli.test'))
    .action((name: string) =>
      inWorkspace(
        async (deps) => {
          const channel = requireEmailChannel(deps, channelNamed(deps, name).id)
          const tested = await channels['channels.test'](deps, { id: channel.id })
          if (!tested.ok) context.refuse()
          return { ...tested, limits: { ...tested.limits, ...paceOf(channel.config) } }
        },
        (tested) => testText(tested, context),
      ),
    )

  channel
    .command('list')
    .description(t('sending.cli.listChannels'))
    .action(() =>
      inWorkspace(
        (deps) => channels['channels.list'](deps),
        (result) => channelTable(result.channels, t),
      ),
    )
}

/** @throws RundbrevError `not-found` */
export function channelNamed(deps: Deps, name: string) {
  const found = listChannels(deps.workspace.database).find((channel) => channel.name === name)
  if (found === undefined) throw new RundbrevError('not-found', { field: 'channel' }, { what: name })
  return found
}

/** What the channel itself holds to; an engine that sends by itself has its own. */
function paceOf(config: EmailChannelConfig): Pace {
  if (config.engine === 'listmonk') return {}
  const { perMinute, perHour, perDay } = config
  return {
    ...{ perMinute, perHour, perDay },
    ...(config.engine === 'smtp' && { connections: config.connections }),
  }
}

interface Pace {
  readonly perMinute?: number
  readonly perHour?: number | null
  readonly perDay?: number | null
  readonly connections?: number
}

type Tested = ChannelTest & { readonly limits: Pace }

function testText({ ok, trouble, limits }: Tested, { t }: CliContext): string {
  if (!ok && trouble !== null) {
    const { message, remedy } = describeError(trouble as ErrorRecord, t)
    return `${message}\n${t('common.remedy', { remedy })}`
  }
  const unknown = t('sending.cli.unknownLimit')
  const { maxMessageBytes, authentication, account } = limits
  const tested = t('sending.cli.tested', {
    size: maxMessageBytes === null ? unknown : `${Math.floor(maxMessageBytes / 1000)} kB`,
    authentication: authentication.join(', ') || unknown,
  })
  const none = t('channel.limit.unlimited')
  const pace =
    limits.perMinute === undefined
      ? []
      : [
          t('channel.cli.pace', {
            perMinute: limits.perMinute,
            perHour: limits.perHour ?? none,
            perDay: limits.perDay ?? none,
          }),
        ]
  return [tested, ...pace, ...(account === undefined ? [] : accountText(account, t))].join('\n')
}

function channelTable(list: readonly Channel[], t: TFunction): string {
  const rows = list.map((channel) => {
    const kind = t(`sending.cli.kind.${channel.kind}`)
    if (channel.kind === 'assisted') return [channel.name, kind, '', '']
    if (channel.kind === 'social') return [channel.name, kind, networkNames[channel.network], '']
    return [channel.name, kind, serverOf(channel.config), channel.config.fromAddress]
  })
  const heading = (['name', 'kind', 'server', 'from'] as const).map((name) => t(`sending.cli.column.${name}`))
  return formatTable([heading, ...rows])
}
