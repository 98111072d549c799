import type { PostContent } from '../post/post.ts'
import { type Finding, finding } from './finding.ts'
import { linksOf } from './foundLinks.ts'
import type { Passage } from './passages.ts'

/**
 * Links that filters weigh as deceit does: words that name one site over an address on another, and addresses that hide where
 * they lead behind a shortener.
 */
export function checkSuspectLinks(content: PostContent, passages: readonly Passage[]): Finding[] {
  return linksOf(content, passages).flatMap(({ words, href, place }) => {
    const host = hostOf(href)
    if (host === null) return []
    const named = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#]\S*)?$/iu.exec(words)?.[1]
    if (named !== undefined && !isSameSite(hostOf(`https://${named}`) ?? named, host)) {
      return [finding('link-text-other-site', place, { words, host })]
    }
    return shorteners.has(host) ? [finding('link-shortened', place, { words: words || href, host })] : []
  })
}

function hostOf(href: string): string | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null
  return new URL(href).hostname.replace(/^www\./, '')
}

/** "lycksele.se" over an address at www.lycksele.se or kurser.lycksele.se names the site that it leads to. */
function isSameSite(named: string, host: string): boolean {
  return named === host || named.endsWith(`.${host}`) || host.endsWith(`.${named}`)
}

const shorteners: ReadonlySet<string> = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rb.gy shorturl.at t.ly tiny.cc rebrand.ly lnkd.in'.split(
    ' ',
  ),
)
