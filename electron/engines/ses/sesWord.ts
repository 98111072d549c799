import type { ServerWord } from '../../../shared/delivery/mailConnection.ts'
import type { ErrorCode } from '../../../shared/i18n/catalogue.ts'

/** What the SDK throws: an error of the service by its name, or of the network by Node's code. */
export interface SesFailure extends Error {
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number | undefined }
}

/**
 * What a refusal comes to, by the service's own names (SES API v2, SendEmail, "Errors"; "Common errors"; Developer Guide,
 * "Amazon SES email sending errors"). Codes of SMTP stand before the name where the ledger's judge reads them.
 */
export type Refusal =
  | { readonly kind: 'halted'; readonly code: ErrorCode }
  | { readonly kind: 'refused'; readonly stage: 'recipient' | 'message'; readonly reply: string }

/** @returns undefined for what is no refusal: nobody knows then what became of the message */
export function refusalOf({ name, message, $metadata }: SesFailure): Refusal | undefined {
  switch (name) {
    case 'TooManyRequestsException':
    case 'Throttling':
    case 'ThrottlingException':
    case 'LimitExceededException':
      // "Daily message quota exceeded" asks for patience of another kind than "Maximum sending rate exceeded".
      return /daily|quota|24.hour/i.test(message)
        ? { kind: 'halted', code: 'ses-quota' }
        : { kind: 'refused', stage: 'message', reply: '454 4.3.2' }
    case 'MailFromDomainNotVerifiedException':
      return { kind: 'halted', code: 'ses-not-verified' }
    case 'MessageRejected':
      // On trial, the recipients must be verified too: the same error, and the next one would be refused just the same.
      return /not verified/i.test(message)
        ? { kind: 'halted', code: 'ses-not-verified' }
        : { kind: 'refused', stage: 'message', reply: '554 5.6.0' }
    case 'AccountSuspendedException':
    case 'SendingPausedException':
      return { kind: 'halted', code: 'ses-paused' }
    case 'NotFoundException':
      return { kind: 'halted', code: 'ses-not-found' }
    case 'BadRequestException':
    case 'ValidationException':
      return isAboutAddress(message)
        ? { kind: 'refused', stage: 'recipient', reply: '553 5.1.3' }
        : { kind: 'refused', stage: 'message', reply: '554 5.5.0' }
  }
  if ($metadata?.httpStatusCode === 403 || isAboutAccess(name))
    return { kind: 'halted', code: 'ses-auth-refused' }
  if ($metadata?.httpStatusCode === 413) return { kind: 'refused', stage: 'message', reply: '552 5.3.4' }
  return undefined
}

/** How one message's request ended. `dataBegun` is false only where certainly no byte of it had left. */
export function wordOfFailure(failure: SesFailure): ServerWord {
  const refusal = refusalOf(failure)
  const said = `${failure.name}: ${oneLine(failure.message)}`
  if (refusal?.kind === 'halted')
    return { kind: 'halted', code: refusal.code, values: { response: said }, response: said }
  if (refusal?.kind === 'refused')
    return { kind: 'refused', stage: refusal.stage, response: `${refusal.reply} ${said}` }
  return { kind: 'lost', dataBegun: !neverConnected(failure), reason: reasonOf(failure) }
}

/** "ECONNREFUSED", else the service's name for it. */
export function reasonOf({ name, code, message }: SesFailure): string {
  return code ?? `${name}: ${oneLine(message)}`
}

/** The failures of finding, reaching and trusting a server: they come before the request's first byte. */
export function neverConnected(failure: SesFailure): boolean {
  const { code, name, message } = failure
  if (code !== undefined && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return true
  if (isUntrusted(failure)) return true
  return name === 'TimeoutError' && /did not establish a connection/.test(message)
}

export function isUntrusted({ code, message }: SesFailure): boolean {
  return [code, message].some((word) =>
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_SSL|ERR_TLS/i.test(word ?? ''),
  )
}

function isAboutAddress(message: string): boolean {
  return /illegal address|invalid.*(email|address|domain)|local address|domain (name )?contains|missing.*@/i.test(
    message,
  )
}

/** "Common errors" of the API, and what the signature's verification answers. */
function isAboutAccess(name: string): boolean {
  return /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|ExpiredToken|AccessDenied|IncompleteSignature|MissingAuthenticationToken|NotAuthorized|OptInRequired|RequestExpired)/.test(
    name,
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
