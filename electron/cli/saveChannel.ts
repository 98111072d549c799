import { InvalidArgumentError } from 'commander'
import type { TFunction } from 'i18next'
import type { z } from 'zod'
import type { Channel } from '../../shared/contract/channels.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { readSender } from './smtpAddress.ts'

/**
 * Adds an e-mail channel by what the command's options say; the schema fills in the rest.
 *
 * @throws RundbrevError `invalid-input` with the first option that does not do, and what saving refuses
 */
export function saveChannel(
  deps: Deps,
  name: string,
  schema: z.ZodType<EmailChannelConfig>,
  options: Readonly<Record<string, unknown>>,
): Promise<Channel> | Channel {
  const config = schema.safeParse(options)
  if (!config.success) {
    const [issue] = config.error.issues
    throw new RundbrevError('invalid-input', { field: issue?.path.join('.') ?? '' }, inputFault(issue))
  }
  return channels['channels.saveEmail'](deps, { id: null, name, config: config.data, secrets: {} })
}

/** Reads --from: "Name <address>". */
export function senderOption(t: TFunction) {
  return (text: string) => {
    const sender = readSender(text)
    if (sender === undefined) throw new InvalidArgumentError(t('sending.cli.fromUsage'))
    return sender
  }
}
