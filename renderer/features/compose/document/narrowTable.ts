import type { BlockOf } from '../../../../shared/post/document.ts'
import { blockChildren, children, type LooseNode } from './looseNode.ts'
import { toParagraphs } from './narrowInline.ts'

type Table = BlockOf<'table'>
type Row = Table['content'][number]
type Cell = Row['content'][number]

const mostColumns = 12
const mostRows = 200

/**
 * A table of whole rows, each with as many cells. What is too wide goes on in its last column, what is too long in a table
 * after it. [] for one without cells.
 */
export function toTables(node: LooseNode): Table[] {
  const rows = blockChildren(node)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const whole = rows.map((cells): Row => ({ type: 'tableRow', content: filledUp(cells, width) }))
  const tables = Math.ceil(whole.length / mostRows)
  return Array.from({ length: tables }, (_, index) => ({
    type: 'table',
    content: whole.slice(index * mostRows, (index + 1) * mostRows),
  }))
}

/** A row's cells; of anything else that stands in a table, a row of one. */
function cellsOf(row: LooseNode): Cell[] {
  const cells = row.type === 'tableRow' ? children(row) : [row]
  const narrow = cells.map(toCell)
  const last = narrow[mostColumns - 1]
  if (last === undefined || narrow.length <= mostColumns) return narrow
  const rest = narrow.slice(mostColumns).flatMap(({ content }) => content)
  return [...narrow.slice(0, mostColumns - 1), { ...last, content: [...last.content, ...rest] }]
}

function toCell(node: LooseNode): Cell {
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader'
  const content = isCell ? blockChildren(node).flatMap(toParagraphs) : toParagraphs({ content: [node] })
  const type = node.type === 'tableHeader' ? 'tableHeader' : 'tableCell'
  return { type, content: content.length === 0 ? [{ type: 'paragraph' }] : content }
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
