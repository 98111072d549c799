import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ListmonkServerOptions, ListmonkState } from './listmonkTypes.ts'
import { createListmonkWorld, Refused } from './listmonkWorld.ts'

/**
 * Breaks the line at the n-th request from now on: before anything is done, or when it has been done and not been answered; or
 * leaves it open and says nothing.
 */
export interface Break {
  readonly request: number
  readonly when: 'before' | 'after' | 'silent'
}

/** The stand-in (listmonkWorld.ts) over HTTP, on the loopback interface. */
export interface ListmonkServer extends ListmonkState {
  readonly address: string
  requests(): number
  breakAt(plan: Break | undefined): void
  /** Does what the first such call asks ("POST /api/lists"), and then `then` instead of answering. */
  dropAfter(call: string, then: () => void): void
  close(): Promise<void>
}

export async function startListmonkServer(options: ListmonkServerOptions = {}): Promise<ListmonkServer> {
  const { user = 'rundbrev', key = 'token-of-the-api-user' } = options
  const world = createListmonkWorld(options)
  let requests = 0
  let plan: Break | undefined
  let drop: { readonly call: string; readonly then: () => void } | undefined

  const server = createServer((request, response) => {
    requests += 1
    const breaks = plan?.request === requests ? plan.when : undefined
    if (breaks === 'before') return void request.socket.destroy()
    if (breaks === 'silent') return
    void answerTo(request)
      .then((data) => ({ status: 200, body: { data } }))
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) world.faults.push(String(error))
        return {
          status: error instanceof Refused ? error.status : 500,
          body: { message: String((error as Error).message) },
        }
      })
      .then((answer) => {
        const dropped = `${request.method} ${request.url?.split('?')[0]}` === drop?.call ? drop : undefined
        if (dropped !== undefined) drop = undefined
        dropped?.then()
        if (breaks === 'after' || dropped !== undefined) request.socket.destroy()
        else reply(response, answer)
      })
  })

  const answerTo = async (request: IncomingMessage): Promise<unknown> => {
    const url = new URL(request.url ?? '/', 'http://listmonk')
    const body = await readBody(request)
    // apis, "Auth"
    if (request.headers.authorization !== `token ${user}:${key}`)
      throw new Refused(403, 'invalid API credentials')
    const [, id] = /^\/api\/campaigns\/(\d+)/.exec(url.pathname) ?? []
    const path = id === undefined ? url.pathname : url.pathname.replace(id, ':id')
    const route = world.call(`${request.method} ${path}`)
    if (route === undefined) {
      world.faults.push(`no such call: ${request.method} ${url.pathname}`)
      throw new Refused(404, 'not found')
    }
    const type = request.headers['content-type'] ?? ''
    const isJson = type.startsWith('application/json')
    if (request.method !== 'GET' && !isJson && !type.startsWith('multipart/form-data;'))
      world.fault(`content type ${type}`)
    const form = type.startsWith('multipart/')
      ? await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData()
      : undefined
    const json = isJson ? (JSON.parse(body.toString('utf8')) as Record<string, unknown>) : {}
    return await route({ query: url.searchParams, json, form, id: Number(id ?? 0) })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...world,
    address: `http://127.0.0.1:${port}`,
    requests: () => requests,
    breakAt(next) {
      plan = next === undefined ? undefined : { ...next, request: requests + next.request }
    },
    dropAfter(call, then) {
      drop = { call, then }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function reply(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
