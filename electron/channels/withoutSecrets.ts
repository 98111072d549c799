import { hiding } from '../../shared/text/hiding.ts'
import type { ServerRequest } from '../internet/askServer.ts'

/**
 * What a server says, without what it was told in confidence: some quote the token that they do not like (Meta's "Malformed access token
 * EAAB…"), and what they say is kept, shown and archived.
 */
export function withoutSecrets(said: string, request: ServerRequest): string {
  return hiding(secretsIn(request))(said)
}

/** Names of RFC 6749's own, of Meta's exchange, and of Bluesky's sign-in. */
const secretFields = new Set([
  ...['access_token', 'refresh_token', 'fb_exchange_token', 'client_secret', 'code', 'code_verifier'],
  ...['token', 'password'],
])

function secretsIn({ headers = {}, body }: ServerRequest): string[] {
  const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ')
  const basic =
    scheme === 'Basic' ? Buffer.from(credentials, 'base64').toString('utf8').split(':').slice(1) : []
  return [credentials, ...basic, ...(typeof body === 'string' ? fieldsIn(body) : [])]
}

function fieldsIn(body: string): string[] {
  const fields = body.startsWith('{')
    ? Object.entries(JSON.parse(body) as Record<string, unknown>)
    : [...new URLSearchParams(body)]
  return fields.flatMap(([name, value]) =>
    secretFields.has(name) && typeof value === 'string' ? [value] : [],
  )
}
