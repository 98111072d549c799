/** Widest and tallest that a cell of another page may stand; ours are a cell each. */
const mostSpan = 12
const sections = ':scope > tr, :scope > thead > tr, :scope > tbody > tr, :scope > tfoot > tr'
const wrappers = 'ul, ol, dl, menu, div, section, article, header, footer, table, thead, tbody, tfoot, tr'
const pieces = 'li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, caption'

/**
 * A table of another page as the editor's schema can hold it: every row with as many cells, where a cell stood in several rows
 * or columns empty ones after it, and of lists, headings and tables in a cell their paragraphs.
 *
 * @returns an element whose children are the rows; the page's own table is left as it was
 */
export function wholeTable(table: Node): HTMLElement {
  const body = document.createElement('tbody')
  if (!(table instanceof HTMLElement)) return body
  const rows = [...table.querySelectorAll<HTMLTableRowElement>(sections)].map((row) =>
    [...row.children].filter((cell) => cell instanceof HTMLTableCellElement),
  )
  const grid: HTMLElement[][] = rows.map(() => [])
  for (const [y, cells] of rows.entries()) {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1
      place(grid, cell, { x, y })
      x += 1
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  for (const row of grid) {
    const line = body.appendChild(document.createElement('tr'))
    const kind = row.every((cell) => cell.tagName === 'TH') ? 'th' : 'td'
    for (let x = 0; x < width; x += 1) line.append(row[x] ?? document.createElement(kind))
  }
  return body
}

function place(
  grid: HTMLElement[][],
  cell: HTMLTableCellElement,
  at: { readonly x: number; readonly y: number },
): void {
  const name = cell.tagName.toLowerCase()
  const high = Math.min(Math.max(cell.rowSpan, 1), mostSpan)
  const wide = Math.min(Math.max(cell.colSpan, 1), mostSpan)
  for (const row of grid.slice(at.y, at.y + high)) {
    for (let x = at.x; x < at.x + wide; x += 1) row[x] ??= document.createElement(name)
  }
  const first = grid[at.y]?.[at.x]
  first?.append(...paragraphed(cell).childNodes)
}

/** The same cell with nothing but paragraphs in it. */
function paragraphed(cell: HTMLTableCellElement): HTMLElement {
  const clone = document.createElement('div')
  clone.append(...cell.cloneNode(true).childNodes)
  for (const piece of clone.querySelectorAll(pieces)) {
    const paragraph = document.createElement('p')
    paragraph.append(...piece.childNodes)
    piece.replaceWith(paragraph)
  }
  for (const wrapper of clone.querySelectorAll(wrappers)) wrapper.replaceWith(...wrapper.childNodes)
  return clone
}
