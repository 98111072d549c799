import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { hiding } from '../../shared/text/hiding.ts'

/** What imapflow and Node's sockets say about a failure. */
interface Failure {
  readonly code?: string
  readonly message?: string
  readonly responseText?: string
  readonly serverResponseCode?: string
  readonly authenticationFailed?: boolean
  readonly mailboxMissing?: boolean
}

/**
 * Reads why an inbox could not be looked in: what the officer is told, with the remedy.
 *
 * @param secrets what the server was told in confidence, and may quote
 */
export function mailboxFailure(error: unknown, host: string, secrets: readonly string[]): Trouble {
  const { code = '', message = '', responseText = '', serverResponseCode = '', ...failure } = error as Failure
  const reason = hiding(secrets)(responseText || code || message).slice(0, 300)
  const trouble = (name: ErrorCode): Trouble => ({ code: name, place: { host }, values: { host, reason } })
  if (failure.authenticationFailed === true || serverResponseCode === 'AUTHENTICATIONFAILED') {
    return trouble('inbox-auth-refused')
  }
  if (failure.mailboxMissing === true || ['NONEXISTENT', 'TRYCREATE'].includes(serverResponseCode)) {
    return trouble('inbox-folder-missing')
  }
  const isUntrusted =
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_SSL|ERR_TLS|EPROTO\b|wrong version number|STARTTLS/i
  if (isUntrusted.test(code) || isUntrusted.test(message)) return trouble('inbox-tls-untrusted')
  return trouble('inbox-unreachable')
}
