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

/** `scheduled`: it begins by itself at `sendAt`. `gone`: somebody has removed the campaign there. */
export interface EngineProgress {
  readonly state: 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished' | 'gone'
  /** The time that stands at the engine, as it writes it; null for none. */
  readonly sendAt: string | null
  readonly toSend: number
  readonly sent: number
  /** What it answered where it was asked for another state and refused. */
  readonly said?: string
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
  /**
   * All that comes before the point of no return: a list of these recipients and nobody else, and a campaign that has not started.
   *
   * @param sendAt the instant that stands in it for `schedule`; null for none
   */
  prepare(
    key: HandoverKey,
    letter: HandedLetter,
    recipients: readonly Handed[],
    sendAt: string | null,
  ): Promise<EngineStep<Prepared>>
  /** Asks it to begin by itself at the time that stands in it. @returns what was read back: the engine may have refused */
  schedule(campaignId: number): Promise<EngineStep<EngineProgress>>
  /** Makes a draft of one that waits for its time. @returns what was read back: it may have begun */
  takeBack(campaignId: number): Promise<EngineStep<EngineProgress>>
  /**
   * Takes everybody off a list but these, and reads back that they are off.
   *
   * @param addresses in lower case
   * @returns those of them that it will not write to: blocked, signed off or removed there
   */
  keep(listId: number, addresses: readonly string[]): Promise<EngineStep<readonly string[]>>
  /** Lets the campaign run, where it does not: reads first, so that it is started once. */
  start(campaignId: number): Promise<EngineStep<EngineProgress>>
  progress(campaignId: number): Promise<EngineStep<EngineProgress>>
  /** Stops what is under way; what waits for its time becomes a draft. */
  hold(campaignId: number, as: 'paused' | 'cancelled'): Promise<EngineStep<EngineProgress>>
  returned(of: { readonly campaignId: number; readonly listId: number }): Promise<EngineStep<Returned>>
  /** Asks for one thing of each kind that it will need; null where nothing stands in the way. */
  test(): Promise<Trouble | null>
}
