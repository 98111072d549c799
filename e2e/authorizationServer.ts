import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SignInProvider } from '../shared/delivery/signInProvider.ts'

export interface AuthorizationServerOptions {
  readonly clientId: string
  /** The secret that a client has to show; left out: it must show none. */
  readonly clientSecret?: string
  /** What is granted in place of what was asked for. */
  readonly grants?: readonly string[]
  /** The person presses "no". */
  readonly denies?: boolean
  readonly withoutRefreshToken?: boolean
  /** Seconds */
  readonly tokensLast?: number
}

/** A stand-in for Microsoft's and Google's servers that refuses whatever is not by the book, as they do. */
export interface AuthorizationServer {
  /** The provider with this server's addresses in place of its own. */
  standInFor(provider: SignInProvider): SignInProvider
  /** Whether an access token is one of its own, and has not been taken back. */
  accepts(accessToken: string): boolean
  /** Access tokens are worth nothing any more, refresh tokens are. */
  forgetAccess(): void
  /** Refresh tokens are worth nothing any more either. */
  forgetEverything(): void
  /** What was asked of it: "authorize", "authorization_code", "refresh_token", with what was wrong. */
  readonly asked: readonly { readonly what: string; readonly fault: string | null }[]
  close(): void
}

interface Grant {
  readonly challenge: string
  readonly redirectUri: string
  readonly scope: string
}

export async function startAuthorizationServer(
  options: AuthorizationServerOptions,
): Promise<AuthorizationServer> {
  const asked: { what: string; fault: string | null }[] = []
  const codes = new Map<string, Grant>()
  const refreshTokens = new Map<string, string>()
  const accessTokens = new Set<string>()
  let provider: SignInProvider | undefined

  const authorize = (url: URL, response: ServerResponse) => {
    const fault = authorizeFault(url.searchParams, options, provider)
    asked.push({ what: 'authorize', fault })
    if (fault !== null) return response.writeHead(400).end(fault)
    const value = (name: string) => url.searchParams.get(name) ?? ''
    const back = new URL(value('redirect_uri'))
    back.searchParams.set('state', value('state'))
    if (options.denies === true) {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_description', 'AADSTS65004: User declined to consent')
    } else {
      const code = randomBytes(24).toString('base64url')
      const scope = options.grants?.join(' ') ?? value('scope')
      codes.set(code, { challenge: value('code_challenge'), redirectUri: value('redirect_uri'), scope })
      back.searchParams.set('code', code)
    }
    response.writeHead(302, { location: back.href }).end()
  }

  const give = (response: ServerResponse, scope: string) => {
    const access = randomBytes(32).toString('base64url')
    const refresh = randomBytes(32).toString('base64url')
    accessTokens.add(access)
    refreshTokens.set(refresh, scope)
    json(response, 200, {
      ...{ token_type: 'Bearer', access_token: access, expires_in: options.tokensLast ?? 3600, scope },
      ...(options.withoutRefreshToken !== true && { refresh_token: refresh }),
    })
  }

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request))
    const what = form.get('grant_type') ?? ''
    const grant = codes.get(form.get('code') ?? '')
    const refreshed = refreshTokens.get(form.get('refresh_token') ?? '')
    const fault =
      requestFault(request, form, options) ??
      (what === 'authorization_code'
        ? codeFault(form, grant)
        : what === 'refresh_token'
          ? refreshed === undefined
            ? 'unknown refresh token'
            : null
          : `grant_type ${what}`)
    asked.push({ what, fault })
    if (fault !== null) return json(response, 400, { error: 'invalid_grant', error_description: fault })
    // A code is good for one use (RFC 6749, 4.1.2); a refresh token is rotated (RFC 9700, 4.14).
    codes.delete(form.get('code') ?? '')
    refreshTokens.delete(form.get('refresh_token') ?? '')
    give(response, grant?.scope ?? refreshed ?? '')
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base)
    if (request.method === 'GET' && url.pathname === '/authorize') return authorize(url, response)
    if (request.method === 'POST' && url.pathname === '/token') return void token(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    standInFor(real) {
      provider = real
      return {
        ...real,
        issuer: base,
        authorizationEndpoint: `${base}/authorize`,
        tokenEndpoint: `${base}/token`,
      }
    },
    accepts: (accessToken) => accessTokens.has(accessToken),
    forgetAccess: () => accessTokens.clear(),
    forgetEverything() {
      accessTokens.clear()
      refreshTokens.clear()
    },
    asked,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** RFC 6749, 4.1.1; RFC 7636, 4.3; RFC 8252, 7.3; and the parameters that the provider wants of its own. */
function authorizeFault(
  asked: URLSearchParams,
  { clientId }: AuthorizationServerOptions,
  provider: SignInProvider | undefined,
): string | null {
  if (asked.get('response_type') !== 'code') return 'response_type'
  if (asked.get('client_id') !== clientId) return 'client_id'
  const redirect = asked.get('redirect_uri') ?? ''
  const { host, path } = provider?.redirect ?? { host: '127.0.0.1', path: '/' }
  const registered = new RegExp(`^http://${host.replaceAll('.', '\\.')}:\\d{2,5}${path}$`)
  if (!registered.test(redirect)) return `redirect_uri ${redirect}`
  if ((asked.get('state') ?? '').length < 22) return 'state'
  if (asked.get('code_challenge_method') !== 'S256') return 'code_challenge_method'
  if (!/^[A-Za-z0-9_-]{43}$/.test(asked.get('code_challenge') ?? '')) return 'code_challenge'
  if (asked.get('scope') !== provider?.scopes.join(' ')) return `scope ${asked.get('scope')}`
  for (const [name, value] of Object.entries(provider?.parameters ?? {})) {
    if (asked.get(name) !== value) return name
  }
  return null
}

/** RFC 6749, 3.2: a form, posted; a public client says who it is and has no secret (RFC 8252, 8.5). */
function requestFault(
  request: IncomingMessage,
  form: URLSearchParams,
  { clientId, clientSecret }: AuthorizationServerOptions,
): string | null {
  if (!/^application\/x-www-form-urlencoded/.test(request.headers['content-type'] ?? ''))
    return 'content-type'
  if (form.get('client_id') !== clientId) return 'client_id'
  if ((form.get('client_secret') ?? undefined) !== clientSecret) return 'client_secret'
  return null
}

/** RFC 6749, 4.1.3; RFC 7636, 4.6. */
function codeFault(form: URLSearchParams, grant: Grant | undefined): string | null {
  if (grant === undefined) return 'unknown code'
  if (form.get('redirect_uri') !== grant.redirectUri) return 'redirect_uri'
  const verifier = form.get('code_verifier') ?? ''
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return 'code_verifier'
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return challenge === grant.challenge ? null : 'code_verifier does not fit the challenge'
}

function json(response: ServerResponse, status: number, value: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
