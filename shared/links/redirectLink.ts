import { isPlainWebAddress, longestLink } from './tagLink.ts'

/** Where in a redirect's address the link goes. */
const place = '{url}'

export type RedirectFault = 'address' | 'place' | 'field'

/**
 * What is wrong with the address of a redirect; null where nothing is: it is an https address with {url} once, after its host, and
 * with nothing that would be filled in for each reader.
 */
export function redirectFault(template: string): RedirectFault | null {
  if (template.split(place).length !== 2) return 'place'
  if (/[{}]/.test(template.replace(place, ''))) return 'field'
  const url = /^https:\/\/[^/?#{}]+\//i.test(template) ? URL.parse(template.replace(place, 'x')) : null
  return url === null || url.username !== '' || !url.hostname.includes('.') ? 'address' : null
}

/**
 * A link by way of the organisation's own server, which counts and sends on. It is the same for everybody: a link with a field that is
 * filled in for each reader goes straight. So does whatever `isPlainWebAddress` says is left alone, and what leads there already.
 */
export function redirectLink(href: string, template: string, signed: readonly string[]): string {
  if (redirectFault(template) !== null || /\{\{|\}\}/.test(href)) return href
  if (!isPlainWebAddress(href, signed) || href.startsWith(template.slice(0, template.indexOf(place))))
    return href
  const redirected = template.replace(place, () => encodeURIComponent(href))
  return redirected.length > longestLink ? href : redirected
}

/** Whether a link leads by way of that server already. */
export function isRedirected(href: string, template: string): boolean {
  return href.startsWith(template.slice(0, template.indexOf(place)))
}
