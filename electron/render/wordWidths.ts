/** How wide something is that some mail programs do not break, in px, by an estimate. */
export type WordUse =
  | { readonly kind: 'word'; readonly words: string; readonly width: number }
  /** A table of data whose columns are as wide as their longest words. */
  | { readonly kind: 'table'; readonly width: number; readonly columns: number }

interface WordMeter {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  endWord(): void
  close(name: string): void
}

/** Measures the words and the tables of data (those that `tableMjml` writes, in a cell of class "grid") of HTML that is read. */
export function wordMeter(add: (use: WordUse) => void): WordMeter {
  const sizes = [usualSize]
  const cells: boolean[] = []
  const hidden: boolean[] = [false]
  let table: Table | null = null
  let word = ''
  let width = 0

  const endWord = () => {
    if (word === '') return
    if (table === null) add({ kind: 'word', words: word, width })
    else table.widths[table.column] = Math.max(table.widths[table.column] ?? 0, width)
    word = ''
    width = 0
  }

  return {
    open(name, { class: names = '', style = '' }) {
      if (!inline.has(name)) endWord()
      sizes.push(Number(/(?:^|;)\s*font-size:\s*([\d.]+)px/.exec(style)?.[1] ?? sizes.at(-1) ?? usualSize))
      hidden.push(hidden.at(-1) === true || /display:\s*none/.test(style) || unseen.has(name))
      const inGrid = cells.at(-1) === true
      if (name === 'td' || name === 'th') {
        if (table !== null) table.column += 1
        cells.push(names.split(' ').includes('grid'))
      } else if (name === 'tr' && table !== null) table.column = -1
      else if (name === 'table' && table === null && inGrid) table = { column: -1, widths: [] }
    },
    text(text) {
      if (hidden.at(-1) === true) return
      const size = sizes.at(-1) ?? usualSize
      for (const [index, part] of text.split(breaks).entries()) {
        if (index > 0) endWord()
        word += part
        width += [...part].length * size * characterShare
      }
    },
    endWord,
    close(name) {
      if (!inline.has(name)) endWord()
      sizes.pop()
      hidden.pop()
      if (name === 'td' || name === 'th') cells.pop()
      if (name === 'table' && table !== null) {
        const { widths } = table
        const all = widths.reduce((sum, one) => sum + one, 0) + (widths.length - 1) * betweenColumns
        add({ kind: 'table', width: Math.round(all), columns: widths.length })
        table = null
      }
    },
  }
}

interface Table {
  column: number
  /** Of the longest word in each column. */
  readonly widths: number[]
}

const usualSize = 16
/** A character's width as a share of the font's size: on the narrow side, so that no word that fits is told of. */
const characterShare = 0.5
/** `tableMjml`'s padding. */
const betweenColumns = 16
/** What does not end a word. */
const inline: ReadonlySet<string> = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'u', 'sub', 'sup'])
const unseen: ReadonlySet<string> = new Set(['title', 'style', 'script', 'xml', 'noscript'])
/** Where every program breaks a line; and the noncharacters that merge fields and regions are marked with. */
const breaks = /[ \t\r\n\f\u00ad\u200b\u2010\u2013\ufdd0-\ufdef-]+/
