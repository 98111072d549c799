import { headerOf, type IncomingMail, readHeaders } from './incomingMail.ts'
import { tokensIn } from './unsubscribeWish.ts'

/** What a mail holds of letters of ours, the surest first. Whether they are ours is for the ledger to say. */
export interface Traces {
  /** Message-IDs of the shape that ours have, with angle brackets. */
  readonly messageIds: readonly string[]
  /** Tokens of our own way out. */
  readonly tokens: readonly string[]
  /** Of the letter that a report returns; '' where it does not tell. */
  readonly originalSubject: string
  readonly originalFrom: string
}

/** Message-IDs that one mail can name at most: what is answered stands first or last in References. */
const most = 20

/**
 * Looks for our letters in a mail: in the header of the letter that a report returns, in In-Reply-To and References (the
 * letter that is answered first, RFC 5322, 3.6.4), then anywhere in its texts.
 */
export function tracesIn(mail: IncomingMail): Traces {
  const originals = mail.parts.filter(({ kind }) => kind === 'original').map(({ text }) => readHeaders(text))
  const [original] = originals
  const references = messageIdsIn(headerOf(mail.headers, 'references')).reverse()
  const texts = [...mail.parts.map(({ text }) => text), mail.text].map(unfold)
  const messageIds = [
    ...originals.flatMap((headers) => messageIdsIn(headerOf(headers, 'message-id'))),
    ...messageIdsIn(headerOf(mail.headers, 'in-reply-to')),
    ...references,
    ...texts.flatMap(messageIdsIn),
  ]
  return {
    messageIds: [...new Set(messageIds)].slice(0, most),
    tokens: [...new Set(texts.flatMap(tokensIn))].slice(0, most),
    originalSubject: original === undefined ? '' : headerOf(original, 'subject'),
    originalFrom: original === undefined ? '' : headerOf(original, 'from'),
  }
}

/** Of our own shape only: 32 hexadecimal digits at a domain (messageIdentity). */
export function messageIdsIn(text: string): string[] {
  return [...text.matchAll(/<[0-9a-f]{32}@[\w.-]{1,253}>/g)].map(([id]) => id)
}

/** A header line that was folded (RFC 5322, 2.2.3) as one. */
function unfold(text: string): string {
  return text.replace(/\r?\n[ \t]+/g, ' ')
}
