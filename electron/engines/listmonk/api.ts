import { z } from 'zod'
import type { EngineStep } from '../../../shared/delivery/deliveryEngine.ts'
import type { ListmonkConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { serverOf } from '../../../shared/delivery/serverOf.ts'
import type { ErrorCode } from '../../../shared/i18n/catalogue.ts'
import { hiding } from '../../../shared/text/hiding.ts'
import { createAskServer } from '../../internet/askServer.ts'

export interface ListmonkAccess {
  readonly config: ListmonkConfig
  /** The API user's token. */
  readonly key: string
  /** Milliseconds; shorter in tests. */
  readonly patience?: { readonly answer: number; readonly poll: number }
  /** The program is asked to end: what is being asked is asked again another time. */
  readonly stop?: AbortSignal
}

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** "/api/lists" */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly json?: unknown
  readonly form?: FormData
}

/** Asks listmonk's API (listmonk.app/docs/apis) and reads the `data` of its answer. @throws EngineStop */
export type Ask = <Value>(answer: z.ZodType<Value>, question: Question) => Promise<Value>

/** Why a step could not be taken; `toStep` makes an answer of it again. */
export class EngineStop extends Error {
  readonly step: Exclude<EngineStep<never>, { readonly kind: 'done' }>
  /** The HTTP status of a refusal; 0 for none. */
  readonly status: number

  constructor(step: EngineStop['step'], status = 0) {
    super(step.kind)
    this.step = step
    this.status = status
  }
}

export async function toStep<Value>(work: () => Promise<Value>): Promise<EngineStep<Value>> {
  try {
    return { kind: 'done', value: await work() }
  } catch (error) {
    if (error instanceof EngineStop) return error.step
    throw error
  }
}

/** A page of subscribers with what is known of each is far from it. */
const mostBytes = 50_000_000

export function listmonkApi({ config, key, patience, stop: ending }: ListmonkAccess): Ask {
  const host = serverOf(config)
  const discreet = hiding([key])
  const base = config.address.replace(/\/+$/, '')
  const stop = (code: ErrorCode, response: string, status = 0) =>
    new EngineStop(
      { kind: 'trouble', trouble: { code, place: { host }, values: { host, response } } },
      status,
    )

  const wholeMs = patience?.answer ?? 120_000
  const ask = createAskServer({ privateAllowed: true, wholeMs, mostBytes, signal: ending })

  return async (answer, { method, path, query = {}, json, form }) => {
    const url = new URL(base + path)
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, String(value))
    const { type, body } = await written(json, form)
    // Whoever is not signed in is sent to a page for people: that answer is told, and not followed.
    const told = await ask({
      ...{ method, url: url.href },
      headers: {
        // apis, "Auth": works beside BasicAuth in every version that has API users
        authorization: `token ${config.user}:${key}`,
        ...(type !== null && { 'content-type': type }),
      },
      ...(body !== null && { body }),
    })
    if (told.kind !== 'reply') {
      const { reason } = told
      if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_SSL|ERR_TLS/.test(reason))
        throw new EngineStop({
          kind: 'trouble',
          trouble: { code: 'smtp-tls-untrusted', place: { host }, values: { host, reason } },
        })
      throw new EngineStop({ kind: 'later', reason })
    }
    const { status } = told.reply
    const text = told.reply.body.toString('utf8')
    const said = discreet(wordsOf(text))
    // apis, "Common HTTP error codes"
    if (status === 429 || status >= 500)
      throw new EngineStop({ kind: 'later', reason: `${status} ${said}` }, status)
    if (status === 401 || status === 403 || (status >= 300 && status < 400))
      throw stop('listmonk-auth-refused', `${status} ${said}`, status)
    if (status === 404 || status === 405) throw stop('listmonk-not-found', `${status} ${path}`, status)
    if (status >= 400) throw stop('listmonk-refused', `${status} ${said}`, status)
    const read = z.object({ data: answer }).safeParse(parseJson(text))
    if (!read.success)
      throw stop('listmonk-not-found', `${path}: ${read.error.issues[0]?.path.join('.') ?? ''}`, status)
    return read.data.data
  }
}

/** What a question carries, as it goes over the wire. */
async function written(
  json: unknown,
  form: FormData | undefined,
): Promise<{ readonly type: string | null; readonly body: Uint8Array | string | null }> {
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) }
  if (form === undefined) return { type: null, body: null }
  const encoded = new Response(form)
  return { type: encoded.headers.get('content-type'), body: new Uint8Array(await encoded.arrayBuffer()) }
}

/** apis, "Failed request": {"message": …} */
function wordsOf(text: string): string {
  const message = (parseJson(text) as { message?: unknown } | undefined)?.message
  return (typeof message === 'string' ? message : text.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
