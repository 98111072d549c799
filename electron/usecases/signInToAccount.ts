import type { ChannelId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { AccountProvider } from '../../shared/social/accountProvider.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { updateChannel } from '../store/channels.ts'
import { lookAtHandedNow } from '../store/handedSteps.ts'
import { askerOf } from './accountAdapter.ts'
import { howToSignIn } from './accountSignIns.ts'
import { channelsChanged } from './channels.ts'
import type { Deps, Desktop } from './deps.ts'
import { type EndedSignIn, earlierSignIn, endEarlierSignIn } from './endEarlierSignIn.ts'
import { requireAccount } from './requireChannel.ts'

export interface AccountSignIn {
  readonly id: ChannelId
  readonly language: InterfaceLanguage
  readonly openExternal: Desktop['openExternal']
  readonly signal: AbortSignal
  /** How long the person may take in the browser. */
  readonly patienceMs?: number
  /** The network's own addresses, unless a test has others. */
  readonly standIn?: (provider: AccountProvider) => AccountProvider
}

const fiveMinutes = 5 * 60_000

/**
 * Lets a person sign in to an account on a network with their browser, and keeps what comes of it under the computer's keyring; what it
 * was signed in with before is ended there afterwards, where the network can.
 *
 * @throws RundbrevError as `signInToNetwork` and `howToSignIn`; `sign-in-cancelled` where the account was changed meanwhile
 */
export async function signInToAccount(
  deps: Deps,
  asked: AccountSignIn,
): Promise<{ readonly earlier: EndedSignIn }> {
  const { language, standIn = (provider: AccountProvider) => provider } = asked
  const account = requireAccount(deps, asked.id)
  const { provider, client, keep } = await howToSignIn(deps, account)
  const t = createTranslator(language)
  const page = (name: 'done' | 'failed' | 'stranger') => ({
    language,
    title: t(`channel.browser.${name}.title`),
    text: t(`channel.browser.${name}.text`),
  })
  const { signInToNetwork } = await import('../signIn/signInToNetwork.ts')
  const tokens = await signInToNetwork({
    ...{ provider: standIn(provider), client, ask: askerOf(account.config), now: deps.now },
    pages: { done: page('done'), failed: page('failed'), stranger: page('stranger') },
    ...{ openExternal: asked.openExternal, signal: asked.signal },
    patienceMs: asked.patienceMs ?? fiveMinutes,
  })
  const { database } = deps.workspace
  // What was signed in to is not what the account is now, if somebody changed it meanwhile: no server gets another one's token.
  const now = requireAccount(deps, asked.id)
  if (JSON.stringify(now.config) !== JSON.stringify(account.config))
    throw new RundbrevError('sign-in-cancelled', { id: account.name })
  const earlier = earlierSignIn(deps, now)
  updateChannel(database, { id: now.id, name: now.name, config: keep(now.config) })
  deps.secrets.set(now.id, 'oauth', JSON.stringify(tokens))
  noteAccountState(database, now.id, { signInLostAt: null, signedInUntil: tokens.expiresAt })
  lookAtHandedNow(database, now.id)
  deps.wakeScheduler()
  channelsChanged(deps)
  return { earlier: await endEarlierSignIn(deps, earlier) }
}
