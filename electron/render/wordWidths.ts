import { widthInEms } from '../../shared/newsletter/textWidth.ts'

/** How wide a word is that some mail programs do not break, or a table of data with such words, in px, by an estimate. */
export interface WordUse {
  readonly kind: 'word' | 'table'
  /** Of a table its longest word. */
  readonly words: string
  readonly width: number
}

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
    else measureColumn(table, word, width)
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
      else if (name === 'table' && table === null && inGrid) table = { column: -1, widths: [], longest: '' }
    },
    text(text) {
      if (hidden.at(-1) === true) return
      const size = sizes.at(-1) ?? usualSize
      for (const [index, part] of text.split(breaks).entries()) {
        if (index > 0) endWord()
        word += part
        width += widthInEms(part, measure) * size
      }
    },
    endWord,
    close(name) {
      if (!inline.has(name)) endWord()
      sizes.pop()
      hidden.pop()
      if (name === 'td' || name === 'th') cells.pop()
      if (name === 'table' && table !== null) {
        const gutters = (table.widths.length - 1) * betweenColumns
        const all = table.widths.reduce((sum, one) => sum + one, gutters)
        add({ kind: 'table', words: table.longest, width: all })
        table = null
      }
    },
  }
}

interface Table {
  column: number
  /** Of the longest word in each column. */
  readonly widths: number[]
  longest: string
}

function measureColumn(table: Table, word: string, width: number): void {
  if (width > Math.max(0, ...table.widths)) table.longest = word
  table.widths[table.column] = Math.max(table.widths[table.column] ?? 0, width)
}

const usualSize = 16
/** The narrowest font: no word that fits in any other is told of. */
const measure = 'arial'
/** `tableMjml`'s padding. */
const betweenColumns = 16
/** What does not end a word. */
const inline: ReadonlySet<string> = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'u', 'sub', 'sup'])
const unseen: ReadonlySet<string> = new Set(['title', 'style', 'script', 'xml', 'noscript'])
/** Where every program breaks a line; and the noncharacters that merge fields and regions are marked with. */
const breaks = /[ \t\r\n\f\u00ad\u200b\u2010\u2013\ufdd0-\ufdef-]+/
