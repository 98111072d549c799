import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answered, type Asked, Refused } from './mastodonRules.ts'
import { type MastodonStore, openMastodonState } from './mastodonState.ts'
import type { MastodonOptions, Misbehaviour } from './mastodonTypes.ts'
import { askMastodon } from './mastodonWorld.ts'

/** A server in this process, for tests that turn it while they run. */
export interface MastodonServer {
  readonly address: string
  /** Made by hand on the account's page. */
  readonly token: string
  readonly state: MastodonStore
  /** "POST /api/v1/statuses", as they came. */
  readonly asked: string[]
  /** Changes how it is from now on. */
  set(change: Partial<MastodonOptions>): void
  /** Answers the next request that begins so ("POST /api/v1/statuses") otherwise than it should; `always`: every such one. */
  misbehave(call: string, how: Misbehaviour, always?: boolean): void
  revokeTokens(): void
  close(): Promise<void>
}

/** @param folder keeps its state there, and goes on with what is there; null: in memory */
export async function serveMastodon(
  given: MastodonOptions = {},
  folder: string | null = null,
): Promise<MastodonServer> {
  let options = given
  const { token = 'token-made-by-hand', scopes = ['read', 'write'] } = options
  const state = openMastodonState(folder)
  if (token !== '' && !state.tokens.has(token))
    state.put({ kind: 'token', row: { token, scopes, clientId: '', revoked: false } })
  const asked: string[] = []
  const misbehaving: { readonly call: string; readonly how: Misbehaviour; readonly always: boolean }[] = []

  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.split('?')[0]}`
    asked.push(call)
    const found = misbehaving.findIndex((one) => call.startsWith(one.call))
    const bad = misbehaving[found]
    if (bad?.always === false) misbehaving.splice(found, 1)
    void answer(request, response, bad?.how)
  })

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    how: Misbehaviour | undefined,
  ) => {
    const read = await readRequest(request)
    if (read === undefined) return
    if (how !== undefined && how !== 'cut-after') return misbehave(response, how)
    const answered = answerTo(read)
    if (how === 'cut-after') return request.socket.destroy()
    reply(response, answered)
  }

  const clock = () => new Date(Date.now() + (options.clockAhead ?? 0)).toUTCString()
  const reply = (response: ServerResponse, { status, body, headers = {} }: Answered) => {
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      date: clock(),
      ...headers,
    })
    response.end(JSON.stringify(body))
  }

  const answerTo = (read: Asked): Answered => {
    try {
      return askMastodon(state, options, hostOf(server), read)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { status: error.status, body: { error: error.message } }
    }
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    address: `http://${hostOf(server)}`,
    ...{ token, state, asked },
    set(change) {
      options = { ...options, ...change }
    },
    misbehave: (call, how, always = false) => void misbehaving.push({ call, how, always }),
    revokeTokens() {
      for (const row of state.tokens.values()) state.put({ kind: 'token', row: { ...row, revoked: true } })
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** undefined where whoever asks went away in the middle. */
async function readRequest(request: IncomingMessage): Promise<Asked | undefined> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of request) pieces.push(piece as Buffer)
  } catch {
    return undefined
  }
  const url = new URL(request.url ?? '/', 'http://mastodon')
  const type = request.headers['content-type'] ?? ''
  const body = Buffer.concat(pieces)
  return {
    ...{
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
    },
    form: await formOf(body, type),
  }
}

async function formOf(body: Buffer, type: string): Promise<FormData> {
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type))
    return await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData()
  return new FormData()
}

function misbehave(response: ServerResponse, how: Exclude<Misbehaviour, 'cut-after'>): void {
  const json = { 'content-type': 'application/json' }
  switch (how) {
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Underhåll</h1>')
      break
    case 'redirect':
      response.writeHead(301, { location: 'https://elsewhere.example/' }).end()
      break
    case 'error-in-200':
      response.writeHead(200, json).end('{"error":"Something went wrong"}')
      break
    case 'huge':
      response.writeHead(200, json).end(`{"id":"${'1'.repeat(10_000_000)}"}`)
      break
    case 'slow': {
      response.writeHead(200, json)
      const dripping = setInterval(() => response.write(' '), 1000)
      response.on('close', () => clearInterval(dripping))
      break
    }
    case 'cut-before':
      response.socket?.destroy()
      break
    case '500':
      response.writeHead(500, { 'content-type': 'text/html' }).end("<h1>We're sorry</h1>")
      break
    case '503':
      response.writeHead(503, json).end('{"error":"Service Unavailable"}')
      break
    case '422':
      response.writeHead(422, json).end('{"error":"Validation failed: File is invalid"}')
      break
  }
}
