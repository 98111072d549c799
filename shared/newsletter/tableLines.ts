import type { TFunction } from 'i18next'
import type { BlockOf } from '../post/document.ts'
import { numericColumns } from './tableSetting.ts'
import { textWidth, wrapped } from './textLines.ts'

type Row = BlockOf<'table'>['content'][number]
type Cell = Row['content'][number]

const gap = '  '

interface Words {
  readonly cellText: (cell: Cell) => string
  /** The room that a text takes once it is personal. */
  readonly measure: (text: string) => number
  readonly t: TFunction
}

/**
 * A table in columns where a line has room for them, numbers at their right, with a line under a row of headers. Where it has not, row by row, each
 * cell after its header.
 */
export function tableLines({ content }: BlockOf<'table'>, { cellText, measure, t }: Words): string[] {
  const rows = content.map((row) => row.content.map(cellText))
  if (rows.every((row) => row.every((cell) => cell === ''))) return []
  const [heads] = content
  const headed = heads?.content.every((cell) => cell.type === 'tableHeader') === true
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => measure(row[column] ?? ''))),
  )
  const whole = widths.reduce((sum, width) => sum + width, gap.length * (columns - 1))
  if (whole > textWidth) return headed ? listedRows(rows, t) : rows.flatMap((row) => wrapped(row.join(gap)))
  const numeric = numericColumns(content)
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - measure(cell))
        return numeric[column] === true && column > 0 ? room + cell : cell + room
      })
      .join(gap)
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join(gap)
  return headed ? [lines[0] ?? '', rule, ...lines.slice(1)] : lines
}

function listedRows([heads = [], ...rows]: readonly (readonly string[])[], t: TFunction): string[] {
  return rows.flatMap((row, index) => {
    const lines = row.flatMap((cell, column) => {
      if (cell === '') return []
      const head = heads[column] ?? ''
      return wrapped(
        head === '' ? cell : t('blocks.letter.cell', { head, cell }),
        column === 0 ? '' : '  ',
        '    ',
      )
    })
    return index === 0 ? lines : ['', ...lines]
  })
}
