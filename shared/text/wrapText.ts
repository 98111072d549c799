/**
 * Breaks text into lines of at most `width` characters, at spaces. A word longer than a line stands alone and whole (an
 * address that is cut does not open). A no-break space never breaks. Line feeds in the text stay.
 *
 * @param first what the first line starts with; its width counts
 * @param rest what every other line starts with
 * @param measure a word's width; default: its characters (code points)
 */
export function wrapText(
  text: string,
  options: {
    readonly width: number
    readonly first?: string
    readonly rest?: string
    readonly measure?: (word: string) => number
  },
): string[] {
  const { width, first = '', rest = first, measure = characters } = options
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let used = characters(line)
    let empty = true
    for (const word of paragraph.split(/[ \t]+/)) {
      if (word === '') continue
      const length = measure(word)
      if (!empty && used + 1 + length > width) {
        lines.push(line)
        line = rest
        used = characters(rest)
        empty = true
      }
      line += empty ? word : ` ${word}`
      used += empty ? length : length + 1
      empty = false
    }
    lines.push(empty ? line.trimEnd() : line)
  }
  return lines
}

/** How many characters (code points) a text holds. */
export function characters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
