import { contentIdSource } from '../newsletter/contentId.ts'
import { withAllRegions } from '../newsletter/countyRegion.ts'
import { fillPlaceholders } from '../newsletter/mergePlaceholder.ts'
import { withoutWayOut } from '../newsletter/webVersion.ts'

/**
 * A frozen part of a letter as it is kept in the archive, to be read by anybody in fifty years: what was each recipient's own stands
 * as {{contact.name|kollega}}, with the words for somebody unknown after the line, and what only some counties saw stands between
 * notes that say which.
 *
 * @param kind how a note is written so that it does not show where the part is looked at
 */
export function asArchived(part: string, kind: 'markup' | 'text'): string {
  const written = withAllRegions(part, (inner, counties) => {
    const [begin, end] = [`counties ${counties.join(', ')}:`, `end of counties ${counties.join(', ')}`]
    return kind === 'markup' ? `<!-- ${begin} -->${inner}<!-- ${end} -->` : `[${begin}] ${inner} [${end}]`
  })
  return fillPlaceholders(written, (name, fallback) =>
    fallback === '' ? `{{${name}}}` : `{{${name}|${fallback}}}`,
  )
}

/**
 * An archived letter's HTML to be looked at or printed: its images inside it, the words for somebody unknown in the places of
 * recipients' own, what any county saw, and no way out of the mailings.
 *
 * @param html as `asArchived` wrote it
 * @param imageOf by the SHA-256 of an image: a data: address
 */
export function archivedPage(html: string, imageOf: ReadonlyMap<string, string>): string {
  let page = html
  for (const [sha256, address] of imageOf) page = page.replaceAll(contentIdSource(sha256), address)
  return withoutArchivedWayOut(page).replace(archivedField, (_, _name: string, fallback = '') => fallback)
}

/** The same for a letter that has not been archived: the frozen HTML itself. */
export function frozenPage(html: string, imageOf: ReadonlyMap<string, string>): string {
  let page = fillPlaceholders(withoutWayOut(withAllRegions(html)), (_, fallback) => fallback)
  for (const [sha256, address] of imageOf) page = page.replaceAll(contentIdSource(sha256), address)
  return page
}

const archivedField = /\{\{(contact\.[a-z.]+|unsubscribe)(?:\|([^{}]*))?\}\}/g

function withoutArchivedWayOut(html: string): string {
  const at = html.indexOf('{{unsubscribe')
  if (at === -1) return html
  const from = html.lastIndexOf('<p', at)
  const to = html.indexOf('</p>', at)
  return from === -1 || to === -1
    ? html
    : withoutArchivedWayOut(html.slice(0, from) + html.slice(to + '</p>'.length))
}
