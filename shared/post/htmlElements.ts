import type { ImportNote } from './importNotes.ts'

// How an element of HTML is read. What is in no table here is passed through: its text is kept, it itself is not.

/** Begin and end a paragraph of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** Begin a cell, which is no paragraph: where a table lays out a page, its cells are one line. */
export const cellElements: ReadonlySet<string> = new Set(['td', 'th'])

export const headingLevels: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
])
export const boldElements: ReadonlySet<string> = new Set(['b', 'strong', 'dt'])
export const italicElements: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn'])
export const listTypes: ReadonlyMap<string, 'bulletList' | 'orderedList'> = new Map([
  ['ul', 'bulletList'],
  ['menu', 'bulletList'],
  ['ol', 'orderedList'],
])

/** Dropped with everything in them, and the note that says so. */
export const droppedElements: ReadonlyMap<string, ImportNote> = new Map([
  ...noted('scripts-dropped', 'script noscript'),
  ...noted('styles-dropped', 'style'),
  ...noted('forms-dropped', 'button input label meter output progress select textarea'),
  ...noted('embeds-dropped', 'applet audio canvas embed frame frameset iframe map math object svg video'),
])

/** Dropped too, but no reader ever saw what was in them. */
export const unseenElements: ReadonlySet<string> = new Set(['head', 'template', 'datalist', 'colgroup', 'rp'])

function noted(note: ImportNote, names: string): [string, ImportNote][] {
  return names.split(' ').map((name) => [name, note])
}
