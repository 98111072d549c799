/** A mailbox as a header names it. */
export interface NamedAddress {
  readonly name: string
  /** As written; '' where there is none. */
  readonly address: string
}

/** Header fields by their names in small letters, each value unfolded (RFC 5322, 2.2.3) and otherwise as it is written. */
export type Headers = ReadonlyMap<string, readonly string[]>

/** A part that a machine wrote for a machine, or the letter that a report is about. */
export interface MachinePart {
  readonly kind: 'delivery-status' | 'feedback-report' | 'disposition-notification' | 'original'
  readonly text: string
}

/** A mail that came in, as far as it was read: texts may have been cut off, and any of it may be missing or hostile. */
export interface IncomingMail {
  /** With its angle brackets; '' where it has none. */
  readonly messageId: string
  readonly from: NamedAddress
  /** Everywhere that it says it was sent: To, Cc, Delivered-To, X-Original-To, Envelope-To. */
  readonly to: readonly string[]
  /** Decoded. */
  readonly subject: string
  readonly headers: Headers
  /** Its text, or that of its HTML. */
  readonly text: string
  readonly parts: readonly MachinePart[]
}

/** Fields that are read at most, of one block: a header of a million lines is nobody's letter. */
const mostFields = 1000

/** Reads a block of header fields up to its first empty line; what is no field is passed over. */
export function readHeaders(text: string): Headers {
  const headers = new Map<string, string[]>()
  let last: { readonly values: string[] } | undefined
  let fields = 0
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) last.values.push(`${last.values.pop() ?? ''} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (!/^[\x21-\x7e]+$/.test(name)) {
      last = undefined
      continue
    }
    if (++fields > mostFields) break
    const values = headers.get(name) ?? []
    values.push(line.slice(colon + 1).trim())
    headers.set(name, values)
    last = { values }
  }
  return headers
}

/** A field's first value; '' where there is none. */
export function headerOf(headers: Headers, name: string): string {
  return headers.get(name)?.[0] ?? ''
}

/** Every bare address in a text, in its order, in small letters. */
export function addressesIn(text: string): string[] {
  // Bounded on both sides, so that a long line of letters is not read again from each of them.
  const found = text.matchAll(
    /(?<![\p{L}\p{N}\p{M}_.+=@-])[\p{L}\p{N}\p{M}_.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu,
  )
  return [...new Set([...found].map(([address]) => address.replace(/[.-]+$/, '').toLowerCase()))]
}
