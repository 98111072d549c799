import type { Temporal } from 'temporal-polyfill'
import type { SignInProvider } from '../../shared/delivery/signInProvider.ts'
import type { Tokens } from '../../shared/delivery/tokens.ts'
import { type AskedInBrowser, grantByBrowser } from './grantByBrowser.ts'
import { configurationOf, type RegisteredClient, signInFailure, tokensOf } from './tokenRequest.ts'

export interface BrowserSignIn extends AskedInBrowser {
  readonly provider: SignInProvider
  readonly client: RegisteredClient
  /** Whom the provider should suggest. */
  readonly loginHint: string
  readonly now: () => Temporal.Instant
}

/**
 * Signs in to a mail server's provider with the system's browser. No token passes through this program's log.
 *
 * @throws RundbrevError `sign-in-cancelled`, `sign-in-timeout`, `sign-in-refused`, `sign-in-unreachable`,
 * `sign-in-scope-missing`, `sign-in-not-lasting`, `browser-unopenable`
 */
export async function signInByBrowser(asked: BrowserSignIn): Promise<Tokens> {
  const { provider, client, loginHint } = asked
  try {
    return await grantByBrowser(
      {
        ...asked,
        redirect: provider.redirect,
        configuration: () => configurationOf(provider, client),
        ...{ scope: provider.scopes.join(' '), pkce: true },
        parameters: { ...(loginHint !== '' && { login_hint: loginHint }), ...provider.parameters },
      },
      (granted) => tokensOf(granted, provider, asked.now()),
    )
  } catch (error) {
    throw signInFailure(error, provider)
  }
}
