import { Temporal } from 'temporal-polyfill'
import type { AccountHealth } from '../contract/accounts.ts'

/**
 * How an account stands, at a glance. `lost`: somebody has to sign in; `forgotten`: so too, since what it was signed in with is not on
 * this computer (any more); `ends`: within a week nobody is signed in any more; `rests`: the
 * network wants to be left alone for a while.
 */
export type AccountStanding = 'untried' | 'lost' | 'forgotten' | 'ends' | 'rests' | 'signedIn'

const soon = { hours: 7 * 24 } as const

/** @param hasSecret what it is signed in with is kept */
export function accountStanding(
  health: Pick<AccountHealth, 'account' | 'signedInUntil' | 'signInLostAt' | 'restsUntil'> | undefined,
  hasSecret: boolean,
  now: Temporal.Instant,
): AccountStanding {
  if (health === undefined) return 'untried'
  const { signInLostAt, signedInUntil, restsUntil, account } = health
  const isBefore = (moment: string | null, then: Temporal.Instant) =>
    moment !== null && Temporal.Instant.compare(Temporal.Instant.from(moment), then) <= 0
  if (signInLostAt !== null || isBefore(signedInUntil, now)) return 'lost'
  if (account === '') return 'untried'
  if (!hasSecret) return 'forgotten'
  if (restsUntil !== null && !isBefore(restsUntil, now)) return 'rests'
  return isBefore(signedInUntil, now.add(soon)) ? 'ends' : 'signedIn'
}

/** Whether nothing is published before somebody signs in. What is kept may be right though nobody has tried it. @param keepsAny some secret of it is kept */
export function needsSignIn(standing: AccountStanding, keepsAny: boolean): boolean {
  return standing === 'lost' || standing === 'forgotten' || (standing === 'untried' && !keepsAny)
}
