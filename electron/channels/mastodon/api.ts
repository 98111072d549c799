import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { instantText } from '../../../shared/schedule/instantText.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { ServerReply, ServerRequest } from '../../internet/askServer.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson, type JsonReply, type NetworkWords } from '../askJson.ts'
import { multipart } from '../multipart.ts'
import { clockBehind } from '../retryAfter.ts'

/** Asks the instance's API and reads its answer (docs.joinmastodon.org/methods). */
export type AskInstance = <Schema extends z.ZodType>(
  schema: Schema,
  question: Question,
) => Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>>

export interface Question {
  readonly method: ServerRequest['method']
  /** "/api/v1/statuses" */
  readonly path: string
  /** undefined for what is public. */
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** As a form's fields: every server that speaks the API takes those. */
  readonly fields?: readonly (readonly [string, string])[]
  /** Or as a form with a file in it. */
  readonly files?: FormData
}

export function instanceApi({
  config,
  ask,
  now,
}: Pick<AccountAccess<'mastodon'>, 'config' | 'ask' | 'now'>): AskInstance {
  const words = instanceWords(now)
  return async (schema, { method, path, token, headers = {}, fields, files }) => {
    const form = files === undefined ? undefined : await multipart(files)
    const body = form?.body ?? (fields && new URLSearchParams(fields.map((field) => [...field])).toString())
    const type = form?.contentType ?? 'application/x-www-form-urlencoded'
    const request: ServerRequest = {
      ...{ method, url: config.address + path },
      headers: {
        ...headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    }
    return await askJson(ask, request, schema, words)
  }
}

/** entities/Error: {"error", "error_description"} */
const Refusal = z.object({ error: z.string().catch(''), error_description: z.string().optional().catch('') })

function instanceWords(now: () => Temporal.Instant): NetworkWords {
  return {
    refusal(body) {
      const { error, error_description: more } = Refusal.safeParse(body).data ?? { error: '' }
      // OAuth's own errors have a word and a sentence; the API's have a sentence alone.
      return more === undefined || more === '' ? { code: '', message: error } : { code: error, message: more }
    },
    until: (headers) => resetOf(headers, now()),
    now,
  }
}

/** When what may be asked begins anew (api/rate-limits), by this computer's clock. */
function resetOf(headers: ServerReply['headers'], now: Temporal.Instant): string | null {
  if (headers['x-ratelimit-remaining'] !== '0') return null
  const reset = Date.parse(String(headers['x-ratelimit-reset'] ?? ''))
  if (Number.isNaN(reset)) return null
  const milliseconds = reset + clockBehind(headers, now) - now.epochMilliseconds
  return instantText(now.add({ milliseconds: Math.max(0, milliseconds) }))
}
