import type { FaultMeaning, FaultPlace, NetworkFault } from './networkFault.ts'
import type { PublishingNetwork } from './socialChannelConfig.ts'

/** A network's own words that say more than the status they come with. */
interface OwnWords {
  /** The account must be signed in again, or may not do this any more. */
  readonly signInLost: RegExp
  readonly limit: RegExp
  /** The network has forgotten an image that a post names. */
  readonly uploadsForgotten: RegExp
  /** The same words are out already: an earlier post, or this very one. */
  readonly alreadyThere: RegExp
  /** Their fault, whatever the status says. */
  readonly outage: RegExp
  /** Statuses that are about the account and not about the content. */
  readonly signInStatuses: readonly number[]
  readonly sources: readonly string[]
}

const nothing = /(?!)/

const ownWords: Readonly<Record<PublishingNetwork, OwnWords>> = {
  bluesky: {
    signInLost:
      /^(ExpiredToken|InvalidToken|AuthMissing|AuthenticationRequired|AuthFactorTokenRequired|AccountTakedown|AccountDeactivated|AccountSuspended|AccountInactive|AccountChanged|AccountNotFound|no-password)$/,
    limit: /^RateLimitExceeded$/,
    uploadsForgotten: /^BlobNotFound$/,
    alreadyThere: nothing,
    outage: /^(InternalServerError|UpstreamFailure|UpstreamTimeout|NotEnoughResources)$/,
    signInStatuses: [401],
    sources: [
      'https://github.com/bluesky-social/atproto/blob/main/packages/xrpc/src/types.ts',
      'https://atproto.com/specs/xrpc#error-responses',
    ],
  },
  /** 403: a token without the scope, an account that is locked out or suspended. */
  mastodon: {
    ...{ signInLost: /^no-token$/, limit: nothing, outage: nothing, signInStatuses: [401, 403] },
    ...{ uploadsForgotten: nothing, alreadyThere: nothing },
    sources: [
      'https://docs.joinmastodon.org/methods/statuses/',
      'https://docs.joinmastodon.org/client/token/',
    ],
  },
  /** 10 and 200 to 299: the Page or the app lacks a permission; 368: held for a while for breaking a policy. */
  facebook: {
    signInLost: /(^| )(190|102|463|467|10|2\d\d)$/,
    limit: /(^| )(4|17|32|341|368|613|8000[0-9])$/,
    outage: /(^| )[12]$/,
    uploadsForgotten: nothing,
    alreadyThere: /(^| )506$/,
    signInStatuses: [401],
    sources: [
      'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
      'https://developers.facebook.com/docs/graph-api/overview/rate-limiting/',
    ],
  },
  linkedin: {
    ...{ signInLost: /^(EXPIRED_ACCESS_TOKEN|REVOKED_ACCESS_TOKEN|INVALID_ACCESS_TOKEN)$/, limit: nothing },
    ...{ outage: nothing, uploadsForgotten: nothing, signInStatuses: [401, 403] },
    alreadyThere: /^DUPLICATE_POST$/,
    sources: [
      'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling',
      'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits',
    ],
  },
  /** 403 is also how a post is refused that says what an earlier one said: "duplicate-content" is our adapter's word for it, 187 was X's. */
  x: {
    signInLost: /(client-forbidden|unsupported-authentication|not-authorized-for-resource|^(32|64|89|326)$)/,
    limit: /(usage-capped|rate-limit|^(88|185)$)/,
    alreadyThere: /^(duplicate-content|187)$/,
    ...{ outage: nothing, uploadsForgotten: nothing, signInStatuses: [401] },
    sources: ['https://docs.x.com/x-api/fundamentals/response-codes-and-errors'],
  },
}

/**
 * What a fault means, for every network in this one place. `certain` and `limit` are said only where it is sure that nothing was done:
 * whoever acts on them asks again with a quiet mind.
 */
export function sortFault(fault: NetworkFault, place: FaultPlace): FaultMeaning {
  const found = ofFault(fault, place)
  // Only a post names images, and only a post repeats one.
  const isOfPost = found.kind === 'uploads-forgotten' || found.kind === 'already-there'
  const meaning: FaultMeaning = isOfPost && place.step !== 'post' ? { kind: 'refused' } : found
  if (place.step !== 'signIn') return meaning
  // Signing in publishes nothing, and what is refused there is the account.
  if (meaning.kind === 'refused') return { kind: 'sign-in-lost' }
  return meaning.kind === 'unknown' || meaning.kind === 'outage' ? { kind: 'outage', certain: true } : meaning
}

function ofFault(fault: NetworkFault, { network }: FaultPlace): FaultMeaning {
  switch (fault.kind) {
    case 'answered':
      return ofAnswer(fault, ownWords[network])
    case 'unreadable':
      return fault.taken ? { kind: 'unknown' } : { kind: 'outage', certain: true }
    case 'unreachable':
      return { kind: 'unreachable' }
    case 'lost':
      return { kind: 'unknown' }
    case 'unfit':
      return { kind: 'refused' }
  }
}

/** A gateway that gives up has passed the request on, and an inner fault may come after the work: only 408, 425 and a 503 that names a time say that nothing was done. */
function ofAnswer(
  { status, code, until }: Extract<NetworkFault, { kind: 'answered' }>,
  own: OwnWords,
): FaultMeaning {
  if (status === 429 || own.limit.test(code)) return { kind: 'limit', until }
  if (own.signInLost.test(code)) return { kind: 'sign-in-lost' }
  if (own.uploadsForgotten.test(code)) return { kind: 'uploads-forgotten' }
  if (own.alreadyThere.test(code)) return { kind: 'already-there' }
  if (own.outage.test(code)) return { kind: 'outage', certain: false }
  if (status === 503 && until !== null) return { kind: 'limit', until }
  if (status >= 500) return { kind: 'outage', certain: false }
  if (status === 408 || status === 425) return { kind: 'outage', certain: true }
  if (own.signInStatuses.includes(status)) return { kind: 'sign-in-lost' }
  return { kind: 'refused' }
}
