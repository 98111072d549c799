import { createHmac } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { ServerReply, ServerRequest } from '../../internet/askServer.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson, type JsonReply, type NetworkWords } from '../askJson.ts'

export interface PageSession {
  /** Of the page: what it publishes with. */
  readonly pageToken: string
  /** Of whoever signed in; the same where a page's token was pasted. */
  readonly userToken: string
}

export interface GraphRequest {
  readonly method: ServerRequest['method']
  /** Below the version: "/1234/feed". */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Sent as a form. */
  readonly fields?: Readonly<Record<string, string>>
  /** Sent as it is, with a file in it. */
  readonly form?: { readonly body: Uint8Array; readonly contentType: string }
}

export type GraphAccess = Pick<AccountAccess<'facebook'>, 'ask' | 'config' | 'now' | 'secret'>

/**
 * Asks Meta's Graph API (https://developers.facebook.com/docs/graph-api/overview) with a token in the header, never in an address, and
 * with the proof that the application's own secret is known (…/docs/graph-api/guides/secure-requests, "appsecret_proof").
 */
export function askGraph<Schema extends z.ZodType>(
  { ask, config, now, secret }: GraphAccess,
  token: string,
  { method, path, query = {}, fields, form }: GraphRequest,
  schema: Schema,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const client = secret('client')
  const search = new URLSearchParams({
    ...query,
    ...(client !== undefined && { appsecret_proof: proofOf(token, client) }),
  }).toString()
  const url = `${config.apiAddress}/${config.apiVersion}${path}${search === '' ? '' : `?${search}`}`
  const contentType = fields === undefined ? form?.contentType : 'application/x-www-form-urlencoded'
  const body = fields === undefined ? form?.body : new URLSearchParams(fields).toString()
  const headers = {
    authorization: `Bearer ${token}`,
    ...(contentType !== undefined && { 'content-type': contentType }),
  }
  const request = body === undefined ? { method, url, headers } : { method, url, headers, body }
  return askJson(ask, request, schema, graphWords(now))
}

export function proofOf(token: string, clientSecret: string): string {
  return createHmac('sha256', clientSecret).update(token).digest('hex')
}

/** https://developers.facebook.com/docs/graph-api/guides/error-handling */
const Refusal = z.object({
  error: z.object({
    message: z.string().optional(),
    code: z.number().optional(),
    error_user_msg: z.string().optional(),
  }),
})

/** The number says more than the status, which is 400 for nearly everything. */
export function graphWords(now: () => Temporal.Instant): NetworkWords {
  return {
    refusal(body) {
      const read = Refusal.safeParse(body).data?.error
      if (read === undefined) return { code: '', message: '' }
      const { code, error_user_msg, message = '' } = read
      return { code: code === undefined ? '' : String(code), message: error_user_msg ?? message }
    },
    until: (headers) => timeToRegainAccess(headers, now()) ?? hourOfTheApp(headers, now()),
    now,
  }
}

const Usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().min(0).optional() })),
)

/** Minutes, per business: https://developers.facebook.com/docs/graph-api/overview/rate-limiting, "X-Business-Use-Case-Usage". */
function timeToRegainAccess(headers: ServerReply['headers'], now: Temporal.Instant): string | null {
  try {
    const usage = Usage.parse(JSON.parse(String(headers['x-business-use-case-usage'] ?? '')))
    const minutes = Object.values(usage)
      .flat()
      .map(({ estimated_time_to_regain_access = 0 }) => estimated_time_to_regain_access)
    const longest = Math.ceil(Math.max(0, ...minutes))
    return longest === 0 ? null : now.add({ minutes: longest }).toString()
  } catch {
    return null
  }
}

const AppUsage = z.record(z.string(), z.number())

/**
 * What all of the application have asked in the last hour, in per cent of what they may, with no word of when it is less
 * (…/rate-limiting, "X-App-Usage"): where a share is used up, an hour from now it is not.
 */
function hourOfTheApp(headers: ServerReply['headers'], now: Temporal.Instant): string | null {
  try {
    const shares = Object.values(AppUsage.parse(JSON.parse(String(headers['x-app-usage'] ?? ''))))
    return Math.max(0, ...shares) >= 100 ? now.add({ hours: 1 }).toString() : null
  } catch {
    return null
  }
}
