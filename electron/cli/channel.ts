import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { Channel } from '../../shared/contract/channels.ts'
import { type EmailChannelConfig, SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { accountText } from '../../shared/i18n/accountText.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { listChannels } from '../store/channels.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { addEngineCommands } from './channelEngines.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { saveChannel, senderOption } from './saveChannel.ts'
import { readSmtpAddress, type SmtpAddress } from './smtpAddress.ts'
import { formatTable } from './table.ts'

interface EmailOptions {
  readonly name: string
  readonly smtp: SmtpAddress
  readonly security?: SmtpConfig['security']
  readonly from: Pick<EmailChannelConfig, 'fromName' | 'fromAddress'>
  readonly passwordEnv?: string
  readonly connections: number
  readonly perMinute: number
}

/** `channel add email`, `channel test`, `channel list` */
export const channelCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const channel = program.command('channel').description(t('sending.cli.channel'))
  const securities = SmtpConfig.shape.security.options

  const add = channel.command('add').description(t('sending.cli.add'))
  addEngineCommands(add, context)

  add
    .command('email')
    .description(t('sending.cli.addEmail'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .requiredOption('--smtp <url>', t('sending.cli.smtp'), smtpOption(t))
    .addOption(new Option('--security <how>', t('sending.cli.security')).choices([...securities]))
    .requiredOption('--from <sender>', t('sending.cli.from'), senderOption(t))
    .option('--password-env <name>', t('sending.cli.passwordEnv'))
    .option('--connections <number>', t('sending.cli.connections'), readWholeNumber(t), 5)
    .option('--per-minute <number>', t('sending.cli.perMinute'), readWholeNumber(t), 600)
    .action((options: EmailOptions) =>
      inWorkspace(
        async (deps) => ({ channel: await addEmail(deps, options) }),
        (result) => t('sending.cli.added', { name: result.channel.name }),
      ),
    )

  channel
    .command('test <name>')
    .description(t('sending.cli.test'))
    .action((name: string) =>
      inWorkspace(
        async (deps) => {
          const tested = await channels['channels.test'](deps, { id: channelNamed(deps, name).id })
          if (!tested.ok) context.refuse()
          return tested
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

function addEmail(deps: Deps, options: EmailOptions): Promise<Channel> | Channel {
  const { name, smtp, security, from, passwordEnv, connections, perMinute } = options
  return saveChannel(deps, name, SmtpConfig, {
    engine: 'smtp',
    ...{ ...smtp, ...from, connections, perMinute, passwordEnv: passwordEnv ?? null },
    ...(security !== undefined && { security }),
  })
}

function testText(
  { ok, trouble, limits }: Awaited<ReturnType<(typeof channels)['channels.test']>>,
  { t }: CliContext,
): string {
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
  return [tested, ...(account === undefined ? [] : accountText(account, t))].join('\n')
}

function channelTable(list: readonly Channel[], t: TFunction): string {
  const rows = list.map((channel) => {
    const kind = t(`sending.cli.kind.${channel.kind}`)
    if (channel.kind === 'assisted') return [channel.name, kind, '', '']
    return [channel.name, kind, serverOf(channel.config), channel.config.fromAddress]
  })
  const heading = (['name', 'kind', 'server', 'from'] as const).map((name) => t(`sending.cli.column.${name}`))
  return formatTable([heading, ...rows])
}

function smtpOption(t: TFunction) {
  return (text: string): SmtpAddress => {
    const reading = readSmtpAddress(text)
    if (reading.kind === 'address') return reading.address
    const key = reading.kind === 'password' ? 'noPasswordInArguments' : 'smtpUsage'
    throw new InvalidArgumentError(t(`sending.cli.${key}`))
  }
}
