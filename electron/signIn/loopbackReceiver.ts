import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { answerWithPage, type BrowserPage } from './browserPage.ts'

/** Where the browser comes back to (RFC 8252, 7.3). */
export interface LoopbackReceiver {
  readonly redirectUri: string
  /** The first visit that belongs to this sign-in: its address, and how it is answered. */
  readonly visit: Promise<{ readonly url: URL; answer(page: BrowserPage): void }>
  close(): void
}

/** What the browser comes back to. `port`: null or left out, one that the system chooses. */
export interface Redirect {
  readonly host: 'localhost' | '127.0.0.1'
  readonly path: string
  readonly port?: number | null
}

/**
 * Listens on this machine alone, at a port that the system chooses unless the network compares it. Whoever comes without our `state` is turned away and does
 * not end the waiting: any page in any browser can send somebody here.
 *
 * @param strangers what they see
 * @throws RundbrevError `sign-in-port-taken`
 */
export async function openLoopbackReceiver(
  redirect: Redirect,
  state: string,
  strangers: BrowserPage,
): Promise<LoopbackReceiver> {
  const visited = Promise.withResolvers<Awaited<LoopbackReceiver['visit']>>()
  let redirectUri = ''
  let isTaken = false
  const receive = (method: string | undefined, path: string, response: ServerResponse) => {
    const url = URL.canParse(path, redirectUri) ? new URL(path, redirectUri) : undefined
    const isOurs =
      method === 'GET' &&
      url?.pathname === redirect.path &&
      url.searchParams.get('state') === state &&
      !isTaken
    if (url === undefined || !isOurs) return answerWithPage(response, 404, strangers)
    isTaken = true
    visited.resolve({ url, answer: (page) => answerWithPage(response, 200, page) })
  }
  const listen = (host: string, port: number) => {
    const server = createServer((request, response) => receive(request.method, request.url ?? '/', response))
    return new Promise<Server>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => resolve(server))
    })
  }
  const wanted = redirect.port ?? 0
  const first = await listen('127.0.0.1', wanted).catch((error: unknown) => {
    throw new RundbrevError('sign-in-port-taken', {}, { port: wanted }, { cause: error })
  })
  const { port } = first.address() as AddressInfo
  // A browser may take "localhost" for the one or the other; a machine without IPv6 has only the one.
  const second = redirect.host === 'localhost' ? await listen('::1', port).catch(() => undefined) : undefined
  redirectUri = `http://${redirect.host}:${port}${redirect.path}`
  return {
    redirectUri,
    visit: visited.promise,
    close() {
      for (const server of [first, second]) {
        server?.close()
        server?.closeIdleConnections()
      }
    },
  }
}
