import { z } from 'zod'
import { isTransient, readReply, type SmtpReply } from './smtpReply.ts'

export const answerClasses = [
  'address-unknown',
  'address-invalid',
  'address-letters',
  'domain-unknown',
  'mailbox-full',
  'mailbox-closed',
  'greylisted',
  'too-many',
  'policy',
  'content',
  'size',
  'sign-in',
  'sender',
  'server-busy',
  'later',
  'connection',
  'refused',
] as const
/** What an answer of a mail server comes down to, for somebody who has to do something about it. */
export const AnswerClass = z.enum(answerClasses)
export type AnswerClass = z.infer<typeof AnswerClass>

/**
 * Reads what was said about a delivery. Enhanced codes decide where there are any (RFC 3463; RFC 4954, 6, for signing in);
 * without them the reply's own number does (RFC 5321, 4.2.3), and the words only where servers are known to say one thing
 * with many numbers: greylisting, too much mail at once, unwanted content.
 *
 * @param response the server's reply, the network's word where there was none, '' or null where nobody was asked because
 * the address is none
 */
export function classifyAnswer(response: string | null): AnswerClass {
  if (response === null || response === '') return 'address-invalid'
  const reply = readReply(response)
  if (reply.code === 0) return 'connection'
  if (isTransient(reply)) return laterClass(reply, response)
  return byEnhanced[detailOf(reply)] ?? bySubject(reply, response) ?? byCode[reply.code] ?? 'refused'
}

const greylistWords = /gr[ea]y-?list|try again later|temporarily (?:deferred|rejected)|first time/i
const tooManyWords = /too (?:many|much|fast)|rate ?limit|throttl|quota of messages|exceeded the|slow down/i
const contentWords = /spam|virus|malware|phish|content|dmarc|\bspf\b|dkim/i

function laterClass(reply: SmtpReply, response: string): AnswerClass {
  if (reply.code === 452 || detailOf(reply) === '2.2') return 'mailbox-full'
  if (reply.code === 454 && subjectOf(reply) === '7') return 'sign-in'
  if (tooManyWords.test(response)) return 'too-many'
  if (reply.code === 421) return 'server-busy'
  if (subjectOf(reply) === '7' || greylistWords.test(response)) return 'greylisted'
  return 'later'
}

/** Subject and detail of an enhanced code, whichever its class. */
const byEnhanced: Readonly<Record<string, AnswerClass>> = {
  '1.1': 'address-unknown',
  '1.2': 'domain-unknown',
  '1.3': 'address-invalid',
  '1.6': 'address-unknown',
  '1.7': 'sender',
  '1.8': 'sender',
  '1.10': 'address-unknown',
  '2.1': 'mailbox-closed',
  '2.2': 'mailbox-full',
  '2.3': 'size',
  '3.4': 'size',
  '4.4': 'domain-unknown',
  '5.3': 'too-many',
  '6.0': 'content',
  // RFC 6531, 3.6.
  '6.7': 'address-letters',
  '6.9': 'address-letters',
  '7.8': 'sign-in',
  '7.9': 'sign-in',
  '7.11': 'sign-in',
}

/** Where the enhanced code says no more than its subject. */
function bySubject(reply: SmtpReply, response: string): AnswerClass | undefined {
  switch (subjectOf(reply)) {
    case '1':
      return 'address-unknown'
    case '2':
      return 'mailbox-closed'
    case '6':
      return 'content'
    case '7':
      if (reply.code === 530 || reply.code === 535) return 'sign-in'
      if (tooManyWords.test(response)) return 'too-many'
      return contentWords.test(response) ? 'content' : 'policy'
    default:
      return undefined
  }
}

const byCode: Readonly<Record<number, AnswerClass>> = {
  530: 'sign-in',
  534: 'sign-in',
  535: 'sign-in',
  538: 'sign-in',
  550: 'refused',
  551: 'address-unknown',
  552: 'mailbox-full',
  553: 'address-invalid',
  554: 'policy',
  556: 'domain-unknown',
}

function subjectOf({ enhanced }: SmtpReply): string | undefined {
  return enhanced?.split('.')[1]
}

function detailOf({ enhanced }: SmtpReply): string {
  return enhanced?.split('.').slice(1).join('.') ?? ''
}
