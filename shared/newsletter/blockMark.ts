// Noncharacters, as a region's delimiters are: no text can forge one (`plainText`).
const open = '\ufdd6'
const close = '\ufdd7'

/** What stands before a block in a letter that is made to be measured, and never sent. @param at 1-based position in the body; 0 ends the last */
export function blockMark(at: number): string {
  return `${open}${at}${close}`
}

/** A marked rendering in its parts: what belongs to each block, by its position, and what belongs to none. */
export function partsByBlock(marked: string): {
  readonly frame: string
  readonly blocks: ReadonlyMap<number, string>
} {
  const [before = '', ...rest] = marked.split(open)
  const blocks = new Map<number, string>()
  let frame = before
  for (const part of rest) {
    const end = part.indexOf(close)
    const at = Number(part.slice(0, end))
    const markup = part.slice(end + 1)
    if (at === 0) frame += markup
    else blocks.set(at, (blocks.get(at) ?? '') + markup)
  }
  return { frame, blocks }
}
