import type { BlockOf, Inline, Paragraph } from './document.ts'

/** What was read in a cell. */
export interface ReadCell<Read> {
  readonly header: boolean
  /** How many columns it stands in: ours are a cell each, empty after the first. */
  readonly span: number
  readonly blocks: Read[]
}

type Table = BlockOf<'table'>
type Cell = Table['content'][number]['content'][number]
type ReadRow<Read> = readonly ReadCell<Read>[]

/** As the document's schema allows. */
const mostColumns = 12
const mostRows = 200
/** Longer than this no cell of figures or names is: such a table holds the columns of a page. */
const longestCell = 400

/** A block that was read; what else it is made of does not matter here. */
interface ReadBlock {
  readonly type: string
  readonly content?: readonly unknown[] | undefined
}

/**
 * The rows as tables of ours: one, or more where there are more rows than one can have. null where the page only used a table to
 * lay things out: cells with more than paragraphs in them, a single row or column, cells as long as a page's columns. A row of
 * headers, or one header, is a word for a table whatever else holds.
 */
export function tablesOf<Read extends ReadBlock>(rows: readonly ReadRow<Read>[]): Table[] | null {
  const cells = rows.filter((row) => row.length > 0)
  const width = cells.reduce((most, row) => Math.max(most, columnsOf(row)), 0)
  if (cells.length === 0 || width > mostColumns) return null
  const filled = cells.map((row) => row.flatMap(spread))
  const hasHeader = filled.some((row) => row.some(({ header }) => header))
  const simple = filled.every((row) => row.every(({ blocks }) => blocks.every(isParagraph)))
  if (!simple) return null
  if (!hasHeader && !(width > 1 && filled.length > 1 && filled.every((row) => row.every(isShort))))
    return null
  const whole = filled.map((row) => ({
    type: 'tableRow' as const,
    content: filledUp(row.map(cellOf), width),
  }))
  return Array.from({ length: Math.ceil(whole.length / mostRows) }, (_, index) => ({
    type: 'table',
    content: whole.slice(index * mostRows, (index + 1) * mostRows),
  }))
}

function columnsOf(row: ReadRow<unknown>): number {
  return row.reduce((sum, { span }) => sum + span, 0)
}

function spread<Read>(cell: ReadCell<Read>): ReadCell<Read>[] {
  const { header, span } = cell
  return [cell, ...Array.from({ length: span - 1 }, () => ({ header, span: 1, blocks: [] }))]
}

/**
 * The same rows as blocks one after the other, a row of single paragraphs as one: "Malå · 3".
 */
export function rowsAsBlocks<Read extends ReadBlock>(rows: readonly ReadRow<Read>[]): (Read | Paragraph)[] {
  return rows.flatMap((row): (Read | Paragraph)[] => {
    const blocks = row.flatMap((cell) => cell.blocks)
    const inLine =
      blocks.length > 1 && row.every((cell) => cell.blocks.length <= 1) && blocks.every(isParagraph)
    if (!inLine) return blocks
    const content = blocks.flatMap((block, index): Inline[] => {
      const words = (block.content ?? []) as readonly Inline[]
      return index === 0 ? [...words] : [{ type: 'text', text: ' · ' }, ...words]
    })
    return [{ type: 'paragraph', content: joined(content) }]
  })
}

/** Neighbours set alike are one text. */
function joined(content: readonly Inline[]): Inline[] {
  const whole: Inline[] = []
  for (const inline of content) {
    const last = whole.at(-1)
    const alike = inline.type === 'text' && last?.type === 'text' && !inline.marks && !last.marks
    if (alike) whole[whole.length - 1] = { ...last, text: last.text + inline.text }
    else whole.push(inline)
  }
  return whole
}

function isParagraph(block: ReadBlock): boolean {
  return block.type === 'paragraph'
}

function isShort({ blocks }: ReadCell<ReadBlock>): boolean {
  const letters = blocks.flatMap(({ content }) =>
    ((content ?? []) as readonly Inline[]).map((inline) => (inline.type === 'text' ? inline.text.length : 1)),
  )
  return letters.reduce((sum, length) => sum + length, 0) <= longestCell
}

function cellOf({ header, blocks }: ReadCell<ReadBlock>): Cell {
  const content = blocks as unknown as readonly Paragraph[]
  return {
    type: header ? 'tableHeader' : 'tableCell',
    content: content.length === 0 ? [{ type: 'paragraph' }] : [...content],
  }
}

/** The empty cells that a short row lacks are of its last one's kind where all are headers. */
function filledUp(cells: readonly Cell[], width: number): Cell[] {
  const type = cells.every((cell) => cell.type === 'tableHeader') ? 'tableHeader' : 'tableCell'
  const missing = Array.from(
    { length: width - cells.length },
    (): Cell => ({ type, content: [{ type: 'paragraph' }] }),
  )
  return [...cells, ...missing]
}
