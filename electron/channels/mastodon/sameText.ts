import { findLinks } from '../../../shared/social/findLinks.ts'
import { findMentions } from '../../../shared/social/findMentions.ts'

/**
 * Whether a status's HTML is this text as an instance shows it. Instances write the same text in different ways: a mention loses its
 * server, a link its scheme or its end to the eye, a space its number. Nothing else may differ, not even the link.
 */
export function isSameText(html: string, text: string): boolean {
  const written = normal(text)
  return normal(plainText(html, 'shown')) === written || normal(plainText(html, 'href')) === written
}

/** As `GET /api/v1/statuses/:id/source` gives it back: what was sent. */
export function isSameSource(source: string, text: string): boolean {
  return normal(source) === normal(text)
}

/**
 * A status's HTML as text. Links hide a part from the eye with spans, which is all there in the text; servers that cut it for good
 * have the whole in `href`.
 *
 * @param links which of the two is read
 */
export function plainText(html: string, links: 'shown' | 'href'): string {
  const spoken = html
    // Mastodon puts an address of the quoted post before the text, for servers that know no quotes.
    .replace(/<p class="quote-inline">[\s\S]*?<\/p>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>\s*<p\b[^>]*>/gi, '\n\n')
  const linked = links === 'shown' ? spoken : spoken.replace(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi, hrefOfPlainLink)
  return decoded(linked.replace(/<[^>]*>/g, ''))
}

/** A link's address; what stands there, where it is a mention or a hashtag. */
function hrefOfPlainLink(whole: string, attributes: string, shown: string): string {
  const isMarked = /\b(?:mention|hashtag|u-url|tag)\b/.test(attributes) || /^\s*(?:<[^>]*>)*[@#]/.test(shown)
  const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
  return isMarked || href === null ? whole : (href[1] ?? href[2] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é' },
  ...{ ndash: '–', mdash: '—', hellip: '…', rdquo: '”', ldquo: '“', rsquo: '’', lsquo: '‘' },
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** What two spellings of the same text have in common. */
function normal(text: string): string {
  const composed = text.normalize('NFC').replace(/[\u200B\u200C\u2060\uFEFF]|\uFE0F/g, '')
  return withoutServers(withPlainLinks(composed)).replace(/\s+/g, ' ').trim()
}

/** An address as every browser writes it: letters beyond ASCII in their escaped form, host in small letters. */
function withPlainLinks(text: string): string {
  return replaced(text, findLinks(text), (link) => {
    const full = /^https?:\/\//i.test(link) ? link : `https://${link}`
    return URL.canParse(full) ? new URL(full).href.replace(/\/$/, '') : link
  })
}

/** "@kommun@server.example" as "@kommun". */
function withoutServers(text: string): string {
  return replaced(text, findMentions(text), (mention) => `@${mention.split('@')[1] ?? ''}`.toLowerCase())
}

function replaced(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  change: (part: string) => string,
): string {
  let out = ''
  let done = 0
  for (const { start, end } of spans) {
    out += text.slice(done, start) + change(text.slice(start, end))
    done = end
  }
  return out + text.slice(done)
}
