import type { ProxyConfig, Session } from 'electron'
import type { Policy } from '../../shared/program/policy.ts'
import { firstProxy } from '../../shared/program/proxy.ts'
import type { SystemProxy } from '../internet/proxy.ts'

type Decided = Pick<Policy, 'proxy' | 'proxyExcept'>

/** Has Chromium reach servers from a session as the organisation has decided; where it has not, as the system has it. */
export function applyProxy(session: Session, decided: Decided): void {
  void session.setProxy(proxyConfig(decided))
}

/** What the system has for an address: Chromium knows, whatever it is set in (a script, the registry, a desktop's settings). */
export function systemProxyBy(session: () => Session): SystemProxy {
  return async (address) => firstProxy(await session().resolveProxy(address.href))
}

/** In Chromium's own words: https://www.electronjs.org/docs/latest/api/structures/proxy-config */
export function proxyConfig({ proxy = 'system', proxyExcept = [] }: Decided): ProxyConfig {
  if (proxy === 'system') return { mode: 'system' }
  if (proxy === 'none') return { mode: 'direct' }
  return { mode: 'fixed_servers', proxyRules: proxy, proxyBypassRules: ['<local>', ...proxyExcept].join(';') }
}
