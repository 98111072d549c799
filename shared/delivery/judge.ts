import type { Temporal } from 'temporal-polyfill'
import type { ErrorCode } from '../i18n/catalogue.ts'
import type { RefusedStage, ServerWord } from './mailConnection.ts'
import { retryAt } from './retryAt.ts'
import {
  isAboutAuthentication,
  isAboutRecipient,
  isPermanent,
  isPolicy,
  isTransient,
  readReply,
  type SmtpReply,
} from './smtpReply.ts'

/** What becomes of a recipient's row after a conversation with the server. */
export type Verdict =
  | { readonly kind: 'settled'; readonly state: 'sent' | 'rejected' | 'in-doubt'; readonly response: string }
  | { readonly kind: 'deferred'; readonly until: Temporal.Instant; readonly response: string }
  /** Nothing was handed over and nothing was said about the recipient: it goes back in line, the connection is at fault. */
  | { readonly kind: 'again'; readonly reason: string }
  /** It goes to the end of the line and the whole publication stops: the next message would be refused just the same. */
  | {
      readonly kind: 'stop'
      readonly code: ErrorCode
      readonly values: Readonly<Record<string, string | number>>
      readonly response: string
    }

export interface Attempted {
  /** This attempt included. */
  readonly attempts: number
  /** What the server said the time before; null at the first attempt. */
  readonly previousResponse: string | null
  /** From 0 to below 1, for the part of a wait that is by chance. */
  readonly chance: number
}

/**
 * Reads a server's word as a verdict. The one rule above all: once data has begun, only the server's own refusal lets a
 * message be sent again (RFC 5321, 4.2.5); silence means in-doubt.
 */
export function judge(word: ServerWord, attempted: Attempted, now: Temporal.Instant): Verdict {
  switch (word.kind) {
    case 'taken':
      return { kind: 'settled', state: 'sent', response: word.response }
    case 'lost':
      return word.dataBegun
        ? { kind: 'settled', state: 'in-doubt', response: word.reason }
        : { kind: 'again', reason: word.reason }
    case 'oversize':
      return {
        kind: 'stop',
        code: 'smtp-too-large',
        values: { size: kilobytes(word.bytes), max: kilobytes(word.limit) },
        response: '',
      }
    case 'halted':
      return { kind: 'stop', code: word.code, values: word.values, response: word.response }
    case 'refused':
      return judgeRefusal(word.stage, word.response, attempted, now)
  }
}

function judgeRefusal(
  stage: RefusedStage,
  response: string,
  attempted: Attempted,
  now: Temporal.Instant,
): Verdict {
  const reply = readReply(response)
  if (isTransient(reply)) {
    // 421 is about the connection (RFC 5321, 3.8), unless it answers the message: then this very one was put off.
    if (reply.code === 421 && stage !== 'message') return { kind: 'again', reason: response }
    const until = retryAt(attempted.attempts, now, attempted.chance)
    return until === null
      ? { kind: 'settled', state: 'rejected', response }
      : { kind: 'deferred', until, response }
  }
  if (!isPermanent(reply)) return outOfStep(stage, reply, response)
  if (isAboutAuthentication(reply)) return stop('smtp-auth-refused', response)
  if (!stopsEverybody(stage, reply)) return { kind: 'settled', state: 'rejected', response }
  // The officer went on and the server took others since: the refusal was this recipient's own after all.
  return attempted.previousResponse !== null && isPermanent(readReply(attempted.previousResponse))
    ? { kind: 'settled', state: 'rejected', response }
    : stop('smtp-policy-refused', response)
}

/** Would the next recipient hear the same? The sender's address, a policy, or the message's content is refused. */
function stopsEverybody(stage: RefusedStage, reply: SmtpReply): boolean {
  switch (stage) {
    case 'sender':
    case 'data':
      return true
    case 'recipient':
      return isPolicy(reply)
    case 'message':
      return !isAboutRecipient(reply)
  }
}

/** A reply that fits no command. After the message only a 5yz is sure to mean that it was not taken. */
function outOfStep(stage: RefusedStage, reply: SmtpReply, response: string): Verdict {
  return stage === 'message' && reply.code !== 503
    ? { kind: 'settled', state: 'in-doubt', response }
    : { kind: 'again', reason: response }
}

function stop(code: ErrorCode, response: string): Verdict {
  return { kind: 'stop', code, values: { response }, response }
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
