import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountLimits } from '../../../shared/delivery/accountLimits.ts'
import { refusedForLetters } from '../../../shared/delivery/beyondAscii.ts'
import type { SesConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import type {
  MailConnection,
  Opening,
  OpenMailConnection,
  OutgoingMail,
  ServerWord,
} from '../../../shared/delivery/mailConnection.ts'
import { messageBytes } from '../../../shared/delivery/messageBytes.ts'
import { type Allowance, takeTurn } from '../../../shared/delivery/rateLimit.ts'
import { serverOf } from '../../../shared/delivery/serverOf.ts'
import type { ErrorCode } from '../../../shared/i18n/catalogue.ts'
import { wayTo } from '../../internet/proxy.ts'
import { isUntrusted, reasonOf, refusalOf, type SesFailure, wordOfFailure } from './sesWord.ts'

export interface SesAccess {
  /** The channel's name, for a trouble's message. */
  readonly name: string
  readonly config: SesConfig
  /** The secret access key. */
  readonly key: string | undefined
  /** Of a temporary key. */
  readonly sessionToken: string | undefined
  /** Milliseconds; shorter in tests. */
  readonly patience?: { readonly connect: number; readonly answer: number }
}

/** "The maximum message size is 40 MB" (Developer Guide, "Service quotas in Amazon SES"), after its parts are encoded. */
const maxMessageBytes = 40_000_000

/**
 * Opens "connections" to Amazon SES: an HTTPS request a message, signed (Signature Version 4) by the SDK, which is loaded here and
 * not before. The account is asked once for what it may send (GetAccount), and all connections together keep to its rate. The SDK's
 * own retries are off: whether a message may go again is the ledger's to say.
 */
export function sesOpener(access: SesAccess): OpenMailConnection {
  let opened: Promise<Opening> | undefined
  return async () => {
    opened ??= open(access)
    const opening = await opened
    // What failed is tried anew by the next one who asks.
    if (opening.kind !== 'open') opened = undefined
    return opening
  }
}

async function open({ name, config, key, sessionToken, patience }: SesAccess): Promise<Opening> {
  const host = serverOf(config)
  if (key === undefined || key === '')
    return { kind: 'trouble', trouble: { code: 'channel-key-missing', place: { host }, values: { name } } }
  const { SESv2Client, GetAccountCommand, SendEmailCommand } = await import('@aws-sdk/client-sesv2')
  // Named outright, so that no variable or file of this computer sends letters elsewhere.
  const endpoint = config.endpoint === '' ? `https://${host}` : config.endpoint
  const { agent } = await wayTo(new URL(endpoint))
  const client = new SESv2Client({
    ...{ region: config.region, endpoint },
    credentials: {
      accessKeyId: config.accessKeyId,
      secretAccessKey: key,
      ...(sessionToken !== undefined && { sessionToken }),
    },
    maxAttempts: 1,
    requestHandler: {
      ...(agent !== false && { httpsAgent: agent }),
      connectionTimeout: patience?.connect ?? 30_000,
      requestTimeout: patience?.answer ?? 120_000,
      throwOnRequestTimeout: true,
    },
  })
  try {
    const account = await client.send(new GetAccountCommand({}))
    const limits = limitsOf(account)
    if (account.SendingEnabled === false || account.EnforcementStatus === 'SHUTDOWN')
      return trouble('ses-paused', host, account.EnforcementStatus ?? '')
    if (limits.perDay !== null && limits.sentLastDay >= limits.perDay)
      return trouble('ses-quota', host, `${limits.sentLastDay} / ${limits.perDay}`)
    const send = (mail: OutgoingMail) => client.send(new SendEmailCommand(requestOf(mail, config)))
    return { kind: 'open', connection: connectionOf(send, limits, config.region) }
  } catch (error) {
    return openingFailure(error as SesFailure, host)
  }
}

function connectionOf(
  send: (mail: OutgoingMail) => Promise<{ MessageId?: string | undefined }>,
  account: AccountLimits,
  region: string,
): MailConnection {
  const waitForTurn = pacer(account.perSecond)
  // "Amazon SES does not support the SMTPUTF8 extension" (SES API v2, Destination): a local part must be ASCII.
  const limits = { maxMessageBytes, authentication: [], takesUtf8: false, account }
  return {
    limits,
    isOpen: () => true,
    async send(mail, beforeData): Promise<ServerWord> {
      const bytes = messageBytes(mail)
      if (bytes > maxMessageBytes) return { kind: 'oversize', bytes, limit: maxMessageBytes }
      const refused = refusedForLetters(mail, limits)
      if (refused !== undefined) return refused
      await waitForTurn()
      await beforeData()
      try {
        const { MessageId = '' } = await send(mail)
        return { kind: 'taken', response: `250 <${MessageId}@${messageIdDomain(region)}>` }
      } catch (error) {
        return wordOfFailure(error as SesFailure)
      }
    },
    close: async () => {},
  }
}

/** SES replaces a letter's Message-ID by its own, under this domain: a report about it is known by that. */
function messageIdDomain(region: string): string {
  return region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`
}

/** SES API v2, SendEmail: a raw message with an envelope of its own, so that no header decides who gets it. */
function requestOf({ from, to, pieces }: OutgoingMail, { configurationSet, verp }: SesConfig) {
  return {
    ...(!verp && { FromEmailAddress: from }),
    // Reports go to the address of this very delivery; it must be of a domain that is verified as a whole.
    ...(verp && { FeedbackForwardingEmailAddress: from }),
    Destination: { ToAddresses: [to] },
    Content: { Raw: { Data: Buffer.concat(pieces) } },
    ...(configurationSet !== '' && { ConfigurationSetName: configurationSet }),
  }
}

interface Account {
  readonly ProductionAccessEnabled?: boolean | undefined
  readonly SendQuota?:
    | {
        Max24HourSend?: number | undefined
        MaxSendRate?: number | undefined
        SentLast24Hours?: number | undefined
      }
    | undefined
}

/** "A value of -1 signifies an unlimited quota" (SES API v2, SendQuota). */
function limitsOf({ SendQuota, ProductionAccessEnabled }: Account): AccountLimits {
  const { Max24HourSend = -1, MaxSendRate = -1, SentLast24Hours = 0 } = SendQuota ?? {}
  return {
    perSecond: MaxSendRate > 0 ? MaxSendRate : null,
    perDay: Max24HourSend >= 0 ? Max24HourSend : null,
    sentLastDay: SentLast24Hours,
    sandbox: ProductionAccessEnabled === false,
  }
}

/** Lets messages go at the account's rate, whichever connection they go over. */
function pacer(perSecond: number | null): () => Promise<void> {
  let allowance: Allowance | null = null
  return async () => {
    if (perSecond === null) return
    const turn = takeTurn(allowance, perSecond * 60, performance.now())
    allowance = turn.allowance
    if (turn.waitMs > 0) await sleep(turn.waitMs)
  }
}

function openingFailure(failure: SesFailure, host: string): Opening {
  const refusal = refusalOf(failure)
  const said = `${failure.name}: ${failure.message}`
  if (refusal?.kind === 'halted') return trouble(refusal.code, host, said)
  if (refusal?.reply.startsWith('454') === true) return { kind: 'busy', reason: said }
  if (isUntrusted(failure)) return trouble('smtp-tls-untrusted', host, reasonOf(failure))
  return { kind: 'unreachable', reason: reasonOf(failure) }
}

function trouble(code: ErrorCode, host: string, said: string): Opening {
  return {
    kind: 'trouble',
    trouble: { code, place: { host }, values: { host, response: said, reason: said } },
  }
}
