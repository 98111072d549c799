import { readFileSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import type { LookResult } from '../../shared/inbox/inboxMail.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { Deps } from '../usecases/deps.ts'
import { inboxOfChannel, requireSafe } from '../usecases/inboxOfChannel.ts'
import { type Inbox, lookInInbox } from '../usecases/lookInInbox.ts'
import { requireEmailChannel } from '../usecases/requireChannel.ts'
import { channelNamed } from './channel.ts'
import type { CommandGroup } from './context.ts'
import { type ImapAddress, readImapAddress } from './imapAddress.ts'

interface ProcessOptions {
  readonly imap?: ImapAddress
  readonly channel?: string
  readonly passwordEnv?: string
  readonly security?: ImapAddress['security']
  readonly caFile?: string
  readonly folder: string
  readonly processed: Inbox['processed']
  readonly moveTo: string
}

/** `inbox process` */
export const inboxCommands: CommandGroup = (program: Command, { inWorkspace, t }) => {
  program
    .command('inbox')
    .description(t('inbox.cli.inbox'))
    .command('process')
    .description(t('inbox.cli.process'))
    .option('--imap <url>', t('inbox.cli.imap'), imapOption(t))
    .option('--channel <name>', t('inbox.cli.channel'))
    .option('--password-env <name>', t('sending.cli.passwordEnv'))
    .option('--folder <path>', t('inbox.cli.folder'), 'INBOX')
    .addOption(new Option('--security <how>', t('inbox.cli.security')).choices(['tls', 'starttls', 'none']))
    .option('--ca-file <file>', t('inbox.cli.caFile'))
    .addOption(
      new Option('--processed <what>', t('inbox.cli.processed'))
        .choices(['leave', 'mark', 'move'])
        .default('mark'),
    )
    .option('--move-to <folder>', t('inbox.cli.moveTo'), 'Rundbrev')
    .action(async (options: ProcessOptions, command: Command) => {
      if (options.imap === undefined && options.channel === undefined) {
        command.error(t('inbox.cli.which'), { exitCode: 2 })
      }
      await inWorkspace(
        (deps) => look(deps, options),
        (result) => t('inbox.cli.processedText', { ...result }),
      )
    })
}

/** @throws RundbrevError what stood in the way; what had been learnt before it stays learnt */
async function look(deps: Deps, options: ProcessOptions): Promise<LookResult> {
  const { result, trouble } = await lookInInbox(deps, await inboxOf(deps, options))
  if (trouble !== null) throw errorOf(trouble)
  return result
}

/** @throws RundbrevError `inbox-none`, `not-found`, and what inboxOfChannel throws */
async function inboxOf(deps: Deps, options: ProcessOptions): Promise<Inbox> {
  const { imap, channel, folder, processed, moveTo } = options
  if (imap === undefined) {
    const inbox = await inboxOfChannel(deps, requireEmailChannel(deps, channelNamed(deps, channel ?? '').id))
    if (inbox === null) throw new RundbrevError('inbox-none')
    return inbox
  }
  const address = { ...imap, ...(options.security !== undefined && { security: options.security }) }
  requireSafe(address.host, address.port, address.security)
  const value = process.env[options.passwordEnv ?? ''] ?? ''
  if (value === '') {
    throw new RundbrevError('inbox-password-missing', { field: '--password-env' }, { name: imap.host })
  }
  const ca = options.caFile === undefined ? null : readCa(options.caFile)
  const secret = { kind: 'password' as const, value }
  return { address: { ...address, secret, folder, ca }, processed, moveTo }
}

/** @throws RundbrevError `file-unreadable` */
function readCa(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
  }
}

function errorOf({ code, place, values }: Trouble): RundbrevError {
  return new RundbrevError(code as ErrorCode, place, values)
}

function imapOption(t: TFunction) {
  return (text: string): ImapAddress => {
    const reading = readImapAddress(text)
    if (reading.kind === 'address') return reading.address
    throw new InvalidArgumentError(
      t(reading.kind === 'password' ? 'sending.cli.noPasswordInArguments' : 'inbox.cli.imapUsage'),
    )
  }
}
