import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { isLoopbackHost } from '../../../shared/delivery/loopback.ts'
import type { Opening } from '../../../shared/delivery/mailConnection.ts'
import type { Trouble } from '../../../shared/schedule/publication.ts'
import { createMailConnection } from './mailConnection.ts'
import { openingFailure, type SmtpFailure } from './openingFailure.ts'
import { readEhlo } from './readEhlo.ts'

export interface EmailServer {
  /** The channel's name, for a trouble's message. */
  readonly name: string
  readonly config: SmtpConfig
  readonly password: string | undefined
}

/**
 * Connects and signs in. TLS is not optional: `tls` from the first byte, `starttls` or nothing; `none` only to this machine,
 * where it still encrypts when the server offers to, whoever signed its certificate (RFC 7435). Never throws: what went wrong comes back as an Opening.
 */
export async function openConnection(server: EmailServer): Promise<Opening> {
  const forbidden = refuseBeforehand(server)
  if (forbidden !== null) return { kind: 'trouble', trouble: forbidden }
  const { config, password } = server
  const smtp = new SMTPConnection(connectionOptions(config))
  // Without a listener an error between two messages would be thrown. What it means shows at the next command.
  smtp.on('error', () => undefined)
  try {
    await connect(smtp)
    // Public, and at this moment the answer to EHLO.
    const limits = readEhlo(String(smtp.lastServerResponse))
    if (config.user !== '') await signIn(smtp, config.user, password ?? '')
    return { kind: 'open', connection: createMailConnection(smtp, limits) }
  } catch (error) {
    smtp.close()
    return openingFailure(error as SmtpFailure, hostOf(config))
  }
}

/** "smtp.kommun.example:587": how a server is named in messages. */
export function hostOf({ host, port }: SmtpConfig): string {
  return `${host}:${port}`
}

/** What needs no server to be refused. */
function refuseBeforehand({ name, config, password }: EmailServer): Trouble | null {
  const host = hostOf(config)
  if (config.security === 'none' && !isLoopbackHost(config.host)) {
    return { code: 'smtp-insecure', place: { host }, values: { host } }
  }
  if (config.user !== '' && (password === undefined || password === '')) {
    return { code: 'channel-password-missing', place: { host }, values: { name } }
  }
  return null
}

function connectionOptions({ host, port, security }: SmtpConfig) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    allowInternalNetworkInterfaces: isLoopbackHost(host),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    // The longest wait that a client owes a server: for the answer to the final dot (RFC 5321, 4.5.3.2.6).
    socketTimeout: 10 * 60_000,
    tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: security !== 'none' },
  }
}

function connect(smtp: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.connect((error) => (error ? reject(error) : resolve()))
  })
}

function signIn(smtp: SMTPConnection, user: string, pass: string): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.login({ user, pass }, (error) => (error ? reject(error) : resolve()))
  })
}
