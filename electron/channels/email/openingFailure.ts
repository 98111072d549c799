import { type CertificateFault, certificateFault } from '../../../shared/delivery/certificateFault.ts'
import type { Opening } from '../../../shared/delivery/mailConnection.ts'
import {
  isAboutAuthentication,
  isPermanent,
  isTransient,
  readReply,
} from '../../../shared/delivery/smtpReply.ts'
import type { ErrorCode } from '../../../shared/i18n/catalogue.ts'

/** What nodemailer's SMTPConnection and Node's sockets say about a failure. */
export interface SmtpFailure extends Error {
  readonly code?: string | undefined
  /** The code that Node gave before nodemailer gave its own. */
  readonly originalCode?: string | undefined
  /** The server's reply, whole. */
  readonly response?: string | undefined
  /** The command that it answers, or CONN or API for none. */
  readonly command?: string | undefined
}

type Failed = Exclude<Opening, { readonly kind: 'open' }>

/**
 * Reads why a connection could not be opened: come again, or mend something first.
 *
 * @param byBrowser somebody has signed in with OAuth 2, so that no password is to blame
 */
export function openingFailure(failure: SmtpFailure, host: string, byBrowser = false): Failed {
  const response = oneLine(failure.response ?? '')
  const reply = readReply(response)
  const reason = response === '' ? reasonOf(failure) : response
  if (reply.code === 421) return { kind: 'busy', reason }
  if (isTransient(reply)) return { kind: 'unreachable', reason }
  if (isAboutAuthentication(reply) || failure.code === 'EAUTH') {
    return trouble(refusedSignIn(reason, byBrowser), host, { response: reason })
  }
  const fault = faultOf(failure)
  if (fault !== undefined) return trouble(`smtp-certificate-${fault}`, host, { reason })
  if (failure.code === 'ETLS' || isUntrusted(failure)) return trouble('smtp-tls-untrusted', host, { reason })
  if (isPermanent(reply)) return trouble('smtp-policy-refused', host, { response: reason })
  return { kind: 'unreachable', reason }
}

/** "ECONNREFUSED", "ETIMEDOUT": short and searchable; the message only where there is no such code. */
export function reasonOf(failure: SmtpFailure): string {
  return (
    failure.originalCode ?? (failure.code === 'ESOCKET' ? failure.message : (failure.code ?? failure.message))
  )
}

/** A reply of several lines as one, each line without its repeated code. */
export function oneLine(response: string): string {
  const [first = '', ...rest] = response.split(/\r?\n/)
  return [first, ...rest.map((line) => line.replace(/^\d{3}[ -](?:[245]\.\d{1,3}\.\d{1,3}\s)?/, ''))]
    .join(' ')
    .trim()
}

/**
 * Microsoft says in words what has to be mended by whom
 * (https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission).
 */
function refusedSignIn(response: string, byBrowser: boolean): ErrorCode {
  if (/SmtpClientAuthentication is disabled/i.test(response)) return 'smtp-auth-disabled'
  if (/basic authentication is disabled/i.test(response)) return 'smtp-password-disabled'
  return byBrowser ? 'smtp-token-refused' : 'smtp-auth-refused'
}

function faultOf({ code, originalCode, message }: SmtpFailure): CertificateFault | undefined {
  for (const word of [originalCode, code, message]) {
    const fault = certificateFault(word ?? '')
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Certificates that do not hold (codes of OpenSSL and Node's tls), and a server that does not speak TLS at all. */
function isUntrusted({ code, originalCode, message }: SmtpFailure): boolean {
  return [code, originalCode, message].some((word) =>
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_SSL|ERR_TLS|EPROTO\b|wrong version number/i.test(
      word ?? '',
    ),
  )
}

function trouble(code: ErrorCode, host: string, values: Readonly<Record<string, string>>): Failed {
  return { kind: 'trouble', trouble: { code, place: { host }, values: { host, ...values } } }
}
