import type { ServerRequest } from '../internet/askServer.ts'

/**
 * What a server says, without what it was told in confidence: some quote the token that they do not like (Meta's "Malformed access token
 * EAAB…"), and what they say is kept, shown and archived.
 */
export function withoutSecrets(said: string, request: ServerRequest): string {
  return secretsIn(request).reduce((text, secret) => text.replaceAll(secret, '…'), said)
}

/** Names of RFC 6749's own, of Meta's exchange, and of Bluesky's sign-in. */
const secretFields = new Set([
  ...['access_token', 'refresh_token', 'fb_exchange_token', 'client_secret', 'code', 'code_verifier'],
  ...['token', 'password'],
])

/** Longest first, so that none is hidden behind a part of itself; what is shorter would blot out words. */
function secretsIn({ headers = {}, body }: ServerRequest): string[] {
  const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ')
  const basic =
    scheme === 'Basic' ? Buffer.from(credentials, 'base64').toString('utf8').split(':').slice(1) : []
  const told = [credentials, ...basic, ...(typeof body === 'string' ? fieldsIn(body) : [])]
  return [...new Set(told.flatMap((secret) => [secret, encodeURIComponent(secret), decoded(secret)]))]
    .filter((secret) => secret.length >= 6)
    .toSorted((one, other) => other.length - one.length)
}

function fieldsIn(body: string): string[] {
  const fields = body.startsWith('{')
    ? Object.entries(JSON.parse(body) as Record<string, unknown>)
    : [...new URLSearchParams(body)]
  return fields.flatMap(([name, value]) =>
    secretFields.has(name) && typeof value === 'string' ? [value] : [],
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
