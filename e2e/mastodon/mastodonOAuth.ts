import { createHash, randomBytes } from 'node:crypto'
import { type Answered, type Asked, ok, Refused, text } from './mastodonRules.ts'
import type { MastodonStore } from './mastodonState.ts'

interface Grant {
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly challenge: string | null
}

/** Codes live for as long as the process: ten minutes at a real one. */
const grants = new Map<string, Grant>()

/** Apps and sign-in (methods/apps, methods/oauth, spec/oauth); undefined for whatever else is asked. @throws Refused */
export function oauthCall(state: MastodonStore, host: string, asked: Asked): Answered | undefined {
  const { form, query } = asked
  switch (`${asked.method} ${asked.path}`) {
    case 'GET /.well-known/oauth-authorization-server':
      return ok({
        issuer: `${schemeOf(host)}://${host}/`,
        authorization_endpoint: `${schemeOf(host)}://${host}/oauth/authorize`,
        token_endpoint: `${schemeOf(host)}://${host}/oauth/token`,
        revocation_endpoint: `${schemeOf(host)}://${host}/oauth/revoke`,
        app_registration_endpoint: `${schemeOf(host)}://${host}/api/v1/apps`,
        scopes_supported: [
          'read',
          'write',
          'read:accounts',
          'read:statuses',
          'write:media',
          'write:statuses',
        ],
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      })
    case 'POST /api/v1/apps': {
      if (text(form, 'client_name').trim() === '')
        throw new Refused(422, "Validation failed: Application name can't be blank")
      const redirectUri = text(form, 'redirect_uris')
      if (!URL.canParse(redirectUri))
        throw new Refused(422, 'Validation failed: Redirect URI must be an absolute URI.')
      const row = {
        ...{ clientId: secret(), clientSecret: secret(), redirectUri },
        scopes: (text(form, 'scopes') || 'read').split(' '),
      }
      state.put({ kind: 'app', row })
      return ok({
        ...{ id: '563419', name: text(form, 'client_name'), redirect_uri: redirectUri, scopes: row.scopes },
        ...{ client_id: row.clientId, client_secret: row.clientSecret, client_secret_expires_at: 0 },
      })
    }
    case 'GET /oauth/authorize': {
      const app = state.apps.get(query.get('client_id') ?? '')
      const scope = query.get('scope') ?? 'read'
      if (app === undefined) throw new Refused(401, 'invalid_client')
      if (query.get('response_type') !== 'code') throw new Refused(400, 'unsupported_response_type')
      // Exactly, as the servers that are not Mastodon do; Doorkeeper would let a loopback address's port be another.
      if (query.get('redirect_uri') !== app.redirectUri)
        throw new Refused(400, 'The redirect uri included is not valid.')
      if (!scope.split(' ').every((one) => app.scopes.includes(one))) throw new Refused(400, 'invalid_scope')
      const challenge = query.get('code_challenge')
      if (challenge !== null && query.get('code_challenge_method') !== 'S256')
        throw new Refused(400, 'The code challenge method must be S256.')
      const code = secret()
      grants.set(code, { clientId: app.clientId, redirectUri: app.redirectUri, scope, challenge })
      const back = new URL(app.redirectUri)
      back.searchParams.set('code', code)
      back.searchParams.set('state', query.get('state') ?? '')
      return { status: 302, body: null, headers: { location: back.href } }
    }
    case 'POST /oauth/token': {
      const app = clientOf(state, asked)
      if (app === undefined) return oauthError(401, 'invalid_client')
      if (text(form, 'grant_type') !== 'authorization_code') return oauthError(400, 'unsupported_grant_type')
      const grant = grants.get(text(form, 'code'))
      grants.delete(text(form, 'code'))
      const proof = createHash('sha256').update(text(form, 'code_verifier')).digest('base64url')
      const isOurs =
        grant?.clientId === app.clientId &&
        grant.redirectUri === text(form, 'redirect_uri') &&
        (grant.challenge === null || grant.challenge === proof)
      if (grant === undefined || !isOurs) return oauthError(400, 'invalid_grant')
      const token = secret()
      const row = { token, scopes: grant.scope.split(' '), clientId: app.clientId, revoked: false }
      state.put({ kind: 'token', row })
      return ok({ access_token: token, token_type: 'Bearer', scope: grant.scope, created_at: 1_573_979_017 })
    }
    case 'POST /oauth/revoke': {
      const app = clientOf(state, asked)
      const row = state.tokens.get(text(form, 'token'))
      if (app === undefined || row?.clientId !== app.clientId) return oauthError(403, 'unauthorized_client')
      state.put({ kind: 'token', row: { ...row, revoked: true } })
      return ok({})
    }
    default:
      return undefined
  }
}

function clientOf(state: MastodonStore, { form, headers }: Asked) {
  const basic = /^Basic (.+)$/.exec(String(headers.authorization ?? ''))?.[1]
  const [id, given] =
    basic === undefined
      ? [text(form, 'client_id'), text(form, 'client_secret')]
      : Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent)
  const app = state.apps.get(id ?? '')
  return app?.clientSecret === given ? app : undefined
}

function oauthError(status: number, error: string): Answered {
  return { status, body: { error, error_description: `The ${error.replace('_', ' ')} is not valid.` } }
}

function schemeOf(host: string): 'http' | 'https' {
  return host.startsWith('127.0.0.1') ? 'http' : 'https'
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}
