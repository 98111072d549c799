import * as oauth from 'openid-client'
import { Temporal } from 'temporal-polyfill'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { AccountProvider } from '../../shared/social/accountProvider.ts'
import type { AccountTokens } from '../../shared/social/accountTokens.ts'
import type { AskServer } from '../internet/askServer.ts'
import { fetchOver } from '../internet/fetchOver.ts'
import { asStandardAnswer } from './asStandardAnswer.ts'
import { discreetAnswer } from './discreetAnswer.ts'
import { type AskedInBrowser, grantByBrowser } from './grantByBrowser.ts'
import type { RegisteredClient } from './tokenRequest.ts'

export interface NetworkSignIn extends AskedInBrowser {
  readonly provider: AccountProvider
  /** Who asks: known, or registered there now that it is known where the browser comes back to. */
  readonly client: (redirectUri: string) => Promise<RegisteredClient> | RegisteredClient
  readonly ask: AskServer
  readonly now: () => Temporal.Instant
}

/**
 * Signs in to an account on a network with the system's browser.
 *
 * @throws RundbrevError `sign-in-cancelled`, `sign-in-timeout`, `browser-unopenable`, `network-sign-in-refused`,
 * `network-scope-missing`, `sign-in-unreachable`; what `client` throws
 */
export async function signInToNetwork(asked: NetworkSignIn): Promise<AccountTokens> {
  const { provider } = asked
  try {
    return await grantByBrowser(
      {
        ...asked,
        redirect: provider.redirect,
        configuration: async (redirectUri) => configurationOf(asked, await asked.client(redirectUri)),
        ...{ scope: provider.scopes.join(provider.scopeSeparator), pkce: provider.pkce },
        parameters: provider.parameters,
      },
      (granted) => tokensOf(granted, provider, asked.now()),
    )
  } catch (error) {
    throw failureOf(error, provider)
  }
}

function configurationOf({ provider, ask }: NetworkSignIn, client: RegisteredClient): oauth.Configuration {
  const server = {
    issuer: provider.issuer,
    authorization_endpoint: provider.authorizationEndpoint,
    token_endpoint: provider.tokenEndpoint,
  }
  const { clientId, clientSecret } = client
  const shown =
    clientSecret === undefined
      ? oauth.None()
      : provider.clientAuthentication === 'basic'
        ? oauth.ClientSecretBasic(clientSecret)
        : oauth.ClientSecretPost(clientSecret)
  const configuration = new oauth.Configuration(server, clientId, {}, shown)
  configuration.timeout = 30
  configuration[oauth.customFetch] = asStandardAnswer(discreetAnswer(fetchOver(ask)))
  // A stand-in on this machine speaks no TLS; nothing sent there crosses a wire.
  if (isLoopbackHost(new URL(provider.tokenEndpoint).hostname)) oauth.allowInsecureRequests(configuration)
  return configuration
}

/** @throws RundbrevError `network-scope-missing` */
function tokensOf(
  answer: oauth.TokenEndpointResponse,
  { publishingScope }: AccountProvider,
  now: Temporal.Instant,
): AccountTokens {
  // Left out, what was granted is what was asked for (RFC 6749, 5.1). LinkedIn parts them by commas.
  const granted = answer.scope?.split(/[ ,]+/)
  if (granted !== undefined && !granted.includes(publishingScope))
    throw new RundbrevError('network-scope-missing', {}, { scope: publishingScope })
  const seconds = answer.expires_in
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt:
      seconds === undefined || seconds <= 0
        ? null
        : instantText(now.add(Temporal.Duration.from({ seconds: Math.floor(seconds) }))),
  }
}

function failureOf(error: unknown, { tokenEndpoint }: AccountProvider): RundbrevError {
  if (error instanceof RundbrevError) return error
  const { host } = new URL(tokenEndpoint)
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    const reason = [error.error, error.error_description].filter(Boolean).join(': ').slice(0, 400)
    return new RundbrevError('network-sign-in-refused', { host }, { host, reason }, { cause: error })
  }
  const causes = [error, error instanceof Error ? error.cause : undefined]
  const code = causes
    .map((one) => (one instanceof Error ? (one.cause as { code?: unknown } | undefined)?.code : undefined))
    .find((one) => typeof one === 'string')
  const reason = code ?? (error instanceof Error ? error.message : '')
  return new RundbrevError(
    'sign-in-unreachable',
    { host },
    { host, reason: String(reason) },
    { cause: error },
  )
}
