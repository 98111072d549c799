import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../shared/i18n/catalogue.ts'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import type { AccountPlace } from '../../shared/social/accountPlace.ts'
import type { AccountTokens } from '../../shared/social/accountTokens.ts'
import type { VariantFault } from '../../shared/social/checkVariant.ts'
import type { Variant } from '../../shared/social/deriveVariant.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { StepResult } from '../../shared/social/publicationStep.ts'
import type { FoundPost, RemoteFigure, RemotePost } from '../../shared/social/remotePost.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import type { Veil } from '../../shared/social/veil.ts'
import type { Visibility } from '../../shared/social/visibility.ts'

/**
 * What an account on a network can do, step by step. One folder per network under electron/channels. Adapters keep nothing between
 * the steps but the session that `signIn` gives, never retry by themselves and never decide: whoever runs them reads `repeating` and
 * the fault, and writes down what happened before the next step. A fault is an answer; only our own faults are thrown.
 *
 * @typeParam Session lives in memory only
 */
export interface ChannelAdapter<Session = unknown> {
  readonly network: PublishingNetwork
  readonly repeating: Readonly<Record<ChannelStep, Repeating>>
  /**
   * What a step's key is on this network, where a UUID is none that it takes.
   *
   * @param at no later than now
   */
  readonly key?: (at: Temporal.Instant, uuid: string) => string
  /** A real sign-in; nothing is published. */
  signIn(): Promise<NetworkAnswer<SignedIn<Session>>>
  /** Where whoever has signed in may publish, before one is chosen; null where that is the account itself. */
  readonly places: (() => Promise<NetworkAnswer<readonly AccountPlace[]>>) | null
  /** The account's own limits where the network tells them, else the table's. */
  limits(session: Session): Promise<NetworkAnswer<AccountState>>
  /** Asked before anything leaves this computer. Any fault that blocks keeps the variant here. */
  check(variant: Variant, limits: NetworkLimits): readonly VariantFault[]
  /** Uploads one image and waits until the network has it ready. Nothing is public; what is never published, the network forgets. */
  prepare(session: Session, image: OutgoingImage, key: string): Promise<NetworkAnswer<Uploaded>>
  /** @param key the same for every attempt at this post, another for every other */
  publish(session: Session, post: OutgoingPost, key: string): Promise<NetworkAnswer<RemotePost>>
  /** The post that was published with this key, or that is this one; null where there is none. */
  readBack(session: Session, which: PostSought): Promise<NetworkAnswer<RemotePost | null>>
  /** The account's latest posts that may be this one, by text and time, likeliest first. */
  find(session: Session, which: PostSought): Promise<NetworkAnswer<readonly FoundPost[]>>
  /** null where the network keeps no post for its time. From when until when it does: the limits table. */
  readonly schedule: Scheduling<Session> | null
  /** null where the network has no such thing. */
  readonly edit:
    | ((session: Session, remote: RemotePost, post: OutgoingPost) => Promise<NetworkAnswer<RemotePost>>)
    | null
  readonly remove: ((session: Session, remote: RemotePost) => Promise<NetworkAnswer<null>>) | null
  readonly figures:
    | ((session: Session, remote: RemotePost) => Promise<NetworkAnswer<readonly RemoteFigure[]>>)
    | null
  readonly replies:
    | ((session: Session, remote: RemotePost) => Promise<NetworkAnswer<readonly RemoteReply[]>>)
    | null
  /** Ends the sign-in there, when the account is removed here. */
  readonly revoke: ((session: Session) => Promise<NetworkAnswer<null>>) | null
  /**
   * Ends one sign-in by its tokens and no other of the same account: after somebody has signed in anew. null where the network has no
   * such thing, or keeps none.
   */
  readonly revokeTokens: ((tokens: AccountTokens) => Promise<NetworkAnswer<null>>) | null
}

export type ChannelStep = 'signIn' | 'limits' | 'prepare' | 'publish' | 'edit' | 'remove' | 'read'

/**
 * What may be done again when nobody knows whether it was done: the program stopped, or the answer was lost. `with-key`: twice is once
 * as long as both attempts carry the same key. `after-look`: with the key, but only after `find` has not found it. `never`: twice may
 * be two posts, and only the officer can tell.
 */
export type Repeating = 'always' | 'with-key' | 'after-look' | 'never'

export interface SignedIn<Session> {
  readonly session: Session
  /** Whose account: "@kansliet@social.example". */
  readonly account: string
  /** ISO 8601; null where it does not end, or nobody says. */
  readonly until: string | null
}

export interface AccountState {
  readonly limits: NetworkLimits
  /** How much of what may still be done, where the network tells. */
  readonly left: readonly { readonly what: string; readonly left: number; readonly until: string | null }[]
}

export interface OutgoingImage {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly use: 'image' | 'card'
  /** Which place of it is to be seen where a part is shown, for networks that take that. */
  readonly focus?: FocalPoint
}

/** What the network calls an image that it has: kept as JSON, for the adapter's own eyes. */
export type Uploaded = Extract<StepResult, { kind: 'image' }>['uploaded']

export interface OutgoingPost {
  readonly text: string
  readonly language: Language
  /** In their order, uploaded. */
  readonly images: readonly (Omit<OutgoingImage, 'bytes'> & { readonly uploaded: Uploaded })[]
  readonly card: {
    readonly href: string
    readonly title: string
    readonly description: string
    readonly image: Uploaded | null
  } | null
  /** The thread's first post, and the one that this answers. */
  readonly answers: { readonly root: RemotePost; readonly parent: RemotePost } | null
  /** What readers are told before they see it, where the network has that. */
  readonly veil?: Veil
  /** Who sees it, where the network has that; left out: as the account's settings say. */
  readonly visibility?: Visibility
  /** Where addresses in the text lead, where that is not what they show, for networks that have that. */
  readonly targets?: Readonly<Record<string, string>>
  /** When the first attempt at it began: the same in every attempt. */
  readonly at: Temporal.Instant
}

export interface PostSought {
  readonly key: string
  readonly post: OutgoingPost
}

/** A network that publishes a post by itself, at its time. What waits there is no post yet, and has an id of its own. */
export interface Scheduling<Session> {
  /** @param at when it is to go out; a network that does not keep it publishes at once, and says so where it can */
  hand(
    session: Session,
    post: OutgoingPost,
    key: string,
    at: Temporal.Instant,
  ): Promise<NetworkAnswer<HandingAnswer>>
  /** What waits there with this text, whenever it is to go out: somebody may have moved it. */
  find(session: Session, which: PostSought): Promise<NetworkAnswer<readonly WaitingPost[]>>
  /** When it is to go out; null where nothing of this id waits there (any more). */
  readBack(session: Session, id: string): Promise<NetworkAnswer<Temporal.Instant | null>>
  /** gone: it did not wait there (any more), and may be out. Whoever asks looks where it is. */
  cancel(session: Session, id: string): Promise<NetworkAnswer<'cancelled' | 'gone'>>
}

export interface WaitingPost {
  readonly id: string
  readonly at: Temporal.Instant
}

export type HandingAnswer =
  | { readonly kind: 'scheduled'; readonly id: string }
  | { readonly kind: 'published'; readonly post: RemotePost }

export interface RemoteReply {
  readonly id: string
  readonly url: string | null
  readonly at: string
  /** What its account is called there, where `url` has another name of it: "anna.bsky.social". */
  readonly handle?: string | undefined
}
