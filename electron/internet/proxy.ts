import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP } from 'node:net'
import { isLoopbackHost } from '../../shared/delivery/loopback.ts'
import type { Policy } from '../../shared/program/policy.ts'
import { isAmong, proxyOfVariables } from '../../shared/program/proxy.ts'
import { PrivateAddress, publicLookup } from './publicLookup.ts'

/** What the system has for an address: "http://proxy.kommun.example:8080"; null: it is reached without one. */
export type SystemProxy = (address: URL) => Promise<string | null>

let rule: Pick<Policy, 'proxy' | 'proxyExcept'> = {}
let system: SystemProxy = ofVariables

/**
 * From now on servers on the web are reached as the organisation has decided: networks, sign-ins, engines that send, links. Mail servers
 * and DNS speak no HTTP and are reached past any proxy, and so is this computer.
 *
 * @param systemProxy left out: what the variables say that programs in a terminal go by
 */
export function reachThrough(
  decided: Pick<Policy, 'proxy' | 'proxyExcept'>,
  systemProxy: SystemProxy = ofVariables,
): void {
  rule = decided
  system = systemProxy
}

/** The proxy that a server is reached through; null: none. */
export async function proxyTo(address: URL): Promise<string | null> {
  const { proxy = 'none', proxyExcept = [] } = rule
  const host = bareHost(address)
  if (proxy === 'none' || isLoopbackHost(host) || isAmong(proxyExcept, host)) return null
  return proxy === 'system' ? await system(address) : proxy
}

/** Node's own agents keep to a proxy from 24.5 on; on an older Electron servers are reached as if there were none. */
const knowsProxies = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 5)
}

/** How a request reaches its server: to be spread over its options. */
export async function wayTo(address: URL): Promise<{ readonly agent: HttpAgent | false }> {
  const proxy = knowsProxies() ? await proxyTo(address) : null
  if (proxy === null) return { agent: false }
  const options = { keepAlive: false, proxyEnv: { http_proxy: proxy, https_proxy: proxy } }
  return { agent: address.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options) }
}

/**
 * Where a proxy looks the name up, nobody here sees where it leads: what is known here to lead into a private network is not asked
 * through it either. What this computer cannot look up is the proxy's to find.
 *
 * @throws PrivateAddress
 */
export async function requirePublic(address: URL): Promise<void> {
  const host = bareHost(address)
  if (isIP(host) !== 0) return
  await new Promise<void>((resolve, reject) => {
    publicLookup(host, { all: true }, (error) =>
      error instanceof PrivateAddress ? reject(error) : resolve(),
    )
  })
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

async function ofVariables(address: URL): Promise<string | null> {
  return proxyOfVariables(process.env, bareHost(address), address.protocol === 'https:')
}
