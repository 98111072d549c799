import { asSeenIn } from './countyRegion.ts'
import { fillPlaceholders, mergePlaceholder } from './mergePlaceholder.ts'

/**
 * A letter's HTML as a page for everybody: what only some counties see is left out, as it is from posts on networks; where a
 * recipient's own words stand are those for somebody unknown; and nobody is told why they got it or how to make it stop.
 */
export function webVersion(html: string): string {
  return fillPlaceholders(withoutWayOut(asSeenIn(null, html)), (_, fallback) => fallback)
}

/** Without the paragraph that the way out stands in: a file that is handed on must not take its first reader off the list. */
export function withoutWayOut(html: string): string {
  const at = html.indexOf(mergePlaceholder('unsubscribe', ''))
  if (at === -1) return html
  const from = html.lastIndexOf('<p', at)
  const to = html.indexOf('</p>', at)
  return from === -1 || to === -1 ? html : withoutWayOut(html.slice(0, from) + html.slice(to + '</p>'.length))
}
