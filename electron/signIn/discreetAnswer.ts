import type * as oauth from 'openid-client'
import { hiding } from '../../shared/text/hiding.ts'

/**
 * A server's refusal without what it was told in confidence in the very question: some quote the code or the token that they do not
 * like, and what they say is shown and kept.
 */
export function discreetAnswer(fetched: oauth.CustomFetch): oauth.CustomFetch {
  return async (url, options) => {
    const answer = await fetched(url, options)
    const { status, statusText, headers } = answer
    if (status < 400) return answer
    const text = hiding(toldIn(options))(await answer.text())
    return new Response(text, { status, statusText, headers })
  }
}

/** RFC 6749, 2.3.1, 4.1.3 and 6; RFC 7636, 4.5; RFC 7009, 2.1. */
const secretFields = ['client_secret', 'code', 'code_verifier', 'refresh_token', 'token', 'access_token']

function toldIn({ headers, body }: oauth.CustomFetchOptions): string[] {
  const form = new URLSearchParams(body instanceof URLSearchParams || typeof body === 'string' ? body : '')
  const [scheme = '', credentials = ''] = (new Headers(headers).get('authorization') ?? '').split(' ')
  // The user and the password are encoded each by itself (RFC 6749, 2.3.1).
  const password = scheme === 'Basic' ? atob(credentials).split(':').slice(1).join(':') : ''
  return [
    ...secretFields.flatMap((name) => form.getAll(name)),
    credentials,
    password,
    decodeURIComponent(password),
  ]
}
