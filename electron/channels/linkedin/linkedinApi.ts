import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { ServerReply, ServerRequest } from '../../internet/askServer.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson, type JsonReply, type NetworkWords } from '../askJson.ts'

export interface LinkedinSession {
  readonly accessToken: string
  /** Who publishes: "urn:li:organization:…" or "urn:li:person:…". */
  readonly author: string
}

export interface LinkedinRequest {
  readonly method: ServerRequest['method']
  /** "/rest/posts", with its query. */
  readonly path: string
  /** What Rest.li calls it where the verb does not say so. */
  readonly restliMethod?: 'FINDER' | 'PARTIAL_UPDATE' | 'DELETE'
  readonly json?: unknown
}

/**
 * Asks LinkedIn's versioned API as the account
 * (https://learn.microsoft.com/en-us/linkedin/marketing/versioning, …/shared/api-guide/concepts/protocol-version).
 */
export function askLinkedin<Schema extends z.ZodType>(
  { ask, config, now }: Pick<AccountAccess<'linkedin'>, 'ask' | 'config' | 'now'>,
  accessToken: string,
  { method, path, restliMethod, json }: LinkedinRequest,
  schema: Schema,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const headers = {
    authorization: `Bearer ${accessToken}`,
    'linkedin-version': config.apiVersion,
    'x-restli-protocol-version': '2.0.0',
    ...(restliMethod !== undefined && { 'x-restli-method': restliMethod }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
  }
  const request = { method, url: `${config.apiAddress}${path}`, headers }
  const whole = json === undefined ? request : { ...request, body: JSON.stringify(json) }
  return askJson(ask, whole, schema, linkedinWords(now))
}

/** https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling; OAuth's errors have names of their own. */
const Refusal = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  serviceErrorCode: z.number().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
})

export function linkedinWords(now: () => Temporal.Instant): NetworkWords {
  return {
    refusal(body) {
      const { message, code, serviceErrorCode, error, error_description } = Refusal.safeParse(body).data ?? {}
      const number = serviceErrorCode === undefined ? '' : String(serviceErrorCode)
      return { code: error ?? code ?? number, message: error_description ?? message ?? '' }
    },
    // No header tells of limits. The day's share comes anew at midnight, UTC (…/concepts/rate-limits), but a 429 may as well be about
    // the last minute: whoever asks waits a quarter of an hour at a time.
    until: () => null,
    now,
  }
}

/** An urn in a path or a list: Rest.li 2.0 wants its signs encoded, the colons too. */
export function inPath(urn: string): string {
  return encodeURIComponent(urn).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
}

export function postUrl(urn: string): string {
  return `https://www.linkedin.com/feed/update/${urn}/`
}

/** When the server answered, by its own clock; ours where it does not say. */
export function timeOf(headers: ServerReply['headers'], now: Temporal.Instant): string {
  const milliseconds = Date.parse(headers.date ?? '')
  return Number.isNaN(milliseconds)
    ? now.toString({ smallestUnit: 'second' })
    : Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
}

export function instantOf(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
}
