import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { whereToSignIn } from './accessToken.ts'
import type { Deps, Desktop } from './deps.ts'

export interface ChannelSignIn {
  readonly id: ChannelId
  readonly language: InterfaceLanguage
  readonly openExternal: Desktop['openExternal']
  readonly signal: AbortSignal
  /** How long the person may take in the browser. */
  readonly patienceMs?: number
}

const fiveMinutes = 5 * 60_000

/**
 * Lets a person sign in with their browser, and keeps what comes of it under the computer's keyring.
 *
 * @throws RundbrevError as `signInByBrowser` and `whereToSignIn`
 */
export async function signInToChannel(deps: Deps, asked: ChannelSignIn): Promise<void> {
  const { provider, client, config } = whereToSignIn(deps, asked.id)
  const t = createTranslator(asked.language)
  const page = (name: 'done' | 'failed' | 'stranger') => ({
    language: asked.language,
    title: t(`channel.browser.${name}.title`),
    text: t(`channel.browser.${name}.text`),
  })
  const { signInByBrowser } = await import('../signIn/signInByBrowser.ts')
  const tokens = await signInByBrowser({
    ...{ provider, client, loginHint: config.user },
    pages: { done: page('done'), failed: page('failed'), stranger: page('stranger') },
    ...{ now: deps.now, openExternal: asked.openExternal, signal: asked.signal },
    patienceMs: asked.patienceMs ?? fiveMinutes,
  })
  deps.secrets.set(asked.id, 'oauth', JSON.stringify(tokens))
  deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
}
