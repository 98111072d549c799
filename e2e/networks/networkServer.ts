import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came, before anything is believed of it. */
export interface Asked {
  readonly method: string
  /** Still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly rawQuery: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Left out: an empty body. */
  readonly json?: unknown
}

/** What the network does in place of its duty, once. */
export type Misdeed =
  /** Another answer, before anything is done. */
  | { readonly kind: 'answers'; readonly at: RegExp; readonly answer: Answer & { readonly text?: string } }
  /** It does what was asked, and the line breaks before the answer. */
  | { readonly kind: 'silence'; readonly at: RegExp }

/** A stand-in for a network that cannot run here. It takes a request only where the network's public documents do. */
export interface NetworkServer {
  /** "http://127.0.0.1:41234" */
  readonly address: string
  /** What requests broke, a line each: a request that breaks a rule is refused, and remembered here. */
  readonly faults: readonly string[]
  /** "POST /2/tweets", in their order. */
  readonly asked: readonly string[]
  plan(misdeed: Misdeed): void
  close(): Promise<void>
}

/** Thrown where a request breaks a rule of the network's documents. */
export class BrokenRule extends Error {
  readonly answer: Answer
  constructor(rule: string, answer: Answer) {
    super(rule)
    this.answer = answer
  }
}

export async function startNetworkServer(
  answerTo: (asked: Asked) => Answer | Promise<Answer>,
): Promise<NetworkServer> {
  const faults: string[] = []
  const asked: string[] = []
  const misdeeds: Misdeed[] = []

  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const whole = `${request.method} ${pathname}`
    asked.push(whole)
    const at = misdeeds.findIndex((misdeed) => misdeed.at.test(whole))
    const misdeed = at === -1 ? undefined : misdeeds.splice(at, 1)[0]
    if (misdeed?.kind === 'answers') {
      const { status, headers = {}, json, text } = misdeed.answer
      response.writeHead(status, headers).end(text ?? (json === undefined ? '' : JSON.stringify(json)))
      return
    }
    const answer = await settle(answerTo, faults, {
      ...{ method: request.method ?? '', path: pathname, query: searchParams, rawQuery: search.slice(1) },
      ...{ headers: request.headers, body: Buffer.concat(pieces) },
    })
    if (misdeed?.kind === 'silence') return void response.socket?.destroy()
    const { status, headers = {}, json } = answer
    const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
    response.writeHead(status, { ...type, ...headers }).end(json === undefined ? '' : JSON.stringify(json))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    plan: (misdeed) => void misdeeds.push(misdeed),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function settle(
  answerTo: (asked: Asked) => Answer | Promise<Answer>,
  faults: string[],
  asked: Asked,
): Promise<Answer> {
  try {
    return await answerTo(asked)
  } catch (error) {
    const rule = error instanceof Error ? error.message : String(error)
    faults.push(`${asked.method} ${asked.path}: ${rule}`)
    return error instanceof BrokenRule ? error.answer : { status: 500, json: { message: rule } }
  }
}

/** A body of JSON, said to be one. */
export function jsonOf({ headers, body }: Asked, refuse: (rule: string) => never): unknown {
  if (headers['content-type'] !== 'application/json') refuse(`content-type ${headers['content-type']}`)
  return JSON.parse(body.toString('utf8'))
}

export function fieldsOf({ headers, body }: Asked, refuse: (rule: string) => never): URLSearchParams {
  if (!/^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    refuse(`content-type ${headers['content-type']}`)
  return new URLSearchParams(body.toString('utf8'))
}

export function formOf({ headers, body }: Asked, refuse: (rule: string) => never): Promise<FormData> {
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data; ?boundary=/.test(type)) refuse(`content-type ${type}`)
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
}
