import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { isIP, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { isPrivateAddress } from './privateAddress.ts'
import { requirePublic, wayTo } from './proxy.ts'
import { PrivateAddress, publicLookup } from './publicLookup.ts'

export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Complete: https, or http to this machine. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

export interface ServerReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type ServerAnswer =
  | { readonly kind: 'reply'; readonly reply: ServerReply }
  /** No byte of the request has left: no name, no route, no TLS, an address that is not to be asked. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** It left, wholly or in part, and no whole answer came within time and size. */
  | { readonly kind: 'lost'; readonly reason: string }

/** Asks a server once. Never throws, never follows a redirect, keeps no cookie. */
export type AskServer = (request: ServerRequest) => Promise<ServerAnswer>

export interface ServerPatience {
  /** Whether a private network's addresses may be asked (this machine always may, in tests and for one's own server). */
  readonly privateAllowed: boolean
  /** ms until the line is open. */
  readonly connectMs?: number
  /** ms for the whole of a request and its answer. */
  readonly wholeMs?: number
  /** Bytes of an answer that are read at most. */
  readonly mostBytes?: number
  /** Nobody waits any longer: what only reads ends at once, what may change something there has a moment to be answered. */
  readonly signal?: AbortSignal | undefined
  /**
   * Asked when the line is open, right before the first byte leaves; where it says no, none does. Opening a line may take as long as a
   * process can be frozen, and what was true when the request was decided on need not be true any more.
   */
  readonly mayLeave?: () => boolean
}

/** ms: a token that was renewed there and not heard of here is lost. */
const lastMomentMs = 1500

/**
 * What tells "nothing has left" from "nobody knows" is the moment at which the line is open: a TCP connection, and TLS on it where
 * there is TLS. Before it a request may be made again whatever it asks for.
 */
export function createAskServer(patience: ServerPatience): AskServer {
  const {
    privateAllowed,
    connectMs = 15_000,
    wholeMs = 120_000,
    mostBytes = 4_000_000,
    signal,
    mayLeave,
  } = patience
  return async ({ method, url, headers = {}, body }) => {
    if (!URL.canParse(url)) return { kind: 'unreachable', reason: 'ERR_INVALID_URL' }
    const address = new URL(url)
    const host = address.hostname.replace(/^\[(.*)\]$/, '$1')
    if (!privateAllowed && isIP(host) !== 0 && isPrivateAddress(host))
      return { kind: 'unreachable', reason: 'EPRIVATE' }
    const secure = address.protocol === 'https:'
    const { agent } = await wayTo(address)
    try {
      if (agent !== false && !privateAllowed) await requirePublic(address)
    } catch (error) {
      return { kind: 'unreachable', reason: reasonOf(error) }
    }
    const options: RequestOptions = {
      ...{ method, agent, headers: { accept: 'application/json', 'user-agent': 'Rundbrev', ...headers } },
      ...(privateAllowed || agent !== false ? {} : { lookup: publicLookup }),
    }
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve({ kind: 'unreachable', reason: 'ABORT' })
      let isOpen = false
      let ending: NodeJS.Timeout | undefined
      const sent = made(() => (secure ? httpsRequest : httpRequest)(address, options))
      if (typeof sent === 'string') return resolve({ kind: 'unreachable', reason: sent })
      const end = (answer: ServerAnswer) => {
        clearTimeout(connecting)
        clearTimeout(whole)
        clearTimeout(ending)
        signal?.removeEventListener('abort', abort)
        resolve(answer)
        sent.destroy()
      }
      const broke = (reason: string) => end({ kind: isOpen ? 'lost' : 'unreachable', reason })
      const connecting = setTimeout(() => isOpen || broke('ETIMEDOUT'), connectMs)
      const whole = setTimeout(() => broke('ETIMEDOUT'), wholeMs)
      const abort = () => {
        ending = setTimeout(() => broke('ABORT'), method === 'GET' ? 0 : lastMomentMs)
      }
      signal?.addEventListener('abort', abort, { once: true })
      sent.on('socket', (socket) => {
        const opened = () => {
          if (mayLeave?.() === false) return broke('EWITHHELD')
          isOpen = true
          sent.end(body)
        }
        // Through a proxy the line to the server is open when there is a socket at all.
        if (isThrough(socket, secure)) opened()
        else socket.once(secure ? 'secureConnect' : 'connect', opened)
      })
      sent.on('error', (error) => broke(reasonOf(error)))
      sent.on('response', (response) => {
        readWhole(response, mostBytes).then(
          (bytes) =>
            end({
              kind: 'reply',
              reply: { status: response.statusCode ?? 0, headers: response.headers, body: bytes },
            }),
          (error: unknown) => broke(reasonOf(error)),
        )
      })
    })
  }
}

function isThrough(socket: Socket | TLSSocket, secure: boolean): boolean {
  return !socket.connecting && (!secure || ('getProtocol' in socket && socket.getProtocol() !== null))
}

/** @returns why not, where Node makes no request of it: a header that none can be, such as a token with a line break in it */
function made(make: () => ClientRequest): ClientRequest | string {
  try {
    return make()
  } catch (error) {
    return reasonOf(error)
  }
}

async function readWhole(response: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of response) {
    pieces.push(piece as Buffer)
    bytes += (piece as Buffer).length
    if (bytes > most) throw new Error('ETOOBIG')
  }
  if (!response.complete) throw new Error('ECONNRESET')
  return Buffer.concat(pieces)
}

/** A word that can be told apart by, without anything of the request in it. */
function reasonOf(error: unknown): string {
  if (error instanceof PrivateAddress) return 'EPRIVATE'
  if (!(error instanceof Error)) return 'EUNKNOWN'
  const code = 'code' in error ? String(error.code) : ''
  return code !== '' ? code : /^E[A-Z]+$/.test(error.message) ? error.message : 'EUNKNOWN'
}
