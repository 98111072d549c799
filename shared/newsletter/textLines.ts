import { characters, wrapText } from '../text/wrapText.ts'
import { fillPlaceholders } from './mergePlaceholder.ts'

/** Characters on a line. RFC 5322, 2.1.1 advises 78; 72 leaves room for a reply's quote marks. */
export const textWidth = 72

/** Text as lines; none where there is nothing to read. */
export function wrapped(text: string, first = '', rest = first): string[] {
  return text.trim() === '' ? [] : wrapText(text, { width: textWidth, first, rest, measure: roomFor })
}

/** @param underline what draws the line under it; '' for none */
export function headingLines(text: string, underline: string): string[] {
  const lines = wrapped(text)
  if (lines.length === 0 || underline === '') return lines
  return [...lines, underline.repeat(Math.max(...lines.map(shownWidth)))]
}

/** As many characters as the longest county or municipality has ("Västra Götaland"). */
const longestPlace = 15

/** The room that a line keeps for a text: with any place in its placeholders it is no longer than others. */
function roomFor(text: string): number {
  return characters(
    fillPlaceholders(text, (name, fallback) =>
      name === 'contact.municipality' || name === 'contact.county'
        ? fallback.padEnd(longestPlace, '\u00a0')
        : fallback,
    ),
  )
}

/** How wide a text is read: a placeholder takes the room that its fallback would. */
export function shownWidth(text: string): number {
  return characters(fillPlaceholders(text, (_, fallback) => fallback))
}
