import type { ImapFlow } from 'imapflow'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { trustedCertificates } from '../tls/trustedCertificates.ts'

/** How an inbox is reached. */
export interface MailboxAddress {
  readonly host: string
  readonly port: number
  /** tls: from the first byte (993); starttls: required; none: only on this machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string
  readonly secret: { readonly kind: 'password' | 'token'; readonly value: string }
  readonly folder: string
  /** PEM of an authority of the organisation's own, beside those that the computer knows. */
  readonly ca: string | null
}

/** What may be read at once, in bytes: an answer beyond it is a server gone mad, and ends the connection. */
const mostAtOnce = 8_000_000

/**
 * Connects, signs in, and opens the folder. What imapflow throws goes through (see mailboxFailure).
 *
 * @param how readOnly: nothing in it can be changed (EXAMINE); stop: ends whatever is under way, however long the server is silent
 */
export async function openMailbox(
  address: MailboxAddress,
  how: {
    readonly readOnly: boolean
    readonly stop?: AbortSignal | undefined
    readonly folder?: (client: ImapFlow) => Promise<string | undefined>
  },
): Promise<ImapFlow> {
  const { host, port, security, user, secret, folder } = address
  const imap = await import('imapflow')
  const client = new imap.ImapFlow({
    ...{ host, port, secure: security === 'tls', doSTARTTLS: security === 'starttls' },
    auth: secret.kind === 'token' ? { user, accessToken: secret.value } : { user, pass: secret.value },
    tls: { minVersion: 'TLSv1.2', ...trustOf(address) },
    logger: false,
    disableAutoIdle: true,
    ...{ connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 },
    ...{ maxLiteralSize: mostAtOnce, maxLineLength: mostAtOnce, maxResponseSize: 2 * mostAtOnce },
  })
  // Without a listener an error between two commands would be thrown. What it means shows at the next command.
  client.on('error', () => undefined)
  how.stop?.addEventListener('abort', () => client.close(), { once: true })
  try {
    await client.connect()
    const path = how.folder === undefined ? folder : await how.folder(client)
    if (path !== undefined) await client.mailboxOpen(path, { readOnly: how.readOnly })
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

/** Says goodbye; never fails. */
export async function closeMailbox(client: ImapFlow): Promise<void> {
  await client.logout().catch(() => client.close())
}

/** Certificates are checked; on this machine, where nobody is in between, whichever comes is taken. */
function trustOf({ security, host, ca }: MailboxAddress) {
  if (security === 'none' && isLoopbackHost(host)) return { rejectUnauthorized: false }
  return { rejectUnauthorized: true, ca: trustedCertificates(ca), allowPartialTrustChain: ca !== null }
}
