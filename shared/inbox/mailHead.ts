import { type Headers, headerOf, type NamedAddress } from './incomingMail.ts'
import { isBounceSubject, isFromDaemon } from './plainBounce.ts'
import { messageIdsIn } from './traces.ts'
import { unsubscribeTokenIn } from './unsubscribeWish.ts'

/** What is asked of every mail before it is read: a few lines of its header. */
export interface MailHead {
  readonly from: NamedAddress
  readonly subject: string
  readonly headers: Headers
}

/** The fields that the questions below are asked of. */
export const askedHeaders = [
  ...['content-type', 'auto-submitted', 'x-failed-recipients', 'in-reply-to', 'references'],
  ...['to', 'delivered-to', 'x-original-to', 'envelope-to'],
] as const

const recipients = ['to', 'delivered-to', 'x-original-to', 'envelope-to'] as const

/**
 * May this mail be about a letter of ours? Of an inbox with 50,000 mails few are, and only those are read. Whoever is known
 * by their address is asked for by others (isKnownAddress): that takes the database.
 */
export function mayConcernUs({ from, subject, headers }: MailHead): boolean {
  const type = headerOf(headers, 'content-type').toLowerCase()
  return (
    type.startsWith('multipart/report') ||
    isFromDaemon({ from, headers }) ||
    isBounceSubject(subject) ||
    // Outlook.com's report of a complaint.
    /^complaint about message from/i.test(subject) ||
    unsubscribeTokenIn(subject) !== undefined ||
    ['in-reply-to', 'references'].some((name) => messageIdsIn(headerOf(headers, name)).length > 0) ||
    recipients.some((name) => /\+b\d{1,15}-[0-9a-f]{16}@/i.test((headers.get(name) ?? []).join(' ')))
  )
}
