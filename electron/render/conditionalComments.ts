/**
 * Markup as Outlook for Windows reads it: what conditional comments hold for it is there, what they keep from it is not.
 * Every other program takes them for comments, which a parser of HTML does by itself.
 */
export function asOutlookSees(html: string): string {
  return html.replace(conditional, (_, condition: string, inner: string) =>
    holdsForOutlook(condition) ? inner : '',
  )
}

/** Offsets at which a conditional comment begins within another or is never ended, or ends where none began. */
export function unbalancedConditions(html: string): number[] {
  const faults: number[] = []
  let open: number | null = null
  for (const { 0: edge, index } of html.matchAll(edges)) {
    const begins = edge.startsWith('<!--')
    if (begins === (open !== null)) faults.push(index)
    open = begins ? index : null
  }
  return open === null ? faults : [...faults, open]
}

/** In comments (`<!--[if mso]>…<![endif]-->`), or around what others see (`<!--[if !mso]><!-->…<!--<![endif]-->`). */
const conditional = /<!--\[if ([^\]]+)\]>(?:<!-->|-->)?([\s\S]*?)(?:<!--)?<!\[endif\]-->/g
const edges = /<!--\[if [^\]]+\]>|<!\[endif\]-->/g

/** Outlook 2007, the first that lays out as Word does. */
const oldest = 12

function holdsForOutlook(condition: string): boolean {
  if (/!\s*\(?\s*mso/.test(condition)) return false
  const upTo = /\b(lte?)\s+mso\s+(\d+)/.exec(condition)
  if (upTo !== null) return Number(upTo[2]) > (upTo[1] === 'lte' ? oldest - 1 : oldest)
  return /\bmso\b/.test(condition)
}
