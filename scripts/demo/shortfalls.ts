import { type ParsedMail, simpleParser } from 'mailparser'
import type { ReceivedMail } from './mailServer.ts'

/** Kinds of shortfall: keys of the catalogue's cli.demo.shortfall. */
export type Shortfall =
  | { readonly kind: 'missing'; readonly recipient: string }
  | { readonly kind: 'twice'; readonly recipient: string }
  | { readonly kind: 'stranger'; readonly recipient: string }
  | { readonly kind: 'incomplete'; readonly recipient: string; readonly part: string }

/** Compares what the server received with who should have got it, and looks into every message. */
export async function findShortfalls(
  received: readonly ReceivedMail[],
  expected: readonly string[],
): Promise<Shortfall[]> {
  const found: Shortfall[] = []
  const counts = new Map<string, number>()
  for (const { recipient } of received) counts.set(recipient, (counts.get(recipient) ?? 0) + 1)
  for (const recipient of expected) if (!counts.has(recipient)) found.push({ kind: 'missing', recipient })
  for (const [recipient, count] of counts) {
    if (count > 1) found.push({ kind: 'twice', recipient })
    if (!expected.includes(recipient)) found.push({ kind: 'stranger', recipient })
  }
  for (const { recipient, source } of received) {
    for (const part of missingParts(await simpleParser(source)))
      found.push({ kind: 'incomplete', recipient, part })
  }
  return found
}

/** What every message must carry: RFC 5322 (Message-ID, Date), RFC 2369 (List-Unsubscribe), a text and an HTML part. */
function missingParts(mail: ParsedMail): string[] {
  const missing: string[] = []
  if (mail.messageId === undefined) missing.push('Message-ID')
  if (mail.date === undefined) missing.push('Date')
  if (!mail.headerLines.some(({ key, line }) => key === 'list-unsubscribe' && line.includes('mailto:'))) {
    missing.push('List-Unsubscribe')
  }
  if ((mail.subject ?? '') === '') missing.push('Subject')
  if ((mail.text ?? '').length < 200) missing.push('text')
  if (!mail.html) missing.push('html')
  return missing
}
