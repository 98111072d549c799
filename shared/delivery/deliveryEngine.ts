import type { CalendarFile } from '../newsletter/calendarFile.ts'
import type { Trouble } from '../schedule/publication.ts'

// What letters leave through takes either one message at a time (SMTP, any relay, Amazon SES): then it is an `OpenMailConnection`, and
// every recipient is a row of our own ledger with phases and verdicts. Or it takes a whole publication and sends it by itself
// (listmonk): then it is a `DeliveryEngine`, and from the point of no return on its word settles the rows.

/** Whom an engine is to write to, and what the letter says of them. */
export interface Handed {
  /** A plain mailbox, already checked. */
  readonly address: string
  readonly name: string
  readonly municipality: string
  readonly county: string
}

/** The letter as one group of counties sees it, its placeholders still in it. */
export interface HandedLetter {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly fromName: string
  readonly fromAddress: string
  /** '': none. */
  readonly replyTo: string
  readonly senderAddress: string
  readonly images: readonly {
    readonly fileName: string
    readonly mime: string
    readonly bytes: Uint8Array
    /** What the HTML calls it. */
    readonly source: string
  }[]
  readonly calendars: readonly CalendarFile[]
}

/** By what a part of a publication is found again at the engine, whatever became of us in between. */
export interface HandoverKey {
  /** The same whenever it is computed, and nobody else's. */
  readonly name: string
  /** What a person reads there. */
  readonly title: string
}

export interface Prepared {
  readonly listId: number
  readonly campaignId: number
  /** Addresses in lower case that it will not write to: blocked there, or no addresses to it. */
  readonly blocked: readonly string[]
  readonly refused: readonly string[]
}

/** `gone`: somebody has removed the campaign there. */
export interface EngineProgress {
  readonly state: 'draft' | 'running' | 'paused' | 'cancelled' | 'finished' | 'gone'
  readonly toSend: number
  readonly sent: number
}

/** What came back, by addresses in lower case. */
export interface Returned {
  readonly bounces: readonly { readonly address: string; readonly kind: 'hard' | 'soft' | 'complaint' }[]
  readonly unsubscribed: readonly string[]
}

/** later: it could not be asked, or is busy; nothing is known to be wrong. trouble: somebody has to mend something first. */
export type EngineStep<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/**
 * An engine that takes whole publications. Every step may be repeated: it looks for what is there before it makes anything, so that
 * neither a crash between two steps nor an answer that was lost makes anything twice. It keeps nothing, and never retries by itself.
 */
export interface DeliveryEngine {
  /** All that comes before the point of no return: a list of these recipients and nobody else, and a campaign that has not started. */
  prepare(
    key: HandoverKey,
    letter: HandedLetter,
    recipients: readonly Handed[],
  ): Promise<EngineStep<Prepared>>
  /** Lets the campaign run, where it does not: reads first, so that it is started once. */
  start(campaignId: number): Promise<EngineStep<EngineProgress>>
  progress(campaignId: number): Promise<EngineStep<EngineProgress>>
  /** Stops what is under way. */
  hold(campaignId: number, as: 'paused' | 'cancelled'): Promise<EngineStep<EngineProgress>>
  returned(of: { readonly campaignId: number; readonly listId: number }): Promise<EngineStep<Returned>>
  /** Asks for one thing of each kind that it will need; null where nothing stands in the way. */
  test(): Promise<Trouble | null>
}
