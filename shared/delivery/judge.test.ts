import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Attempted, judge, type Verdict } from './judge.ts'
import type { RefusedStage, ServerWord } from './mailConnection.ts'
import { retryAt } from './retryAt.ts'

const now = Temporal.Instant.from('2026-12-18T08:00:00Z')
const first: Attempted = { attempts: 1, previousResponse: null, chance: 0 }
const refused = (stage: RefusedStage, response: string, attempted = first) =>
  judge({ kind: 'refused', stage, response }, attempted, now)
const short = (verdict: Verdict) =>
  verdict.kind === 'settled' ? verdict.state : verdict.kind === 'stop' ? verdict.code : verdict.kind

it('believes the server when it takes a message', () => {
  expect(judge({ kind: 'taken', response: '250 2.0.0 queued as 4711' }, first, now)).toEqual({
    kind: 'settled',
    state: 'sent',
    response: '250 2.0.0 queued as 4711',
  })
})

it('is in doubt when no answer came after the data had begun, and only then', () => {
  expect(short(judge({ kind: 'lost', dataBegun: true, reason: 'ETIMEDOUT' }, first, now))).toBe('in-doubt')
  expect(short(judge({ kind: 'lost', dataBegun: false, reason: 'ETIMEDOUT' }, first, now))).toBe('again')
})

describe('tells apart', () => {
  it.each<[RefusedStage, string, string]>([
    // Later, says the server.
    ['recipient', '450 4.7.1 Greylisted, try again', 'deferred'],
    ['recipient', '452 4.2.2 Mailbox full', 'deferred'],
    ['sender', '451 4.3.0 Local error', 'deferred'],
    ['message', '451 4.3.0 Try later', 'deferred'],
    ['message', '421 4.3.2 Shutting down', 'deferred'],
    // The connection, not the recipient.
    ['sender', '421 4.7.0 Too many messages', 'again'],
    ['recipient', '421 4.3.2 Shutting down', 'again'],
    ['sender', '503 5.5.1 Bad sequence of commands', 'again'],
    ['recipient', 'nonsense', 'again'],
    // The address.
    ['recipient', '550 5.1.1 No such user', 'rejected'],
    ['recipient', '550 Mailbox unavailable', 'rejected'],
    ['recipient', '552 5.3.4 Message too big for this mailbox', 'rejected'],
    ['message', '550 5.2.1 Mailbox disabled', 'rejected'],
    // Us: the next recipient would hear the same.
    ['recipient', '550 5.7.1 Refused by policy', 'smtp-policy-refused'],
    ['recipient', '554 5.7.1 Relay access denied', 'smtp-policy-refused'],
    ['sender', '553 5.1.8 Sender address rejected', 'smtp-policy-refused'],
    ['data', '554 5.5.0 No', 'smtp-policy-refused'],
    ['message', '554 5.7.1 Looks like spam', 'smtp-policy-refused'],
    ['message', '554 Transaction failed', 'smtp-policy-refused'],
    ['sender', '530 5.7.0 Authentication required', 'smtp-auth-refused'],
    ['recipient', '535 5.7.8 Authentication credentials invalid', 'smtp-auth-refused'],
    // An answer that is none, after the message: nobody knows.
    ['message', '354 Go on', 'in-doubt'],
    ['message', 'nonsense', 'in-doubt'],
  ])('%s refused with "%s": %s', (stage, response, expected) => {
    expect(short(refused(stage, response))).toBe(expected)
  })
})

it('lets a policy stop the whole publication once; the same recipient refused again is that recipient alone', () => {
  const response = '550 5.7.1 Members only'
  expect(short(refused('recipient', response, { ...first, attempts: 2, previousResponse: response }))).toBe(
    'rejected',
  )
  expect(
    short(refused('recipient', response, { ...first, attempts: 2, previousResponse: '450 4.7.1 Later' })),
  ).toBe('smtp-policy-refused')
})

it('does not ask a server to take more than it said it takes', () => {
  expect(judge({ kind: 'oversize', bytes: 2_400_001, limit: 2_000_000 }, first, now)).toMatchObject({
    kind: 'stop',
    code: 'smtp-too-large',
    values: { size: 2401, max: 2000 },
  })
})

it('waits 1, 5, 30 and then every 120 minutes, or by chance a little longer', () => {
  const minutesAfter = (chance: number) => (attempts: number) =>
    retryAt(attempts, now, chance)?.since(now).total('minutes')
  expect([1, 2, 3, 4, 5].map(minutesAfter(0))).toEqual([1, 5, 30, 120, 120])
  expect([1, 2, 3, 4, 5].map(minutesAfter(0.8))).toEqual([1.2, 6, 36, 124.8, 124.8])
})

it.each([0, 0.5, 0.999])('gives up within 24 hours, whatever chance says (%d)', (chance) => {
  let clock = now
  let attempts = 1
  for (let next = retryAt(attempts, clock, chance); next !== null; next = retryAt(attempts, clock, chance)) {
    clock = next
    attempts += 1
  }
  expect(attempts).toBe(15)
  expect(clock.since(now).total('hours')).toBeLessThanOrEqual(24)
  expect(
    short(
      refused('recipient', '450 4.7.1 Later', { ...first, attempts, previousResponse: '450 4.7.1 Later' }),
    ),
  ).toBe('rejected')
})

const stage = fc.constantFrom<RefusedStage>('sender', 'recipient', 'data', 'message')
const response = fc
  .tuple(
    fc.integer({ min: 200, max: 599 }),
    fc.constantFrom('', ' 4.7.1', ' 5.7.1', ' 5.1.1', ' 2.0.0'),
    fc.string(),
  )
  .map(([code, enhanced, text]) => `${code}${enhanced} ${text}`)
const word: fc.Arbitrary<ServerWord> = fc.oneof(
  fc.record({ kind: fc.constant('taken' as const), response }),
  fc.record({ kind: fc.constant('refused' as const), stage, response: fc.oneof(response, fc.string()) }),
  fc.record({ kind: fc.constant('lost' as const), dataBegun: fc.boolean(), reason: fc.string() }),
)
const attempted = fc.record({
  attempts: fc.integer({ min: 1, max: 30 }),
  previousResponse: fc.option(response),
  chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})

it('never lets a message go again that may have been taken, and never calls sent what was not', () => {
  fc.assert(
    fc.property(word, attempted, (said, before) => {
      const verdict = judge(said, before, now)
      const goesAgain = verdict.kind !== 'settled'
      if (said.kind === 'lost' && said.dataBegun) expect(short(verdict)).toBe('in-doubt')
      if (said.kind === 'refused' && said.stage === 'message' && goesAgain) {
        expect(said.response).toMatch(/^[45]\d\d/)
      }
      expect(short(verdict) === 'sent').toBe(said.kind === 'taken')
      if (verdict.kind === 'deferred') expect(Temporal.Instant.compare(verdict.until, now)).toBe(1)
    }),
  )
})
