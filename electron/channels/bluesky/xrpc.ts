import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AskServer, ServerReply } from '../../internet/askServer.ts'
import { askJson, type JsonReply, type NetworkWords } from '../askJson.ts'

/** One call of a server by its method's name (atproto.com/specs/xrpc). */
export interface XrpcCall<Schema extends z.ZodType> {
  /** "com.atproto.repo.putRecord" */
  readonly method: string
  /** Of a query; a list repeats its name. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Of a procedure: JSON, or bytes with their type. A call without it is a query, unless `input` is null. */
  readonly input?:
    | Readonly<Record<string, unknown>>
    | { readonly bytes: Uint8Array; readonly mime: string }
    | null
  readonly bearer?: string
  readonly output: Schema
}

export interface XrpcServer {
  readonly ask: AskServer
  /** "https://bsky.social" */
  readonly address: string
  readonly now: () => Temporal.Instant
}

export async function callXrpc<Schema extends z.ZodType>(
  { ask, address, now }: XrpcServer,
  { method, parameters = {}, input, bearer, output }: XrpcCall<Schema>,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const url = URL.parse(`/xrpc/${method}`, address)
  if (url === null) return { kind: 'fault', fault: { kind: 'unreachable', reason: 'ERR_INVALID_URL' } }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  const authorization: Record<string, string> =
    bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
  const { type, body } = bodyOf(input)
  const headers = { ...authorization, ...(type === undefined ? {} : { 'content-type': type }) }
  return await askJson(
    ask,
    {
      ...{ method: input === undefined ? 'GET' : 'POST', url: url.href },
      headers:
        body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      ...(body === undefined ? {} : { body }),
    },
    output,
    { ...blueskyWords, now },
  )
}

function bodyOf(input: XrpcCall<z.ZodType>['input']): {
  readonly type?: string
  readonly body?: Uint8Array | string
} {
  if (input === undefined || input === null) return {}
  if ('bytes' in input && input.bytes instanceof Uint8Array && typeof input.mime === 'string')
    return { type: input.mime, body: input.bytes }
  return { type: 'application/json', body: JSON.stringify(input) }
}

const Refusal = z.object({ error: z.string().catch(''), message: z.string().catch('') })

/** Errors are `{error, message}`; limits are told in the headers of draft-ietf-httpapi-ratelimit-headers, their end in seconds since 1970. */
const blueskyWords: Omit<NetworkWords, 'now'> = {
  refusal: (body) => {
    const read = Refusal.safeParse(body)
    return read.success ? { code: read.data.error, message: read.data.message } : { code: '', message: '' }
  },
  until: (headers) => {
    const { left, until } = allowance(headers)
    return left === 0 ? until : null
  },
}

export interface Allowance {
  readonly left: number | null
  /** ISO 8601: when it is whole again. */
  readonly until: string | null
}

/** What a server says is left of what may be asked. */
export function allowance(headers: ServerReply['headers']): Allowance {
  const [left, reset] = ['ratelimit-remaining', 'ratelimit-reset'].map((name) => wholeNumber(headers[name]))
  // A date that no calendar has is no date.
  const until =
    reset === null || reset === undefined || reset > 9e9 ? null : new Date(reset * 1000).toISOString()
  return { left: left ?? null, until }
}

function wholeNumber(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : null
}
