import type * as oauth from 'openid-client'

/**
 * What networks answer at their token endpoint, as RFC 6749 has it (5.1, 5.2). LinkedIn leaves out that its tokens are bearer's
 * (github.com/panva/openid-client/issues/826), Meta refuses in a shape of its own
 * (developers.facebook.com/docs/graph-api/guides/error-handling): "sign-in refused" would be told as "nobody there".
 */
export function asStandardAnswer(fetched: oauth.CustomFetch): oauth.CustomFetch {
  return async (...asked) => {
    const answer = await fetched(...asked)
    const text = await answer.text()
    const { status, statusText, headers } = answer
    const same = { status, statusText, headers }
    const standard = standardised(text)
    return standard === undefined
      ? new Response(text === '' ? null : text, same)
      : new Response(JSON.stringify(standard), same)
  }
}

function standardised(text: string): object | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof body !== 'object' || body === null) return undefined
  if ('access_token' in body && !('token_type' in body)) return { ...body, token_type: 'bearer' }
  if (!('error' in body) || typeof body.error !== 'object' || body.error === null) return undefined
  const { code, message } = body.error as { readonly code?: unknown; readonly message?: unknown }
  return { error: `error ${String(code ?? '')}`.trim(), error_description: String(message ?? '') }
}
