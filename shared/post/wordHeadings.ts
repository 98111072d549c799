/**
 * Word and Outlook write some headings as paragraphs: by a level of outline ("mso-outline-level:2") or only by the name of a
 * style, in Swedish or English. Here each becomes a heading; everything else is passed on as it is written.
 */
export function withWordHeadings(html: string): string {
  let name: string | null = null
  return html.replace(/<p\b[^>]{0,2000}>|<\/p\s*>/gi, (tag) => {
    if (tag.startsWith('</')) {
      const ended = name ?? 'p'
      name = null
      return `</${ended}>`
    }
    const level = /mso-list\s*:/i.test(tag) ? 0 : levelOf(tag)
    name = level === 0 ? null : `h${level}`
    return name === null ? tag : `<${name}${tag.slice(2)}`
  })
}

/** 1 to 6; 0 for running text. */
function levelOf(tag: string): number {
  if (/\bclass=["']?MsoTitle\b/i.test(tag)) return 1
  const outline = /mso-outline-level\s*:\s*([1-6])\b/i.exec(tag)?.[1]
  const named = /\bclass=["']?(?:Mso)?(?:Heading|Rubrik)([1-6])\b/i.exec(tag)?.[1]
  return Number(outline ?? named ?? 0)
}
