import type { PublishingNetwork } from './socialChannelConfig.ts'

/**
 * What happened when a network did not do what it was asked, as an adapter saw it. Adapters say facts; what they mean is decided in
 * one place (sortFault.ts).
 */
export type NetworkFault =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** The network's own word for it: "ExpiredToken", "OAuthException 190"; '' where it has none. */
      readonly code: string
      /** The network's own sentence, cut to a few hundred characters, without any secret. */
      readonly message: string
      /** ISO 8601: until when the network wants to be left alone; null where it does not say. */
      readonly until: string | null
    }
  /** An answer that is none: HTML, not JSON, a redirect, over its size, of another shape. `taken`: it may have done it all the same. */
  | { readonly kind: 'unreadable'; readonly what: string; readonly taken: boolean }
  /** Nothing has left this computer: no name, no route, refused, no TLS. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The request left, wholly or in part, and no answer came. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** It is about the content, and asking again changes nothing: found before anything left. */
  | { readonly kind: 'unfit'; readonly code: string; readonly detail: string }

export type NetworkAnswer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'fault'; readonly fault: NetworkFault }

/** A fault as the engine, the interface and the command line act on it. */
export type FaultMeaning =
  /** The account has to be signed in again; the channel rests until then. */
  | { readonly kind: 'sign-in-lost' }
  /** What was asked is refused, and will be. */
  | { readonly kind: 'refused' }
  /** The images that a post names are not there any more: they are uploaded again, and then it. Nothing was published. */
  | { readonly kind: 'uploads-forgotten' }
  /** Nothing was published now, for the same words are out: an earlier post, or this one by an attempt that nobody heard of. */
  | { readonly kind: 'already-there' }
  /** Not now: at `until`, or after a while where it is null. It is certain that nothing was done. */
  | { readonly kind: 'limit'; readonly until: string | null }
  /** Their fault; it passes. `certain`: nothing was done. */
  | { readonly kind: 'outage'; readonly certain: boolean }
  /** No way to the network; nothing was done. */
  | { readonly kind: 'unreachable' }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unknown' }

export interface FaultPlace {
  readonly network: PublishingNetwork
  readonly step: 'signIn' | 'image' | 'post' | 'other'
}
