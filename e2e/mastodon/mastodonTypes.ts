/** How a server is. What is left out is as a Mastodon 4.3 with ordinary settings. */
export interface MastodonOptions {
  /** 0 or left out: a free one. */
  readonly port?: number
  /** Of the account, made by hand on its page; '' : none. */
  readonly token?: string
  /** What that token may do. */
  readonly scopes?: readonly string[]
  readonly maxCharacters?: number
  readonly descriptionLimit?: number
  readonly imageBytes?: number
  /** v1: no /api/v2/instance. pleroma: v1 with limits under other names. none: tells nothing. */
  readonly instance?: 'v2' | 'v1' | 'pleroma' | 'none'
  readonly ignoresIdempotency?: boolean
  /** scheduled_at: publishes at once, and answers with a status. */
  readonly ignoresScheduling?: boolean
  /** How often an upload is asked for before it is ready; 0: at once, as images are from 4.0 on. */
  readonly processing?: number
  /** No /api/v2/media. */
  readonly onlyOldMedia?: boolean
  /** What was sent, by the status's id, where that is not what it shows. */
  readonly sources?: Readonly<Record<string, string>>
  /** ms that its clock is ahead of this computer's. */
  readonly clockAhead?: number
  /** Statuses that may be posted before it wants to be left alone for three hours. */
  readonly statusesLeft?: number
}

/** Something that a server does instead of answering as it should. */
export type Misbehaviour =
  | 'html'
  | 'redirect'
  /** 200 with {"error": …} */
  | 'error-in-200'
  /** An answer of 10 MB. */
  | 'huge'
  /** One byte a second. */
  | 'slow'
  /** Does what it is asked, and cuts the line. */
  | 'cut-after'
  /** Cuts the line before it does anything. */
  | 'cut-before'
  | '500'
  | '503'
  | '422'

export interface MediaRow {
  readonly id: string
  readonly mime: string
  readonly bytes: number
  readonly description: string
  /** null: none was said, and it is cut to its middle. */
  readonly focus?: { readonly x: number; readonly y: number } | null
  /** Requests until it is ready. */
  waits: number
  attached: boolean
}

export interface StatusRow {
  readonly id: string
  text: string
  spoiler: string
  sensitive: boolean
  language: string | null
  readonly visibility: string
  readonly answers: string | null
  media: string[]
  readonly at: string
  readonly key: string | null
  /** Whose it is: '' the account's own. */
  readonly by: string
  edits: number
  favourites: number
  reblogs: number
}

export interface ScheduledRow {
  readonly id: string
  readonly text: string
  readonly scheduledAt: string
  readonly media: readonly string[]
  /** What it is to be when its time has come. */
  readonly status: Omit<StatusRow, 'id' | 'at'>
}

export interface AppRow {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
}

export interface TokenRow {
  readonly token: string
  readonly scopes: readonly string[]
  readonly clientId: string
  revoked: boolean
}

/** What a server knows, in the order of its becoming; on the disk a line for each change. */
export interface MastodonState {
  readonly statuses: Map<string, StatusRow>
  readonly scheduled: Map<string, ScheduledRow>
  /** Also of what waits no longer: an id is never given twice. */
  readonly everScheduled: Set<string>
  readonly media: Map<string, MediaRow>
  readonly apps: Map<string, AppRow>
  readonly tokens: Map<string, TokenRow>
  /** Of Idempotency-Key: what was made with it. */
  readonly keys: Map<string, { readonly id: string; readonly at: number }>
  /** Statuses that were deleted: a thing that was published once is not forgotten by the test. */
  readonly deleted: Set<string>
}

export type MastodonChange =
  | { readonly kind: 'status'; readonly row: StatusRow }
  | { readonly kind: 'scheduled'; readonly row: ScheduledRow }
  | { readonly kind: 'unscheduled'; readonly id: string }
  | { readonly kind: 'media'; readonly row: MediaRow }
  | { readonly kind: 'app'; readonly row: AppRow }
  | { readonly kind: 'token'; readonly row: TokenRow }
  | { readonly kind: 'key'; readonly key: string; readonly id: string; readonly at: number }
  | { readonly kind: 'deleted'; readonly id: string }
