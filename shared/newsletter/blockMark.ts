// Noncharacters, as a region's delimiters are: no text can forge one (`plainText`).
const open = '\ufdd6'
const close = '\ufdd7'

/**
 * What stands before a block in a letter that is made to be looked through, and never sent.
 *
 * @param at 1-based position in the body; 0 ends the last
 * @param inner 1-based position among the blocks of a region at that position
 */
export function blockMark(at: number, inner?: number): string {
  return `${open}${at}${inner === undefined ? '' : `/${inner}`}${close}`
}

/** The marks in a piece of a marked rendering, with the text before each. */
export function splitAtMarks(text: string): {
  readonly marked: readonly { readonly before: string; readonly at: number; readonly inner: number | null }[]
  readonly rest: string
} {
  let from = 0
  const marked = Array.from(text.matchAll(mark), ({ index, 0: whole, 1: at, 2: inner }) => {
    const before = text.slice(from, index)
    from = index + whole.length
    return { before, at: Number(at), inner: inner === undefined ? null : Number(inner) }
  })
  return { marked, rest: text.slice(from) }
}

const mark = new RegExp(`${open}(\\d+)(?:/(\\d+))?${close}`, 'g')

/** A marked rendering in its parts: what belongs to each top-level block, by its position, and what belongs to none. */
export function partsByBlock(marked: string): {
  readonly frame: string
  readonly blocks: ReadonlyMap<number, string>
} {
  const { marked: parts, rest } = splitAtMarks(marked)
  const blocks = new Map<number, string>()
  let frame = ''
  let at = 0
  const add = (markup: string) => {
    if (at === 0) frame += markup
    else blocks.set(at, (blocks.get(at) ?? '') + markup)
  }
  for (const part of parts) {
    add(part.before)
    at = part.at
  }
  add(rest)
  return { frame, blocks }
}
