import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { ServerReply, ServerRequest } from '../../internet/askServer.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson, type JsonReply, type NetworkWords } from '../askJson.ts'

export interface XSession {
  readonly accessToken: string
  readonly userId: string
  /** Without "@". */
  readonly username: string
}

export interface XRequest {
  readonly method: ServerRequest['method']
  /** "/2/tweets", with its query. */
  readonly path: string
  readonly json?: unknown
  readonly form?: { readonly body: Uint8Array; readonly contentType: string }
}

/** Asks X's API v2 as the account (https://docs.x.com/x-api). */
export function askX<Schema extends z.ZodType>(
  { ask, config, now }: Pick<AccountAccess<'x'>, 'ask' | 'config' | 'now'>,
  accessToken: string,
  { method, path, json, form }: XRequest,
  schema: Schema,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const contentType = json === undefined ? form?.contentType : 'application/json'
  const body = json === undefined ? form?.body : JSON.stringify(json)
  const headers = {
    authorization: `Bearer ${accessToken}`,
    ...(contentType !== undefined && { 'content-type': contentType }),
  }
  const request = { method, url: `${config.apiAddress}${path}`, headers }
  return askJson(ask, body === undefined ? request : { ...request, body }, schema, xWords(now))
}

/** https://docs.x.com/x-api/fundamentals/response-codes-and-errors: a problem (RFC 7807), a list of them, or OAuth's own error. */
const Problem = z.object({
  title: z.string().optional(),
  /** "https://api.x.com/2/problems/usage-capped", or "about:blank". */
  type: z.string().optional(),
  detail: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), detail: z.string().optional() })).optional(),
})

export function xWords(now: () => Temporal.Instant): NetworkWords {
  return {
    refusal(body) {
      const { title, type, detail, message, error, error_description, errors } =
        Problem.safeParse(body).data ?? {}
      const first = errors?.[0]
      const said = detail ?? error_description ?? first?.message ?? first?.detail ?? message ?? ''
      const named = error ?? /\/problems\/([\w-]+)$/.exec(type ?? '')?.[1] ?? title ?? ''
      // Of a post that says what an earlier one said X has a sentence alone.
      return { code: /duplicate content/i.test(said) ? 'duplicate-content' : named, message: said }
    },
    until: latestReset,
    now,
  }
}

/** https://docs.x.com/x-api/fundamentals/rate-limits: seconds since 1970, of the quarter of an hour and of the day. */
function latestReset(headers: ServerReply['headers']): string | null {
  const resets = ['x-rate-limit', 'x-user-limit-24hour', 'x-app-limit-24hour'].flatMap((limit) => {
    const reset = Number(headers[`${limit}-reset`])
    // A date that no calendar has is no date.
    return headers[`${limit}-remaining`] === '0' && Number.isInteger(reset) && reset < 9e9 ? [reset] : []
  })
  if (resets.length === 0) return null
  return Temporal.Instant.fromEpochMilliseconds(Math.max(...resets) * 1000).toString()
}

/**
 * When a post was made: its id is a Snowflake, milliseconds since 2010-11-04T01:42:54.657Z in the upper bits
 * (https://github.com/twitter-archive/snowflake/tree/snowflake-2010).
 */
export function timeOfId(id: string): string {
  const milliseconds = (BigInt(id) >> 22n) + 1_288_834_974_657n
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds)).toString()
}

export const Id = z.string().regex(/^\d{1,19}$/)
