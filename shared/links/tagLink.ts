import { type TagName, tagNames } from './linkRules.ts'

/** What is written into links on one channel, of one post. */
export interface LinkTags {
  /** What each tag says; one that is left out is not written. */
  readonly values: Partial<Readonly<Record<TagName, string>>>
  /** Domains, with all under them: "forbund.example", "räksmörgås.example". */
  readonly domains: readonly string[]
  /** Names of parameters that sign an address. */
  readonly signed: readonly string[]
  /** Addresses that the officer wants as they are. */
  readonly untagged: readonly string[]
}

/**
 * A link with tags for the website's own statistics (utm_source, utm_medium, utm_campaign, utm_content). What was there stays as it
 * was written, query and fragment too, and what tags have been written into already gets no others.
 *
 * Left alone: what is no web address (mailto:, tel:), other people's sites, ways out of mailings, and addresses that a parameter
 * signs or that carry a password.
 */
export function tagLink(href: string, tags: LinkTags): string {
  const written = tagNames.flatMap((name) => {
    const value = tags.values[name] ?? ''
    return value === '' ? [] : [`utm_${name}=${value}`]
  })
  if (written.length === 0 || !isTaggable(href, tags)) return href
  const { address, query, fragment } = partsOf(href)
  const before = query === '' ? '?' : /[?&]$/.test(query) ? query : `${query}&`
  const tagged = `${withPath(address)}${before}${written.join('&')}${fragment}`
  return tagged.length > longestLink ? href : tagged
}

/** Of an address in a post, as `Href` takes it: one that would grow past it would be no link any more. */
export const longestLink = 2000

/** Whether a link is one that is tagged at all: see `tagLink`. */
export function isTaggable(href: string, { domains, signed, untagged }: Omit<LinkTags, 'values'>): boolean {
  const { query } = partsOf(href)
  return (
    isPlainWebAddress(href, signed) &&
    !untagged.includes(href) &&
    isOwn(href, domains) &&
    !namesIn(query).some((name) => alreadyTagged.test(name))
  )
}

/** A web address that may be written in another way: no way out of mailings, nothing that signs it, no password in it. */
export function isPlainWebAddress(href: string, signed: readonly string[]): boolean {
  const url = /^https?:\/\//i.test(href) ? URL.parse(href) : null
  if (url === null || url.username !== '' || url.password !== '') return false
  const { address, query } = partsOf(href)
  if (wayOut.test(address) || wayOut.test(query)) return false
  const signing = new Set(signed.map((name) => name.toLowerCase()))
  return !namesIn(query).some((name) => signing.has(name))
}

/** Whether an address is on one of the domains, or under one. */
export function isOwn(href: string, domains: readonly string[]): boolean {
  const host = URL.parse(href)?.hostname
  if (host === undefined) return false
  return domains
    .map(hostOf)
    .some((domain) => domain !== null && (host === domain || host.endsWith(`.${domain}`)))
}

/** A domain as it was typed ("https://www.Forbund.example/", "räksmörgås.example") as addresses have it; null where it is none. */
export function hostOf(domain: string): string | null {
  const host = URL.parse(`https://${domain.trim().replace(/^[a-z]+:\/\//i, '')}`)?.hostname ?? ''
  return host.includes('.') ? host.replace(/^www\.|\.$/g, '') : null
}

/** Google's tags, and Matomo's own older ones (https://matomo.org/faq/reports/what-is-campaign-tracking-and-why-it-is-important/). */
const alreadyTagged = /^(utm|mtm|pk|piwik|matomo)_/
const wayOut = /unsubscribe|opt-?out|one-?click|avregistrera|avprenumerera|avanm(a|ä|%c3%a4)l/i

function partsOf(href: string) {
  const hash = href.indexOf('#')
  const [before, fragment] = hash === -1 ? [href, ''] : [href.slice(0, hash), href.slice(hash)]
  const mark = before.indexOf('?')
  return mark === -1
    ? { address: before, query: '', fragment }
    : { address: before.slice(0, mark), query: before.slice(mark), fragment }
}

/** In small letters, as far as they can be read. */
function namesIn(query: string): string[] {
  return [...new URLSearchParams(query).keys()].map((name) => name.toLowerCase())
}

/** "https://forbund.example" with the slash that it means: some programs end an address at a bare host. */
function withPath(address: string): string {
  return /^https?:\/\/[^/]+$/i.test(address) ? `${address}/` : address
}
