import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { NetworkAnswer, NetworkFault } from '../../shared/social/networkFault.ts'
import type { AskServer, ServerAnswer, ServerReply, ServerRequest } from '../internet/askServer.ts'
import { retryAfter } from './retryAfter.ts'
import { withoutSecrets } from './withoutSecrets.ts'

/** How a network words its refusals, and when it wants to be asked again. */
export interface NetworkWords {
  /** Of an error's body, parsed; either may be ''. */
  readonly refusal: (body: unknown) => { readonly code: string; readonly message: string }
  /** ISO 8601, from the headers in which this network tells its limits; null where they do not say. `Retry-After` is read for all. */
  readonly until: (headers: ServerReply['headers']) => string | null
  readonly now: () => Temporal.Instant
}

/** Status, headers and the body in the shape that was asked for. */
export interface JsonReply<Body> {
  readonly status: number
  readonly headers: ServerReply['headers']
  readonly body: Body
}

/**
 * Asks for JSON and believes nothing: an answer of another shape, a page of HTML, a redirect are faults, whatever their status.
 */
export async function askJson<Schema extends z.ZodType>(
  ask: AskServer,
  request: ServerRequest,
  schema: Schema,
  words: NetworkWords,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const answer = await ask(request)
  if (answer.kind !== 'reply') return { kind: 'fault', fault: isNoHeader(answer) ? unusableToken : answer }
  const { status, headers, body } = answer.reply
  const parsed = readJson(body)
  const quoted = (text: string, most: number) => plain(withoutSecrets(text, request), most)
  if (status >= 400) return { kind: 'fault', fault: refusalOf(answer.reply, parsed, words, quoted) }
  const mayHaveTaken = request.method !== 'GET'
  const unreadable = (what: string, taken: boolean) =>
    ({ kind: 'fault', fault: { kind: 'unreadable', what: quoted(what, 200), taken } }) as const
  if (status >= 300) return unreadable(`${status} ${String(headers.location ?? '')}`, false)
  if (parsed === undefined) return unreadable(String(headers['content-type'] ?? 'not JSON'), mayHaveTaken)
  const read = schema.safeParse(parsed.value)
  if (!read.success) return unreadable(read.error.issues[0]?.path.join('.') ?? 'shape', mayHaveTaken)
  return { kind: 'done', value: { status, headers, body: read.data } }
}

/** Of all that is sent, only a token that was pasted can be what no header can carry. */
const unusableToken: NetworkFault = {
  ...{ kind: 'answered', status: 401, code: 'token-unusable', message: '', until: null },
}

function isNoHeader(answer: ServerAnswer): boolean {
  return answer.kind === 'unreachable' && answer.reason === 'ERR_INVALID_CHAR'
}

function refusalOf(
  { status, headers, body }: ServerReply,
  parsed: { readonly value: unknown } | undefined,
  words: NetworkWords,
  quoted: (text: string, most: number) => string,
): NetworkFault {
  const { code, message } =
    parsed === undefined ? { code: '', message: body.toString('utf8') } : words.refusal(parsed.value)
  return {
    ...{ kind: 'answered', status, code: quoted(code, 100), message: quoted(message, 300) },
    // A share that is used up by the request itself does not say that a fault of theirs has done nothing: only Retry-After does.
    until: retryAfter(headers, words.now()) ?? (status < 500 ? words.until(headers) : null),
  }
}

function readJson(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.length === 0 ? 'null' : body.toString('utf8')) }
  } catch {
    return undefined
  }
}

/** A server's sentence for a person, without markup. */
function plain(text: string, most: number): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
}
