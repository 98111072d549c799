import morphdom from 'morphdom'

/** Beside a letter as narrow as a phone a wide scrollbar would take a tenth of it. */
const thinScrollbar = '<style>html{scrollbar-width:thin}</style>'

/**
 * Makes a document show a letter by changing only what differs from what it shows already: a word that is typed costs the layout
 * of its paragraph, not of the letter, and whoever has scrolled stays where they are.
 *
 * @param html a complete document; the frame that shows it runs no scripts
 */
export function showLetter(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html + thinScrollbar, 'text/html')
  morphdom(shown.documentElement, next.documentElement, {
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  })
}
