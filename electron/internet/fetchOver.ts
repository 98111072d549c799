import type { AskServer, ServerRequest } from './askServer.ts'

/** As much of `fetch` as a library needs that asks small questions, with `ask`'s bounds of size, time and whom may be asked. */
export function fetchOver(ask: AskServer): (
  url: string,
  options: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body: unknown
  },
) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const answer = await ask({
      ...{ method: method as ServerRequest['method'], url, headers },
      ...(body !== null && body !== undefined && { body: String(body) }),
    })
    if (answer.kind !== 'reply')
      throw new TypeError('fetch failed', { cause: { code: answer.reason, kind: answer.kind } })
    const { status, headers: answered, body: bytes } = answer.reply
    const given = Object.entries(answered).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
    )
    // https://fetch.spec.whatwg.org/#null-body-status
    const isBodiless = [101, 103, 204, 205, 304].includes(status)
    return new Response(isBodiless ? null : Uint8Array.from(bytes), { status, headers: given })
  }
}
