import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { SmtpConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost } from '../../../shared/delivery/loopback.ts'
import type { Opening } from '../../../shared/delivery/mailConnection.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { Trouble } from '../../../shared/schedule/publication.ts'
import { trustedCertificates } from '../../tls/trustedCertificates.ts'
import { createMailConnection } from './mailConnection.ts'
import { openingFailure, type SmtpFailure } from './openingFailure.ts'
import { longestReply, type Patience, usualPatience } from './patience.ts'
import { readEhlo } from './readEhlo.ts'

/** How to sign in: with a password, or with a token that whoever opened the channel gets (XOAUTH2). */
export type Credentials =
  | { readonly kind: 'password'; readonly password: string | undefined }
  /** @param renewed the server has refused the token that there was */
  | { readonly kind: 'token'; token(renewed: boolean): Promise<string> }

export interface EmailServer {
  /** The channel's name, for a trouble's message. */
  readonly name: string
  readonly config: SmtpConfig
  readonly credentials: Credentials
  /** Left out: as long as a server is owed. */
  readonly patience?: Patience
}

/**
 * Connects and signs in. TLS is not optional: `tls` from the first byte, `starttls` or nothing; `none` only to this machine,
 * where it still encrypts when the server offers to, whoever signed its certificate (RFC 7435). A token that is refused is
 * renewed once. Never throws: what went wrong comes back as an Opening.
 */
export async function openConnection(server: EmailServer): Promise<Opening> {
  const forbidden = refuseBeforehand(server)
  if (forbidden !== null) return { kind: 'trouble', trouble: forbidden }
  const opening = await attempt(server, false)
  const isRefused = opening.kind === 'trouble' && opening.trouble.code === 'smtp-token-refused'
  return isRefused ? attempt(server, true) : opening
}

async function attempt(
  { config, credentials, patience = usualPatience }: EmailServer,
  renewed: boolean,
): Promise<Opening> {
  const smtp = new SMTPConnection(connectionOptions(config, patience))
  // Without a listener an error between two messages would be thrown. What it means shows at the next command.
  smtp.on('error', () => undefined)
  const inTime = deadline(smtp, patience.opening)
  try {
    await inTime.orFail(connect(smtp))
    // Public, and at this moment the answer to EHLO.
    const limits = readEhlo(String(smtp.lastServerResponse))
    if (config.user !== '') {
      const auth = await authOf(config.user, credentials, renewed)
      await inTime.orFail(signIn(smtp, auth))
    }
    return { kind: 'open', connection: createMailConnection(smtp, limits, patience) }
  } catch (error) {
    smtp.close()
    if (error instanceof RundbrevError) return noToken(error, hostOf(config))
    return openingFailure(error as SmtpFailure, hostOf(config), credentials.kind === 'token')
  } finally {
    inTime.end()
  }
}

/** "smtp.kommun.example:587": how a server is named in messages. */
export function hostOf({ host, port }: SmtpConfig): string {
  return `${host}:${port}`
}

/** What needs no server to be refused. */
function refuseBeforehand({ name, config, credentials }: EmailServer): Trouble | null {
  const host = hostOf(config)
  if (config.security === 'none' && !isLoopbackHost(config.host)) {
    return { code: 'smtp-insecure', place: { host }, values: { host } }
  }
  const isMissing = credentials.kind === 'password' && (credentials.password ?? '') === ''
  if (config.user !== '' && isMissing) {
    return { code: 'channel-password-missing', place: { host }, values: { name } }
  }
  return null
}

async function authOf(user: string, credentials: Credentials, renewed: boolean) {
  if (credentials.kind === 'password') return { user, pass: credentials.password ?? '' }
  const accessToken = await credentials.token(renewed)
  // Given no way to renew it, it is used as it is.
  return { user, oauth2: new XOAuth2({ user, accessToken }) }
}

/** No token could be had: nobody has signed in yet, or the server that gives them is not there now. */
function noToken({ code, place, values }: RundbrevError, host: string): Opening {
  if (code === 'sign-in-unreachable')
    return { kind: 'unreachable', reason: `${values.host}: ${values.reason}` }
  return { kind: 'trouble', trouble: { code, place: { ...place, host }, values: { ...values } } }
}

function connectionOptions({ host, port, security, ca }: SmtpConfig, { opening, silence }: Patience) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    allowInternalNetworkInterfaces: isLoopbackHost(host),
    connectionTimeout: Math.min(opening, 30_000),
    greetingTimeout: Math.min(opening, 30_000),
    socketTimeout: silence,
    maxResponseSize: longestReply,
    tls: { minVersion: 'TLSv1.2' as const, ...trustOf(security, ca) },
  }
}

/** Certificates are checked; on this machine, where nobody is in between, whichever comes is taken. */
function trustOf(security: SmtpConfig['security'], ca: string | null) {
  if (security === 'none') return { rejectUnauthorized: false }
  // What the organisation trusts may be one server's certificate, which no authority stands behind.
  return { rejectUnauthorized: true, ca: trustedCertificates(ca), allowPartialTrustChain: ca !== null }
}

/** One time for several steps; when it is over, the step under way fails and the connection is closed. */
function deadline(smtp: SMTPConnection, milliseconds: number) {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const timer = setTimeout(() => {
    reject(Object.assign(new Error('the server took too long'), { code: 'ETIMEDOUT' }))
    smtp.close()
  }, milliseconds)
  return {
    orFail: <Step>(step: Promise<Step>) => Promise.race([step, promise]),
    end: () => clearTimeout(timer),
  }
}

function connect(smtp: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.connect((error) => (error ? reject(error) : resolve()))
  })
}

function signIn(smtp: SMTPConnection, auth: SMTPConnection.AuthenticationType): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.login(auth, (error) => (error ? reject(error) : resolve()))
  })
}
