import type { BlockOf, Paragraph } from '../post/document.ts'
import { inlineMarkup } from './inlineMarkup.ts'
import type { TextContext } from './textMarkup.ts'

type Row = BlockOf<'table'>['content'][number]
type Cell = Row['content'][number]

/** Width inside the letter's side padding on a desktop, and on a phone, in px. */
const room = { desktop: 504, phone: 327 }
const sizes = [15, 14, 13]

/** A table that is one, for eyes and screen readers both: headers say what they head (WCAG 2.2, 1.3.1). '' for an empty one. */
export function tableMjml({ content }: BlockOf<'table'>, context: TextContext): string {
  const isEmpty = content.every((row) => row.content.every((cell) => cellWords(cell, context) === ''))
  if (isEmpty) return ''
  const longest = longestWords(content)
  const fitting = sizes.find((size) => widthAt(size, longest) <= room.desktop)
  const size = fitting ?? 13
  const fits = fitting !== undefined
  // Where not even small words fit, on a phone or at all, each column has its share; else the words decide.
  const shares = widthAt(13, longest) > room.phone ? sharesOf(longest) : []
  const rows = content.map((row, index) => {
    const cells = row.content.map((cell, column) => {
      const place = { index, column, share: index === 0 ? shares[column] : undefined, whole: fits }
      return cellMarkup(cell, place, context)
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<mj-table css-class="ink grid" padding="4px 0 28px" color="${context.palette.ink}" font-size="${size}px" line-height="${size + 7}px"><tbody>${rows.join('')}</tbody></mj-table>`
}

/** Characters of the longest word in each column. */
function longestWords(rows: readonly Row[]): number[] {
  const columns = Math.max(...rows.map((row) => row.content.length))
  return Array.from({ length: columns }, (_, column) => {
    const words = rows.flatMap((row) => row.content[column]?.content.flatMap(wordsIn) ?? [])
    return Math.max(1, ...words.map((word) => [...word].length))
  })
}

/** A merge field and a figure are about as long as a word. */
function wordsIn({ content }: Paragraph): string[] {
  return (content ?? []).flatMap((inline) =>
    inline.type === 'text' ? inline.text.split(/\s+/) : ['kommunen'],
  )
}

/** As set half bold, with the space between columns: an estimate that errs on the wide side. */
function widthAt(size: number, longest: readonly number[]): number {
  return longest.reduce((sum, length) => sum + length * size * 0.56, (longest.length - 1) * 16)
}

/** Each column's part of the width, in whole per cent: as its longest word has of all of them. */
function sharesOf(longest: readonly number[]): number[] {
  const all = longest.reduce((sum, length) => sum + length + 2, 0)
  return longest.map((length) => Math.max(1, Math.floor(((length + 2) / all) * 100)))
}

interface Place {
  readonly index: number
  readonly column: number
  /** Per cent of the width, where the cell decides it. */
  readonly share: number | undefined
  /** Its words need not be broken, but on a phone. */
  readonly whole: boolean
}

function cellMarkup(cell: Cell, { index, column, share, whole }: Place, context: TextContext): string {
  const { line, accent } = context.palette
  const inner = cellWords(cell, context)
  // Words whole: a column as wide as its longest, and not a header broken in two (MJML breaks them anywhere).
  const breaks = whole ? 'word-break:normal;overflow-wrap:break-word' : 'overflow-wrap:anywhere'
  const place = `${breaks};padding:8px ${column === 0 ? '8px 8px 0' : '8px'};text-align:left;vertical-align:top`
  const width = share === undefined ? '' : ` width="${share}%"`
  if (cell.type === 'tableCell') {
    return `<td${width} style="${place};border-bottom:1px solid ${line}">${inner}</td>`
  }
  const heads = index > 0 && column === 0 ? 'row' : 'col'
  const under = heads === 'col' ? `2px solid ${accent}` : `1px solid ${line}`
  return `<th scope="${heads}" class="${heads}"${width} style="${place};font-weight:600;border-bottom:${under}">${inner}</th>`
}

function cellWords(cell: Cell, { palette, t }: TextContext): string {
  return cell.content
    .map((paragraph) => inlineMarkup(paragraph.content, palette, t))
    .filter((inner) => inner !== '')
    .join('<br>')
}
