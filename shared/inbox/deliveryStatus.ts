import { readHeaders } from './incomingMail.ts'

/** What became of a message for one recipient (RFC 3464, 2.3.3). */
export type ReportAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

/** What a report says of one recipient (RFC 3464, 2.3). */
export interface RecipientReport {
  /** Whom the sender wrote to, where the report tells; else whom it came to in the end. '' where it names nobody. */
  readonly recipient: string
  /** Whom it came to in the end: another than `recipient` behind an alias. '' where it names nobody. */
  readonly finalRecipient: string
  readonly action: ReportAction
  /** "5.1.1" (RFC 3463); '' where it gives none. */
  readonly status: string
  /** What the recipient's server said; '' where it said nothing. */
  readonly diagnostic: string
}

const actions: readonly ReportAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded']
/** Recipients that are read of one report; our letters have one each. */
const mostRecipients = 100

/**
 * Reads a message/delivery-status part: blocks of fields, the first about the message, each other about a recipient. Blocks
 * that say neither for whom nor how it went are passed over; a part that somebody has cut off gives what it has.
 */
export function readDeliveryStatus(text: string): RecipientReport[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .slice(0, mostRecipients + 1)
    .flatMap((block) => readRecipient(block.replace(/^\s+/, '')) ?? [])
}

function readRecipient(block: string): RecipientReport | undefined {
  const fields = readHeaders(block)
  const field = (name: string) => fields.get(name)?.[0] ?? ''
  const finalRecipient = afterType(field('final-recipient'))
  // Exchange's own, where a connector has dropped the other.
  const original = afterType(field('original-recipient')) || afterType(field('x-actual-recipient'))
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status'))?.[0] ?? ''
  const action = actionOf(field('action'), status)
  if (action === undefined || (finalRecipient === '' && original === '' && status === '')) return undefined
  const diagnostic = afterType(field('diagnostic-code')).slice(0, 1000)
  return {
    recipient: original === '' ? finalRecipient : original,
    finalRecipient,
    action,
    status: status === '' || /^\d\.0\.0$/.test(status) ? statusIn(diagnostic) || status : status,
    diagnostic,
  }
}

/** "rfc822; Rektor@kommun.example" without its type, comments and brackets; an xtext form stays as it is written. */
function afterType(value: string): string {
  const [, type = '', rest = value] = /^([\w-]+)\s*;\s*(.*)$/s.exec(value) ?? []
  const bare = rest
    .replace(/^<([^<>]*)>$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return type.toLowerCase() === 'utf-8' ? withLetters(bare) : bare
}

/** An address of type utf-8 in a report that is ASCII itself: "\x{E5}sa@kommun.example" (RFC 6533, 3). */
function withLetters(address: string): string {
  return address.replace(/\\x\{([0-9a-f]{2,6})\}/gi, (written, hex: string) => {
    const point = Number.parseInt(hex, 16)
    return point > 0x10ffff ? written : String.fromCodePoint(point)
  })
}

function actionOf(written: string, status: string): ReportAction | undefined {
  const word = /^[a-z]+/i.exec(written)?.[0].toLowerCase() ?? ''
  const known = actions.find((action) => action === word)
  if (known !== undefined) return known
  // Some forget the field that the standard asks for (RFC 3464, 2.3.3), and give the status alone.
  return word === '' && status.startsWith('5') ? 'failed' : undefined
}

/** An enhanced status code in what a server said; '' where there is none. */
export function statusIn(diagnostic: string): string {
  return /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/.exec(diagnostic)?.[0] ?? ''
}
