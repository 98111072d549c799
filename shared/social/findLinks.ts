import { isCountryDomain, isTopLevelDomain } from './topLevelDomains.ts'

/** A stretch of a text, in UTF-16 code units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Every web address in a text: http or https, a host with a dot, and what follows up to a space. Punctuation that ends a
 * sentence is not part of it, a closing bracket only if it was opened inside.
 */
export function findLinks(text: string): Span[] {
  return Array.from(text.matchAll(link), ({ index, 0: found }) => ({
    start: index,
    end: index + withoutTail(found).length,
  }))
}

/** Addresses without https:// in front, "lycksele.se/brev", "räksmörgås.se": in Latin letters. */
export function findBareDomains(text: string): Span[] {
  const links = findLinks(text)
  return Array.from(text.matchAll(bareDomain))
    .filter(({ index, 1: host = '' }) => {
      const inside = links.some(({ start, end }) => index >= start && index < end)
      return !inside && isTopLevelDomain(host.slice(host.lastIndexOf('.') + 1))
    })
    .map(({ index, 0: found }) => ({ start: index, end: index + withoutTail(found).length }))
}

/**
 * Those of them that X makes links of: a country's name without anything before or after it, "lycksele.se", stays text, "www.lycksele.se"
 * and "lycksele.se/brev" do not (twitter-text, js/src/extractUrlsWithIndices.js, `invalidShortDomain`).
 */
export function findDomainsLinkedOnX(text: string): Span[] {
  return findBareDomains(text).filter(({ start, end }) => {
    const [, ending = ''] = /^[^./]+\.([a-z]+)$/iu.exec(text.slice(start, end)) ?? []
    return !isCountryDomain(ending) || /^(co|tv)$/i.test(ending)
  })
}

// A host's last label has a letter in it: 10.0.0.1 and localhost are no links on any network.
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
const pathLetters = "[\\p{L}\\p{N}\\p{M}!*';:=+,.$/%#()[\\]\\-_~@|&?]*"
const link = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@$#_])https?://(?:${label}\\.)+(?=[^\\s/?#:]*\\p{L})${label}(?::\\d+)?(?:[/?#]${pathLetters})?`,
  'giu',
)
// twitter-text takes accented Latin letters into a host (validAsciiDomain.js), whatever its name says.
const latin = 'a-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f'
const bareLabel = `[${latin}](?:[${latin}-]*[${latin}])?`
const bareDomain = new RegExp(
  `(?<![\\p{L}\\p{N}@._/#$-])((?:${bareLabel}\\.)+[a-z]{2,})(?![\\p{L}\\p{N}@_-])(?:/${pathLetters})?`,
  'giu',
)

function withoutTail(found: string): string {
  let end = found.length
  while (end > 0) {
    const last = found[end - 1] ?? ''
    const opened = last === ')' && count(found.slice(0, end), '(') >= count(found.slice(0, end), ')')
    if (opened || /[\p{L}\p{N}\p{M}=_#/+&-]/u.test(last)) break
    end -= 1
  }
  return found.slice(0, end)
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}
