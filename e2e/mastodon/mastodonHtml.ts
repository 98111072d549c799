/**
 * A status's text as Mastodon shows it (app/lib/text_formatter.rb): paragraphs and breaks; a link's beginning and end hidden from the
 * eye, in the text all the same; a mention without its server; a hashtag as a link.
 */
export function htmlOfText(text: string, host: string): string {
  const paragraphs = text.trim().split(/\n{2,}/)
  return paragraphs.map((one) => `<p>${one.split('\n').map(htmlOfLine(host)).join('<br />')}</p>`).join('')
}

const marked =
  /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])|(?<![\w/])@([\w.-]+)@([\w.-]+\w)|(?<![\w&/])#([\p{L}\p{N}_]+)/gu

function htmlOfLine(host: string): (line: string) => string {
  return (line) => {
    let html = ''
    let end = 0
    for (const match of line.matchAll(marked)) {
      html += escaped(line.slice(end, match.index))
      end = match.index + match[0].length
      const [, link, name, server, tag] = match
      if (link !== undefined) html += linkHtml(link)
      else if (name !== undefined)
        html += `<span class="h-card" translate="no"><a href="https://${server}/@${name}" class="u-url mention">@<span>${name}</span></a></span>`
      else
        html += `<a href="https://${host}/tags/${encodeURIComponent(tag ?? '')}" class="mention hashtag" rel="tag">#<span>${escaped(tag ?? '')}</span></a>`
    }
    return html + escaped(line.slice(end))
  }
}

function linkHtml(link: string): string {
  const prefix = /^https?:\/\/(?:www\.)?/.exec(link)?.[0] ?? ''
  const shown = link.slice(prefix.length, prefix.length + 30)
  const rest = link.slice(prefix.length + 30)
  const hidden = (text: string) => `<span class="invisible">${escaped(text)}</span>`
  return `<a href="${escaped(link)}" target="_blank" rel="nofollow noopener" translate="no">${hidden(prefix)}<span class="${rest === '' ? '' : 'ellipsis'}">${escaped(shown)}</span>${hidden(rest)}</a>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** As status_length_validator.rb counts: graphemes, a link as 23, a mention without its server. */
export function lengthOf(text: string): number {
  const plain = text
    .replace(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g, 'x'.repeat(23))
    .replace(/(?<![\w/])@([\w.-]+)@([\w.-]+\w)/g, '@$1')
  return [...new Intl.Segmenter('sv').segment(plain)].length
}
