import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { CheckedLink } from '../../shared/contract/checks.ts'
import { isPrivateAddress } from '../internet/privateAddress.ts'
import { requirePublic, wayTo } from '../internet/proxy.ts'
import { PrivateAddress, publicLookup } from '../internet/publicLookup.ts'

export type AddressAnswer = Pick<CheckedLink, 'verdict' | 'status'>
/** Whether a web address leads to something. Never throws. */
export type AskAddress = (href: string) => Promise<AddressAnswer>

interface Limits {
  /** Only for tests, whose servers are on this machine. */
  readonly allowPrivate?: boolean
  /** For the whole of one answer, in ms. */
  readonly timeout?: number
}

const mostRedirects = 5

/**
 * Asks by HEAD, and by GET where a server does not know that; reads no body, keeps no cookie, follows a few redirects. Only http
 * and https, and only the public internet: a name is looked up once, and the connection goes to the very address that was judged.
 */
export function createAskAddress({ allowPrivate = false, timeout = 8000 }: Limits = {}): AskAddress {
  return async (href) => {
    const signal = AbortSignal.timeout(timeout)
    try {
      let address = new URL(href)
      for (let hop = 0; hop <= mostRedirects; hop++) {
        if (address.protocol !== 'http:' && address.protocol !== 'https:') {
          return { verdict: 'unanswered', status: null }
        }
        let answer = await ask(address, 'HEAD', { allowPrivate, signal })
        if (headRefused.has(answer.status)) answer = await ask(address, 'GET', { allowPrivate, signal })
        if (!redirects.has(answer.status) || answer.location === undefined) return judged(answer.status)
        address = new URL(answer.location, address)
      }
      return { verdict: 'broken', status: 310 }
    } catch (error) {
      return failed(error)
    }
  }
}

const headRefused: ReadonlySet<number> = new Set([400, 403, 404, 405, 501])
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** A page behind a sign-in, or one that keeps programs out, is there; one that is gone, or whose server fails, is not. */
function judged(status: number): AddressAnswer {
  if (status >= 200 && status < 300) return { verdict: 'fine', status }
  const isGone = status === 404 || status === 410 || status >= 500
  return { verdict: isGone ? 'broken' : 'unanswered', status }
}

function failed(error: unknown): AddressAnswer {
  if (error instanceof PrivateAddress) return { verdict: 'private', status: null }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // Nobody has the name, or nobody listens: a typing error far more often than a passing fault.
  const isBroken = code === 'ENOTFOUND' || code === 'ECONNREFUSED' || code === 'ERR_INVALID_URL'
  return { verdict: isBroken ? 'broken' : 'unanswered', status: null }
}

interface Asked {
  readonly status: number
  readonly location: string | undefined
}

async function ask(
  address: URL,
  method: 'HEAD' | 'GET',
  { allowPrivate, signal }: { readonly allowPrivate: boolean; readonly signal: AbortSignal },
): Promise<Asked> {
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1')
  // No name, so nothing is looked up.
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new PrivateAddress(host)
  const { agent } = await wayTo(address)
  const isProxied = agent !== false
  if (isProxied && !allowPrivate) await requirePublic(address)
  const options: RequestOptions = {
    ...{ method, signal, agent, lookup: allowPrivate || isProxied ? undefined : publicLookup },
    headers: { 'user-agent': 'Rundbrev (link check)', accept: '*/*' },
  }
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? httpsRequest : httpRequest
    const sent = send(address, options, (response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      response.destroy()
    })
    sent.on('error', reject)
    sent.end()
  })
}
