import { z } from 'zod'
import { isSafeAddress } from '../../../shared/delivery/loopback.ts'
import type { AccountProvider } from '../../../shared/social/accountProvider.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { instanceApi } from './api.ts'

type Access = Pick<AccountAccess<'mastodon'>, 'config' | 'ask' | 'now'>

/** What the program asks for and nothing more: to see whose account it is, to publish, and to read what it has published. */
const scopes = ['read:accounts', 'read:statuses', 'write:statuses', 'write:media']

/** spec/oauth, "Server metadata" (RFC 8414), from 4.3 on. */
const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string().refine(isSafeAddress),
  token_endpoint: z.string().refine(isSafeAddress),
})

/** Where somebody signs in to an instance; those that do not tell have it where all had it before. */
export async function findProvider(access: Access): Promise<NetworkAnswer<AccountProvider>> {
  const { address } = access.config
  const path = '/.well-known/oauth-authorization-server'
  const answer = await instanceApi(access)(Metadata, { method: 'GET', path })
  if (answer.kind === 'done') {
    const { issuer, authorization_endpoint: authorization, token_endpoint: token } = answer.value.body
    return { kind: 'done', value: providerAt({ issuer, authorization, token }) }
  }
  const { fault } = answer
  const tellsNone =
    fault.kind === 'unreadable' || (fault.kind === 'answered' && fault.status < 500 && fault.status !== 429)
  if (!tellsNone) return answer
  const authorization = `${address}/oauth/authorize`
  return {
    kind: 'done',
    value: providerAt({ issuer: address, authorization, token: `${address}/oauth/token` }),
  }
}

function providerAt(at: {
  readonly issuer: string
  readonly authorization: string
  readonly token: string
}): AccountProvider {
  return {
    ...{ issuer: at.issuer, authorizationEndpoint: at.authorization, tokenEndpoint: at.token },
    ...{ revocationEndpoint: null, scopes, scopeSeparator: ' ', publishingScope: 'write:statuses' },
    // Servers before 4.3 take no notice of it.
    pkce: true,
    ...{ clientSecret: 'required', clientAuthentication: 'body' },

    parameters: {},
    redirect: { host: '127.0.0.1', port: null, path: '/rundbrev' },
  }
}

const Registered = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) })

/**
 * Makes the program known to an instance (methods/apps): anew for each sign-in, since other servers than Mastodon compare the address
 * with its port, and the port is another each time.
 */
export async function registerProgram(
  access: Access,
  redirectUri: string,
): Promise<NetworkAnswer<{ readonly clientId: string; readonly clientSecret: string }>> {
  const answer = await instanceApi(access)(Registered, {
    ...{ method: 'POST', path: '/api/v1/apps' },
    fields: [
      ['client_name', 'Rundbrev'],
      ['redirect_uris', redirectUri],
      ['scopes', scopes.join(' ')],
    ],
  })
  if (answer.kind === 'fault') return answer
  const { client_id: clientId, client_secret: clientSecret } = answer.value.body
  return { kind: 'done', value: { clientId, clientSecret } }
}
