interface PageFoot {
  /** To the left: what was printed, whose it is, and when. */
  readonly about: string
  /** "Sida {{page}} av {{pages}}" with `pageMark` and `pagesMark` where the numbers stand. */
  readonly numbered: string
}

/** What stands in a text for a page's number and for how many there are: nobody can type them. */
export const pageMark = '\u0001'
export const pagesMark = '\u0002'

/**
 * The foot of every printed page, as a style sheet: margin boxes of CSS Paged Media, which Chromium fills in from version 131 on; an older one
 * leaves them out.
 */
export function pageFootCss({ about, numbered }: PageFoot): string {
  const box = (place: string, content: string) =>
    `@${place} { content: ${content}; font: 8pt sans-serif; color: #444; }`
  return `@page { ${box('bottom-left', quoted(about))} ${box('bottom-right', counted(numbered))} }`
}

function counted(text: string): string {
  return text
    .split(new RegExp(`([${pageMark}${pagesMark}])`))
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === pageMark ? 'counter(page)' : piece === pagesMark ? 'counter(pages)' : quoted(piece),
    )
    .join(' ')
}

/** A string of CSS (CSS Syntax 3, 4.3.5), whatever somebody has called their post. */
function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return `"${line.replace(/["\\]/g, '\\$&').replaceAll('<', '\\3c ')}"`
}
