import type { BlockOf } from '../post/document.ts'
import { inlineMarkup } from './inlineMarkup.ts'
import type { TextContext } from './textMarkup.ts'

type Row = BlockOf<'table'>['content'][number]
type Cell = Row['content'][number]

/** A table that is one, for eyes and screen readers both: headers say what they head (WCAG 2.2, 1.3.1). '' for an empty one. */
export function tableMjml({ content }: BlockOf<'table'>, context: TextContext): string {
  const { palette } = context
  const rows = content.map(
    (row, index) =>
      `<tr>${row.content.map((cell, column) => cellMarkup(cell, { index, column }, context)).join('')}</tr>`,
  )
  const isEmpty = content.every((row) => row.content.every((cell) => cellWords(cell, context) === ''))
  if (isEmpty) return ''
  return `<mj-table css-class="ink grid" padding="4px 0 28px" color="${palette.ink}" font-size="15px" line-height="22px"><tbody>${rows.join('')}</tbody></mj-table>`
}

function cellMarkup(
  cell: Cell,
  { index, column }: { readonly index: number; readonly column: number },
  context: TextContext,
): string {
  const { line, accent } = context.palette
  const inner = cellWords(cell, context)
  // Words whole: a column as wide as its longest, and not a header broken in two (MJML breaks them anywhere).
  const place = `word-break:normal;overflow-wrap:break-word;padding:8px ${column === 0 ? '12px 8px 0' : '12px'};text-align:left;vertical-align:top`
  if (cell.type === 'tableCell') return `<td style="${place};border-bottom:1px solid ${line}">${inner}</td>`
  const heads = index > 0 && column === 0 ? 'row' : 'col'
  const under = heads === 'col' ? `2px solid ${accent}` : `1px solid ${line}`
  return `<th scope="${heads}" class="${heads}" style="${place};font-weight:600;border-bottom:${under}">${inner}</th>`
}

function cellWords(cell: Cell, { palette, t }: TextContext): string {
  return cell.content
    .map((paragraph) => inlineMarkup(paragraph.content, palette, t))
    .filter((inner) => inner !== '')
    .join('<br>')
}
