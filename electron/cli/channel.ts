import type { Command } from 'commander'
import type { TFunction } from 'i18next'
import type { AccountTest } from '../../shared/contract/accounts.ts'
import type { Channel, ChannelTest } from '../../shared/contract/channels.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleRecord } from '../../shared/errors/troubleRecord.ts'
import { accountTestText } from '../../shared/i18n/accountTestText.ts'
import { accountText } from '../../shared/i18n/accountText.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { limitText } from '../../shared/i18n/limitText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { listChannels } from '../store/channels.ts'
import { accounts } from '../usecases/accounts.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { requireEmailChannel } from '../usecases/requireChannel.ts'
import { addAssistedCommand } from './addAssistedChannel.ts'
import { addEmailCommand } from './addEmailChannel.ts'
import { addAccountCommands } from './channelAccounts.ts'
import { addEngineCommands } from './channelEngines.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { addRequireCommand } from './requireApproval.ts'
import { formatTable } from './table.ts'

/** `channel add email`, `channel test`, `channel list` */
export const channelCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const channel = program.command('channel').description(t('sending.cli.channel'))

  const add = channel.command('add').description(t('sending.cli.add'))
  addEngineCommands(add, context)
  addAccountCommands(add, context)
  addAssistedCommand(add, context)

  addEmailCommand(add, context)

  channel
    .command('test <name>')
    .description(t('sending.cli.test'))
    .action((name: string) =>
      inWorkspace(
        async (deps) => {
          const named = channelNamed(deps, name)
          if (named.kind === 'social') {
            const tested = await accounts['accounts.test'](deps, { id: named.id })
            if (!tested.ok) context.refuse()
            return tested
          }
          const channel = requireEmailChannel(deps, named.id)
          const tested = await channels['channels.test'](deps, { id: channel.id })
          if (!tested.ok) context.refuse()
          return { ...tested, limits: { ...tested.limits, ...paceOf(channel.config) } }
        },
        (tested) => (isOfAccount(tested) ? testedAccount(tested, t) : testText(tested, context)),
      ),
    )

  addRequireCommand(channel, context, channelNamed)

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

function isOfAccount(tested: Tested | AccountTest): tested is AccountTest {
  return 'account' in tested
}

function testedAccount(tested: AccountTest, t: TFunction): string {
  if (tested.trouble !== null) return troubleText(tested.trouble, t)
  return accountTestText(tested, t, (instant) => instant).join('\n')
}

/** What went wrong, and what to do about it. */
function troubleText(trouble: Trouble, t: TFunction): string {
  const { message, remedy } = describeError(troubleRecord(trouble), t)
  return `${message}\n${t('common.remedy', { remedy })}`
}

type Tested = ChannelTest & { readonly limits: Pace }

function testText({ ok, trouble, limits }: Tested, { t }: CliContext): string {
  if (!ok && trouble !== null) return troubleText(trouble, t)
  const unknown = t('sending.cli.unknownLimit')
  const { maxMessageBytes, authentication, account } = limits
  const tested = t('sending.cli.tested', {
    size:
      maxMessageBytes === null
        ? unknown
        : t('images.kilobytes', { size: Math.floor(maxMessageBytes / 1000) }),
    authentication: authentication.join(', ') || unknown,
  })
  const none = t('channel.limit.unlimited')
  const pace =
    limits.perMinute === undefined
      ? []
      : [
          t('channel.cli.pace', {
            perMinute: limits.perMinute,
            perHour: limitText(limits.perHour, none, t),
            perDay: limitText(limits.perDay, none, t),
          }),
        ]
  return [tested, ...pace, ...(account === undefined ? [] : accountText(account, t))].join('\n')
}

/** Where an account is: its server, or the network that has only one. */
function hostOf(config: SocialChannelConfig): string {
  if ('address' in config) return `${networkNames[config.network]} (${URL.parse(config.address)?.host ?? ''})`
  return networkNames[config.network]
}

/** Whose it is, as far as the settings tell. */
function ownerOf(config: SocialChannelConfig): string {
  switch (config.network) {
    case 'bluesky':
      return `@${config.handle}`
    case 'facebook':
      return config.pageId
    case 'linkedin':
      return config.author
    case 'mastodon':
    case 'x':
      return ''
  }
}

/** Where a place of the officer's own is; '' for a network itself. */
function siteOf(page: string | null): string {
  return page === null ? '' : (URL.parse(page)?.host ?? '')
}

function channelTable(list: readonly Channel[], t: TFunction): string {
  const rows = list.map((channel) => {
    const kind = t(`sending.cli.kind.${channel.kind}`)
    if (channel.kind === 'assisted') return [channel.name, kind, siteOf(channel.page), '']
    if (channel.kind === 'social')
      return [channel.name, kind, hostOf(channel.config), ownerOf(channel.config)]
    return [channel.name, kind, serverOf(channel.config), channel.config.fromAddress]
  })
  const heading = (['name', 'kind', 'server', 'from'] as const).map((name) => t(`sending.cli.column.${name}`))
  return formatTable([heading, ...rows])
}
