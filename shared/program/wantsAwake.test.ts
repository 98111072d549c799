import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { ChannelId, PublicationId } from '../contract/scalars.ts'
import type { Pending } from '../schedule/tick.ts'
import { wantsAwake } from './wantsAwake.ts'

const now = Temporal.Instant.from('2026-12-18T07:58:00Z')
const id = 1 as PublicationId
const sending = (rest: Partial<Extract<Pending, { kind: 'sending' }>>): Pending => ({
  ...{ kind: 'sending', id, channelId: 1 as ChannelId, ends: true, queued: false, inTheAir: false },
  ...{ retryAt: null, lookAt: null, ...rest },
})
const waiting = (dueAt: string) =>
  ({ kind: 'waiting', id, dueAt: Temporal.Instant.from(dueAt) }) as Extract<Pending, { kind: 'waiting' }>
const soon = Temporal.Instant.from('2026-12-18T07:59:30Z')
const later = Temporal.Instant.from('2026-12-18T08:30:00Z')

const asked = (pending: readonly Pending[], rest: { isStill?: boolean; isUnderWay?: boolean } = {}) =>
  wantsAwake({ pending, isStill: rest.isStill === true, isUnderWay: () => rest.isUnderWay === true }, now)

it.each<[string, Pending, boolean]>([
  ['due in two minutes', waiting('2026-12-18T08:00:00Z'), true],
  ['due in a little more', waiting('2026-12-18T08:00:01Z'), false],
  ['with rows in line', sending({ queued: true }), true],
  ['with a retry in a moment', sending({ retryAt: soon }), true],
  ['with a retry in half an hour', sending({ retryAt: later }), false],
  ['that an engine sends by itself', sending({ inTheAir: true, lookAt: soon }), false],
  ['that waits for the officer', { kind: 'missed', id, missed: 'ask' } as Pending, false],
])('for one %s: %3$s', (_, pending, awake) => {
  expect(asked([pending])).toBe(awake)
})

it('while a letter is in the air, whatever its row says', () => {
  expect(asked([sending({ inTheAir: true, retryAt: later })], { isUnderWay: true })).toBe(true)
})

it('not while nothing is sent from here, and not for nothing', () => {
  expect(asked([sending({ queued: true })], { isStill: true })).toBe(false)
  expect(asked([])).toBe(false)
})
