import type { ErrorCode } from '../i18n/catalogue.ts'
import type { Trouble } from '../schedule/publication.ts'
import type { AccountLimits } from './accountLimits.ts'

/** One message for one recipient, complete. */
export interface OutgoingMail {
  /** Envelope sender and recipient: plain mailboxes, already checked. */
  readonly from: string
  readonly to: string
  /**
   * The message (RFC 5322), line ends CRLF, in pieces in their order. What many messages share is the same piece in all of them, so
   * that it is never copied, and what is known of it once need not be looked for again.
   */
  readonly pieces: readonly Uint8Array[]
}

/** Which command the server refused: MAIL, RCPT, DATA, or the message itself after its final dot. */
export type RefusedStage = 'sender' | 'recipient' | 'data' | 'message'

/** How one message's conversation with the server ended. */
export type ServerWord =
  | { readonly kind: 'taken'; readonly response: string }
  | { readonly kind: 'refused'; readonly stage: RefusedStage; readonly response: string }
  /** No answer came. `dataBegun`: the first byte of the message may have left, so nobody knows whether it arrived. */
  | { readonly kind: 'lost'; readonly dataBegun: boolean; readonly reason: string }
  /** Larger than the server said it takes (RFC 1870); it was not asked. */
  | { readonly kind: 'oversize'; readonly bytes: number; readonly limit: number }
  /** Refused, and every other message would be refused just the same until somebody has mended what `code` says. */
  | {
      readonly kind: 'halted'
      readonly code: ErrorCode
      readonly values: Readonly<Record<string, string | number>>
      readonly response: string
    }

/** What a server tells of itself at EHLO. */
export interface ServerLimits {
  /** null: it does not say. */
  readonly maxMessageBytes: number | null
  readonly authentication: readonly string[]
  /** SMTPUTF8: it takes mailboxes with letters beyond ASCII (RFC 6531). */
  readonly takesUtf8: boolean
  /** Of a service that tells what an account may send. */
  readonly account?: AccountLimits
}

/** A signed-in connection that messages go over one after the other. */
export interface MailConnection {
  readonly limits: ServerLimits
  /** False once the server or the network has ended it. */
  isOpen(): boolean
  /** @param beforeData called once, and awaited, before the first byte of the message; when it fails, nothing is sent */
  send(mail: OutgoingMail, beforeData: () => Promise<void>): Promise<ServerWord>
  /** Says goodbye; never fails. */
  close(): Promise<void>
}

export type Opening =
  | { readonly kind: 'open'; readonly connection: MailConnection }
  /** 421: the server is there but takes no more connections now. */
  | { readonly kind: 'busy'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Trying again changes nothing: somebody has to mend something first. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

export type OpenMailConnection = () => Promise<Opening>
