import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaultMeaning, FaultPlace, NetworkFault } from './networkFault.ts'
import { type PublishingNetwork, publishingNetworks } from './socialChannelConfig.ts'
import { sortFault } from './sortFault.ts'

const later = '2026-12-18T09:30:00.000Z'

const answered = (status: number, code = '', until: string | null = null): NetworkFault => ({
  ...{ kind: 'answered', status, code, message: 'nej', until },
})

/** What each network answers to a post by its own documents, and what we take it for: status, its word, meaning. */
const answers: Readonly<
  Record<PublishingNetwork, readonly (readonly [number, string, FaultMeaning['kind']])[]>
> = {
  // atproto.com/specs/xrpc; lexicons com.atproto.repo.putRecord, com.atproto.server.createSession and refreshSession.
  bluesky: [
    [400, 'InvalidRequest', 'refused'],
    [400, 'InvalidSwap', 'refused'],
    [400, 'BlobNotFound', 'uploads-forgotten'],
    [413, 'PayloadTooLarge', 'refused'],
    [400, 'ExpiredToken', 'sign-in-lost'],
    [400, 'InvalidToken', 'sign-in-lost'],
    [401, 'AuthMissing', 'sign-in-lost'],
    [401, 'AuthenticationRequired', 'sign-in-lost'],
    [401, 'AuthFactorTokenRequired', 'sign-in-lost'],
    [401, 'AccountTakedown', 'sign-in-lost'],
    [403, 'AccountDeactivated', 'sign-in-lost'],
    [429, 'RateLimitExceeded', 'limit'],
    [500, 'InternalServerError', 'outage'],
    [502, 'UpstreamFailure', 'outage'],
    [503, 'NotEnoughResources', 'outage'],
    [504, 'UpstreamTimeout', 'outage'],
  ],
  // docs.joinmastodon.org/methods/statuses, …/methods/media: a status and a sentence, hardly ever a word.
  mastodon: [
    [401, '', 'sign-in-lost'],
    [403, '', 'sign-in-lost'],
    [403, 'invalid_scope', 'sign-in-lost'],
    [404, '', 'refused'],
    [413, '', 'refused'],
    [422, '', 'refused'],
    [429, '', 'limit'],
    [500, '', 'outage'],
    [502, '', 'outage'],
    [503, '', 'outage'],
  ],
  // developers.facebook.com/docs/graph-api/guides/error-handling: the number says it, the status next to nothing.
  facebook: [
    [500, '1', 'outage'],
    [500, '2', 'outage'],
    [400, '4', 'limit'],
    [400, '17', 'limit'],
    [400, '32', 'limit'],
    [400, '341', 'limit'],
    [400, '368', 'limit'],
    [400, '613', 'limit'],
    [400, '80001', 'limit'],
    [403, '10', 'sign-in-lost'],
    [400, '102', 'sign-in-lost'],
    [400, '190', 'sign-in-lost'],
    [401, '190', 'sign-in-lost'],
    [403, '200', 'sign-in-lost'],
    [403, '299', 'sign-in-lost'],
    [400, '100', 'refused'],
    [400, '300', 'refused'],
    [400, '506', 'already-there'],
    [400, '1609005', 'refused'],
  ],
  // learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling
  linkedin: [
    [400, 'ILLEGAL_ARGUMENT', 'refused'],
    [401, 'EXPIRED_ACCESS_TOKEN', 'sign-in-lost'],
    [401, 'REVOKED_ACCESS_TOKEN', 'sign-in-lost'],
    [401, '65600', 'sign-in-lost'],
    [403, 'ACCESS_DENIED', 'sign-in-lost'],
    [404, '', 'refused'],
    [422, 'DUPLICATE_POST', 'already-there'],
    [422, '', 'refused'],
    [426, 'NONEXISTENT_VERSION', 'refused'],
    [429, 'TOO_MANY_REQUESTS', 'limit'],
    [500, '', 'outage'],
    [504, '', 'outage'],
  ],
  // docs.x.com/x-api/fundamentals/response-codes-and-errors: the last word of a problem's type, or its title.
  x: [
    [400, 'invalid-request', 'refused'],
    [401, 'Unauthorized', 'sign-in-lost'],
    [403, 'client-forbidden', 'sign-in-lost'],
    [403, 'unsupported-authentication', 'sign-in-lost'],
    [403, 'not-authorized-for-resource', 'sign-in-lost'],
    [403, 'duplicate-content', 'already-there'],
    [403, 'Forbidden', 'refused'],
    [403, '89', 'sign-in-lost'],
    [403, '185', 'limit'],
    [403, '187', 'already-there'],
    [403, 'usage-capped', 'limit'],
    [429, 'usage-capped', 'limit'],
    [429, 'Too Many Requests', 'limit'],
    [500, '', 'outage'],
    [503, 'Service Unavailable', 'outage'],
  ],
}

describe.each(publishingNetworks)('of %s', (network) => {
  it.each(answers[network])('%i %s to a post means %s', (status, code, kind) => {
    const expected =
      kind === 'limit' ? { kind, until: null } : kind === 'outage' ? { kind, certain: false } : { kind }
    expect(sortFault(answered(status, code), { network, step: 'post' })).toEqual(expected)
  })
})

it('waits as long as it is told, by a busy server too', () => {
  for (const status of [429, 503])
    expect(sortFault(answered(status, '', later), { network: 'mastodon', step: 'post' })).toEqual({
      ...{ kind: 'limit', until: later },
    })
})

it('takes an account for refused, and no content, where nobody got in', () => {
  const place = { network: 'facebook', step: 'signIn' } as const
  expect(sortFault(answered(400, '100'), place)).toEqual({ kind: 'sign-in-lost' })
  expect(sortFault(answered(500, '1'), place)).toEqual({ kind: 'outage', certain: true })
})

const code = fc.oneof(
  fc.constantFrom(...Object.values(answers).flatMap((rows) => rows.map(([, word]) => word))),
  fc.string({ maxLength: 30 }),
)
const fault: fc.Arbitrary<NetworkFault> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('answered' as const), status: fc.integer({ min: 400, max: 599 }), code },
    ...{ message: fc.string(), until: fc.constantFrom(null, later) },
  }),
  fc.record({ kind: fc.constant('unreadable' as const), what: fc.string(), taken: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('unreachable' as const, 'lost' as const), reason: fc.string() }),
  fc.record({ kind: fc.constant('unfit' as const), code, detail: fc.string() }),
)
const network = fc.constantFrom(...publishingNetworks)
const anywhere: fc.Arbitrary<FaultPlace> = fc.record({
  ...{ network, step: fc.constantFrom('image' as const, 'post' as const, 'other' as const) },
})

describe('whatever comes', () => {
  it('is called certainly undone only where it is known that nothing was done', () => {
    fc.assert(
      fc.property(fault, anywhere, (one, place) => {
        const meaning = sortFault(one, place)
        if (meaning.kind === 'unknown' || (meaning.kind === 'outage' && !meaning.certain)) return
        // An answer that never came, and one that says nothing, leave it open.
        expect(one.kind).not.toBe('lost')
        expect(one.kind === 'unreadable' && one.taken).toBe(false)
        if (one.kind !== 'answered' || one.status < 500) return
        // A server that has broken down may have done it, unless its own words, or the time that it names, say otherwise.
        const words = answers[place.network].some(
          ([, word, kind]) => word !== '' && word === one.code && kind !== 'outage' && kind !== 'refused',
        )
        expect(words || isNamed(one.code) || (one.status === 503 && one.until !== null)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never refused content where it comes at the sign-in, and never leaves anything open', () => {
    fc.assert(
      fc.property(fault, network, (one, of) => {
        const meaning = sortFault(one, { network: of, step: 'signIn' })
        expect(['sign-in-lost', 'limit', 'outage', 'unreachable']).toContain(meaning.kind)
        if (meaning.kind === 'outage') expect(meaning.certain).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('names forgotten images and words that are out already at posts alone', () => {
    fc.assert(
      fc.property(fault, anywhere, (one, place) => {
        const { kind } = sortFault(one, place)
        if (place.step !== 'post') expect(['uploads-forgotten', 'already-there']).not.toContain(kind)
      }),
    )
  })
})

/** A random word that happens to be one of a network's own numbers. */
function isNamed(word: string): boolean {
  return /(^| )\d+$/.test(word)
}
