import { z } from 'zod'

/** An assisted channel that the officer has added: the page where they publish, always https. */
export const AssistedChannelConfig = z.object({ page: z.string().max(2000) })
export type AssistedChannelConfig = z.infer<typeof AssistedChannelConfig>

/** A page's address as somebody wrote it: tidied, or what is wrong with it. */
export type AssistedPage =
  | { readonly kind: 'page'; readonly page: string }
  /** `credentials`: a name or password before the @. `insecure`: not https. `invalid`: no address on the internet at all. */
  | { readonly kind: 'refused'; readonly why: 'credentials' | 'insecure' | 'invalid' }

/** "byaforum.example/skriv" is meant as https. The rest of the address is kept as it is: a forum's pages are told apart by it. */
export function readAssistedPage(written: string): AssistedPage {
  const text = written.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) return { kind: 'refused', why: 'invalid' }
  const { protocol, username, password, hostname, href } = new URL(full)
  if (username !== '' || password !== '') return { kind: 'refused', why: 'credentials' }
  if (protocol === 'http:') return { kind: 'refused', why: 'insecure' }
  const isName = /\.[a-z0-9-]+$/i.test(hostname) || /^\[.*\]$/.test(hostname)
  // Letters outside ASCII count threefold once they are written out.
  if (protocol !== 'https:' || !isName || href.length > 2000) return { kind: 'refused', why: 'invalid' }
  return { kind: 'page', page: href }
}

/** Whether a post's address can be of a page's site; www or not is the same. */
export function isOnSiteOf(address: string, page: string): boolean {
  const [post, site] = [siteOf(address), siteOf(page)]
  return post !== null && post === site
}

function siteOf(address: string): string | null {
  const url = URL.parse(address)
  return url === null ? null : url.hostname.replace(/^www\./, '')
}
