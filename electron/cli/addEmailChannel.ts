import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { Channel } from '../../shared/contract/channels.ts'
import { plainSmtp, SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { type PresetId, presets, withPreset } from '../../shared/delivery/presets.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { readCertificates } from '../tls/readCertificates.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CliContext } from './context.ts'
import { type ImapAddress, readImapAddress } from './imapAddress.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { wantApproval } from './requireApproval.ts'
import { saveChannel, senderOption } from './saveChannel.ts'
import { readSmtpAddress, type SmtpAddress } from './smtpAddress.ts'

interface EmailOptions {
  readonly name: string
  readonly smtp?: SmtpAddress
  readonly preset?: PresetId
  readonly user?: string
  readonly security?: SmtpConfig['security']
  readonly from: Pick<SmtpConfig, 'fromName' | 'fromAddress'>
  readonly replyTo?: string
  readonly passwordEnv?: string
  readonly connections?: number
  readonly perMinute?: number
  readonly perHour?: number
  readonly perDay?: number
  readonly caFile?: string
  readonly dkimDomain?: string
  readonly dkimSelector?: string
  readonly dkimKeyEnv?: string
  readonly imap?: ImapAddress
  readonly imapPasswordEnv?: string
  readonly needsApproval?: boolean
}

/** `channel add email` */
export function addEmailCommand(add: Command, { inWorkspace, t }: CliContext): void {
  const number = readWholeNumber(t)
  add
    .command('email')
    .description(t('sending.cli.addEmail'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .option('--smtp <url>', t('sending.cli.smtp'), smtpOption(t))
    .addOption(new Option('--preset <provider>', t('channel.cli.preset')).choices(Object.keys(presets)))
    .option('--user <name>', t('channel.cli.user'))
    .addOption(
      new Option('--security <how>', t('sending.cli.security')).choices([
        ...SmtpConfig.shape.security.options,
      ]),
    )
    .requiredOption('--from <sender>', t('sending.cli.from'), senderOption(t))
    .option('--reply-to <address>', t('channel.cli.replyTo'))
    .option('--password-env <name>', t('sending.cli.passwordEnv'))
    .option('--connections <number>', t('sending.cli.connections'), number)
    .option('--per-minute <number>', t('sending.cli.perMinute'), number)
    .option('--per-hour <number>', t('channel.cli.perHour'), number)
    .option('--per-day <number>', t('channel.cli.perDay'), number)
    .option('--ca-file <file>', t('channel.cli.caFile'))
    .option('--dkim-domain <domain>', t('channel.cli.dkimDomain'))
    .option('--dkim-selector <name>', t('channel.cli.dkimSelector'))
    .option('--dkim-key-env <name>', t('channel.cli.dkimKeyEnv'))
    .option('--imap <url>', t('channel.cli.imap'), imapOption(t))
    .option('--imap-password-env <name>', t('channel.cli.imapPasswordEnv'))
    .option('--needs-approval', t('approval.cli.needsApproval'))
    .action((options: EmailOptions) =>
      inWorkspace(
        async (deps) => ({
          channel: wantApproval(deps, await addEmail(deps, options, t), options.needsApproval),
        }),
        (result) => t('sending.cli.added', { name: result.channel.name }),
      ),
    )
}

/** @throws RundbrevError `invalid-input` without a server, `file-unreadable`, `certificate-file-unreadable`, and what saving refuses */
function addEmail(deps: Deps, options: EmailOptions, t: TFunction): Promise<Channel> | Channel {
  const { smtp, security, user, perMinute, perHour, perDay, connections, replyTo } = options
  const begun = { ...unsaid, ...options.from, ...smtp, passwordEnv: options.passwordEnv ?? null }
  const filled = options.preset === undefined ? begun : withPreset(begun, options.preset)
  // A preset knows a host, or it is one that the organisation has to name.
  if (filled.host === '') {
    throw new RundbrevError('invalid-input', { field: '--smtp' }, { message: t('channel.cli.noServer') })
  }
  return saveChannel(deps, options.name, SmtpConfig, {
    ...filled,
    // The browser's sign-in is the program's; here it is by what a variable holds.
    signIn: 'password',
    ...(user !== undefined && { user }),
    ...(security !== undefined && { security }),
    ...(connections !== undefined && { connections }),
    ...(perMinute !== undefined && { perMinute }),
    ...(perHour !== undefined && { perHour }),
    ...(perDay !== undefined && { perDay }),
    ...(replyTo !== undefined && { replyTo }),
    ca: options.caFile === undefined ? null : readAuthority(options.caFile),
    dkim: dkimOf(options, t),
    inbox: inboxOf(options, filled),
  })
}

/** What stands where neither an option nor a preset says anything. */
const unsaid: SmtpConfig = {
  ...plainSmtp,
  ...{ host: '', port: 465, security: 'tls', user: '', fromName: '', fromAddress: '' },
  ...{ connections: 5, perMinute: 600 },
}

/** All three or none. */
function dkimOf({ dkimDomain, dkimSelector, dkimKeyEnv }: EmailOptions, t: TFunction): SmtpConfig['dkim'] {
  const given = [dkimDomain, dkimSelector, dkimKeyEnv]
  if (given.every((option) => option === undefined)) return null
  if (dkimDomain === undefined || dkimSelector === undefined || dkimKeyEnv === undefined) {
    throw new RundbrevError('invalid-input', { field: '--dkim' }, { message: t('channel.cli.dkimWhole') })
  }
  return { domain: dkimDomain, selector: dkimSelector, keyEnv: dkimKeyEnv }
}

/** The preset's inbox only where there is a password for it: nobody has asked for it otherwise. */
function inboxOf({ imap, imapPasswordEnv }: EmailOptions, filled: SmtpConfig): SmtpConfig['inbox'] {
  const passwordEnv = imapPasswordEnv ?? null
  if (imap === undefined) {
    return filled.inbox === null || passwordEnv === null
      ? null
      : { ...filled.inbox, signIn: 'password', passwordEnv }
  }
  return { ...imap, signIn: 'password', folder: 'INBOX', processed: 'mark', moveTo: '', passwordEnv }
}

function readAuthority(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RundbrevError('file-unreadable', { file }, { file, reason }, { cause: error })
  }
  return readCertificates(basename(file), bytes).pem
}

function smtpOption(t: TFunction) {
  return (text: string): SmtpAddress => {
    const reading = readSmtpAddress(text)
    if (reading.kind === 'address') return reading.address
    const key = reading.kind === 'password' ? 'noPasswordInArguments' : 'smtpUsage'
    throw new InvalidArgumentError(t(`sending.cli.${key}`))
  }
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
