import { z } from 'zod'

/**
 * How servers on the web are reached: without a proxy, through the one that the system has for that address, or through one that is
 * named, "http://proxy.kommun.example:3128".
 */
export const ProxyRule = z.union([
  z.enum(['none', 'system']),
  z.string().regex(/^https?:\/\/[a-z\d-]+(\.[a-z\d-]+)*:\d{1,5}\/?$/i),
])
export type ProxyRule = z.infer<typeof ProxyRule>

/**
 * Whether a server is one of those that are named.
 *
 * @param patterns "smtp.kommun.example", or "*.kommun.example": all below it, and not the domain itself
 * @param host as a channel has it, or with its port: "smtp.kommun.example:587"
 */
export function isAmong(patterns: readonly string[], host: string): boolean {
  const asked = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
  return patterns.some((pattern) => {
    const name = pattern.toLowerCase()
    return name.startsWith('*.') ? asked.endsWith(name.slice(1)) : asked === name
  })
}

/**
 * The first proxy of an answer in the form that a browser's configuration script gives, which is how a system tells what it has:
 * "PROXY proxy.kommun.example:8080; DIRECT".
 *
 * @returns its address; null: none, or one of a kind that takes no tunnel (SOCKS)
 */
export function firstProxy(answer: string): string | null {
  const [kind = '', server = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/)
  if (server === '') return null
  if (kind === 'PROXY') return `http://${server}`
  return kind === 'HTTPS' ? `https://${server}` : null
}

/**
 * What the variables say that programs in a terminal go by: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in small letters first.
 *
 * @param secure whether the server is asked over TLS
 * @returns the proxy's address; null: none for this server
 */
export function proxyOfVariables(
  variables: Readonly<Record<string, string | undefined>>,
  host: string,
  secure: boolean,
): string | null {
  const read = (name: string) => variables[name] ?? variables[name.toUpperCase()] ?? ''
  const past = read('no_proxy')
    .split(',')
    .map((name) => name.trim())
  // A name means what is below it, too, with a dot before it or without.
  const patterns = past.flatMap((name) => {
    const bare = name.replace(/^\*?\./, '')
    return bare === '' ? [] : [bare, `*.${bare}`]
  })
  if (past.includes('*') || isAmong(patterns, host)) return null
  const found = read(secure ? 'https_proxy' : 'http_proxy')
  if (found === '') return null
  return /^https?:\/\//i.test(found) ? found : `http://${found}`
}
