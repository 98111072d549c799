import type { Trouble } from '../../shared/schedule/publication.ts'
import type { VariantFault } from '../../shared/social/checkVariant.ts'
import type { Variant } from '../../shared/social/deriveVariant.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import type { Network } from '../../shared/social/network.ts'

/**
 * What a place to publish can do, step by step: `signIn` → `limits` → `check` → `prepare` → `publish` → `readBack`. One
 * adapter per network and way. Adapters keep nothing between the steps and never retry by themselves: whoever runs them
 * decides, from `repeating` and the outcome, and writes down what happened before the next step.
 *
 * @typeParam Session what signing in gives; lives in memory only
 * @typeParam Prepared what is ready to be published: text, and the ids of what has been uploaded
 */
export interface ChannelAdapter<Session, Prepared> {
  readonly network: Network
  /** What may be done again when nobody knows whether it was done: the program stopped, or the answer was lost. */
  readonly repeating: Readonly<Record<ChannelStep, Repeating>>
  /** @throws RundbrevError where the account is refused or the network cannot be reached */
  signIn(): Promise<Session>
  /** The account's own limits where the network tells them, else the table's. */
  limits(session: Session): Promise<NetworkLimits>
  /** Asked before anything leaves this computer. Any fault that blocks keeps the variant here. */
  check(variant: Variant, limits: NetworkLimits): readonly VariantFault[]
  /** Uploads the images, in the variant's order. Nothing is public yet; what is never published, the network forgets. */
  prepare(session: Session, variant: Variant, images: readonly ImageFile[]): Promise<StepOutcome<Prepared>>
  /** @param key the same for every attempt at one publication, another for every other */
  publish(session: Session, prepared: Prepared, key: string): Promise<PublishOutcome>
  /** Looks the post up, as the public sees it; null where there is none. Settles an outcome in doubt. */
  readBack(session: Session, key: string): Promise<StepOutcome<RemotePost | null>>
  /** null where the network has no such thing. */
  readonly edit:
    | ((session: Session, post: RemotePost, variant: Variant) => Promise<StepOutcome<RemotePost>>)
    | null
  readonly remove: ((session: Session, post: RemotePost) => Promise<StepOutcome<null>>) | null
  readonly figures:
    | ((session: Session, post: RemotePost) => Promise<StepOutcome<readonly RemoteFigure[]>>)
    | null
}

export type ChannelStep =
  | 'signIn'
  | 'limits'
  | 'prepare'
  | 'publish'
  | 'readBack'
  | 'edit'
  | 'remove'
  | 'figures'

/** `with-key`: twice is once, as long as both attempts carry the same key. `never`: twice may be two posts. */
export type Repeating = 'always' | 'with-key' | 'never'

/** `refused`: the network has said no, and it is certain that nothing happened; `later` tells whether it may say yes. */
export type StepOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly trouble: Trouble; readonly later: boolean }

export type PublishOutcome =
  | { readonly kind: 'published'; readonly post: RemotePost }
  /** Nothing is public: a person has to do it, with these. The publication is done when they say so. */
  | { readonly kind: 'awaits-officer'; readonly handover: Handover }
  | { readonly kind: 'refused'; readonly trouble: Trouble; readonly later: boolean }
  /** The answer was lost after the request had left: `readBack` first, never `publish` unless repeating it is safe. */
  | { readonly kind: 'in-doubt'; readonly trouble: Trouble }

/** What a person needs to publish by hand. */
export interface Handover {
  /** In their order: one, or a thread in which each answers the one before. */
  readonly posts: readonly HandoverPost[]
  /** The network's page for writing a post: https. */
  readonly url: string
  /** Whether the page opens with the first post's text in it; if not, it has to be pasted. */
  readonly urlCarriesText: boolean
}

export interface HandoverPost {
  readonly text: string
  /** SHA-256 and alternative text of what is to be attached. */
  readonly assets: readonly { readonly sha256: string; readonly alt: string }[]
}

/** A post out there. `at`: when the network says that it was published, ISO 8601 in UTC. */
export interface RemotePost {
  readonly id: string
  readonly url: string | null
  readonly at: string
}

/** A network's own figure under its own name, with its definition: figures of different names are never added up. */
export interface RemoteFigure {
  readonly name: string
  readonly definition: string
  readonly value: number
}

export interface ImageFile {
  readonly sha256: string
  readonly mime: string
  readonly bytes: Uint8Array
}
