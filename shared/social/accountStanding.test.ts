import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { AccountHealth } from '../contract/accounts.ts'
import { ChannelId } from '../contract/scalars.ts'
import { accountStanding } from './accountStanding.ts'

const now = Temporal.Instant.from('2026-12-01T08:00:00Z')
const standing = (rest: Partial<AccountHealth>, hasSecret = true) =>
  accountStanding(
    {
      ...{ id: ChannelId.parse(1), account: '@kansliet@social.example', signedInUntil: null },
      ...{ signInLostAt: null, lastSuccessAt: null, restsUntil: null, limits: null, left: [] },
      ...rest,
    },
    hasSecret,
    now,
  )

it('is signed in until it is known not to be', () => {
  expect(standing({})).toBe('signedIn')
  expect(standing({ signedInUntil: '2027-02-01T08:00:00Z' })).toBe('signedIn')
  expect(standing({ account: '' })).toBe('untried')
  expect(accountStanding(undefined, true, now)).toBe('untried')
})

it('says in good time that somebody has to sign in', () => {
  expect(standing({ signedInUntil: '2026-12-08T08:00:00Z' })).toBe('ends')
  expect(standing({ signedInUntil: '2026-12-08T08:00:01Z' })).toBe('signedIn')
  expect(standing({ signedInUntil: '2026-12-01T08:00:00Z' })).toBe('lost')
  expect(standing({ account: '', signInLostAt: '2026-11-30T08:00:00Z' })).toBe('lost')
})

it('rests for as long as the network has said, and no longer', () => {
  expect(standing({ restsUntil: '2026-12-01T08:00:01Z' })).toBe('rests')
  expect(standing({ restsUntil: '2026-12-01T08:00:00Z' })).toBe('signedIn')
  expect(standing({ restsUntil: '2026-12-01T09:00:00Z', signInLostAt: '2026-11-30T08:00:00Z' })).toBe('lost')
})

it('is not signed in where what opens it is not kept, as after a restart without a keyring', () => {
  expect(standing({ signedInUntil: '2027-02-01T08:00:00Z' }, false)).toBe('forgotten')
  expect(standing({ signInLostAt: '2026-11-30T08:00:00Z' }, false)).toBe('lost')
  expect(standing({ account: '' }, false)).toBe('untried')
})
