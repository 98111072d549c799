import { Temporal } from 'temporal-polyfill'
import type { AccountTest, LimitLeft, PostLimits } from '../../shared/contract/accounts.ts'
import { secretOf } from '../../shared/delivery/signInSecret.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { lacksPlace } from '../../shared/social/accountPlace.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { AccountState } from '../channels/channelAdapter.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import { accountTrouble } from './accountTrouble.ts'
import type { Deps } from './deps.ts'

/** A real sign-in, and what the account may do; what is learnt is kept. Nothing is published. */
export async function testAccount(deps: Deps, channel: SocialChannel): Promise<AccountTest> {
  const { database } = deps.workspace
  const now = () => instantText(deps.now())
  if (deps.secrets.get(channel.id, secretOf[channel.network]) === undefined)
    return { ...unknown, trouble: missingSecret(channel) }
  if (lacksPlace(channel.config)) return { ...unknown, trouble: missingPlace(channel) }
  const adapter = accountAdapter(deps, channel)
  const signingIn = await adapter.signIn()
  if (signingIn.kind === 'fault') {
    const trouble = accountTrouble(channel, signingIn.fault, 'signIn')
    if (trouble.code === 'account-sign-in-refused')
      noteAccountState(database, channel.id, { signInLostAt: now() })
    return { ...unknown, trouble }
  }
  const { account, session } = signingIn.value
  const signedInUntil = momentOf(signingIn.value.until)
  noteAccountState(database, channel.id, {
    ...{ account, signedInUntil, signInLostAt: null, lastSuccessAt: now() },
  })
  const asked = await adapter.limits(session)
  if (asked.kind === 'fault') {
    return { ...unknown, account, signedInUntil, trouble: accountTrouble(channel, asked.fault, 'other') }
  }
  const { limits } = asked.value
  const left = leftOf(asked.value)
  noteAccountState(database, channel.id, { limits, left: [...left], restsUntil: null })
  return { ok: true, trouble: null, account, signedInUntil, limits: postLimitsOf(limits), left: [...left] }
}

const unknown = {
  ok: false,
  account: '',
  signedInUntil: null,
  limits: null,
  left: [],
} as const satisfies Omit<AccountTest, 'trouble'>

export function postLimitsOf({ text, counting, linkCost, images, altText }: NetworkLimits): PostLimits {
  return { text, counting, linkCost, images: images.most, imageBytes: images.bytes, altText }
}

function missingSecret({ name, network }: SocialChannel): Trouble {
  return {
    code: network === 'bluesky' ? 'account-password-missing' : 'account-sign-in-missing',
    place: {},
    values: { name, network: networkNames[network] },
  }
}

function missingPlace({ name, network }: SocialChannel): Trouble {
  return { code: 'account-place-missing', place: {}, values: { name, network: networkNames[network] } }
}

function leftOf({ left }: AccountState): readonly LimitLeft[] {
  return left.map((one) => ({ ...one, until: momentOf(one.until) }))
}

/** As the database keeps moments; null where a network says something that is none. */
function momentOf(said: string | null): string | null {
  if (said === null) return null
  try {
    return instantText(Temporal.Instant.from(said))
  } catch {
    return null
  }
}
