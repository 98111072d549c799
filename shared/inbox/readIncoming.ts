import { isAutoReply } from './autoReply.ts'
import { readComplaint } from './complaint.ts'
import { type RecipientReport, readDeliveryStatus } from './deliveryStatus.ts'
import type { IncomingMail } from './incomingMail.ts'
import { ownWords } from './ownWords.ts'
import { readPlainBounce } from './plainBounce.ts'
import { unsubscribeTokenIn, wishesOut } from './unsubscribeWish.ts'

/** What a mail that came in is. That it is about a letter of ours is not said yet: see Traces. */
export type IncomingReading =
  /** It did not arrive. */
  | { readonly kind: 'bounce'; readonly report: RecipientReport }
  /** It is late, or has arrived: nothing to do. */
  | { readonly kind: 'notice'; readonly report: RecipientReport | null }
  | { readonly kind: 'complaint'; readonly recipient: string; readonly type: string }
  | { readonly kind: 'unsubscribe'; readonly token: string }
  /** Somebody asks not to be written to, in words of their own. */
  | { readonly kind: 'wish'; readonly words: string }
  | { readonly kind: 'auto-reply' }
  | { readonly kind: 'reply'; readonly words: string }

/** How much of an answer is kept: enough to know what it is about; the rest is in the mail program. */
export const mostWords = 2000

/** Reads a mail as what it is, whoever sent it in whatever shape; never throws. */
export function readIncoming(mail: IncomingMail): IncomingReading {
  const complaint = readComplaint(mail)
  if (complaint !== undefined) return { kind: 'complaint', ...complaint }
  const status = mail.parts.filter(({ kind }) => kind === 'delivery-status')
  if (status.length > 0)
    return ofReport(
      mail,
      status.flatMap(({ text }) => readDeliveryStatus(text)),
    )
  const token = unsubscribeTokenIn(mail.subject)
  if (token !== undefined) return { kind: 'unsubscribe', token }
  const plain = readPlainBounce(mail)
  if (plain !== undefined) return ofReport(mail, [plain])
  if (isAutoReply(mail)) return { kind: 'auto-reply' }
  const words = ownWords(mail.text, mostWords)
  return { kind: wishesOut(mail.subject, words) ? 'wish' : 'reply', words }
}

/**
 * One of our letters has one recipient, so a report of several is about the addresses behind theirs: only when it came to
 * none of them did it not arrive.
 */
function ofReport(mail: IncomingMail, reports: readonly RecipientReport[]): IncomingReading {
  const failed = reports.filter(({ action }) => action === 'failed')
  const [first] = failed
  if (first !== undefined && failed.length === reports.length) return { kind: 'bounce', report: first }
  if (reports.length > 0) return { kind: 'notice', report: reports[0] ?? null }
  // A part that nobody can read: what the same mail says in prose may tell.
  const plain = readPlainBounce(mail)
  if (plain !== undefined && plain.action === 'failed') return { kind: 'bounce', report: plain }
  return { kind: 'notice', report: plain ?? null }
}
