import type { BlockOf, Inline } from '../post/document.ts'
import { inlineMarkup } from './inlineMarkup.ts'
import { isHeadRow, type TableSetting, tableSetting } from './tableSetting.ts'
import type { TextContext } from './textMarkup.ts'

type Row = BlockOf<'table'>['content'][number]
type Cell = Row['content'][number]

/** A table that is one, for eyes and screen readers both: headers say what they head (WCAG 2.2, 1.3.1). '' for an empty one. */
export function tableMjml({ content }: BlockOf<'table'>, context: TextContext): string {
  const isEmpty = content.every((row) => row.content.every((cell) => cellWords(cell, context) === ''))
  if (isEmpty) return ''
  const setting = tableSetting(content, context.bodyFont)
  const { form, size, tight } = setting
  const rows = form === 'records' ? recordsMarkup(content, context) : columnsMarkup(content, setting, context)
  const css = ['ink grid', form === 'stacked' ? 'stack' : '', tight ? 'tight' : ''].filter(
    (name) => name !== '',
  )
  return `<mj-table css-class="${css.join(' ')}" padding="4px 0 28px" color="${context.palette.ink}" font-size="${size}px" line-height="${size + 7}px">${rows}</mj-table>`
}

function columnsMarkup(rows: readonly Row[], setting: TableSetting, context: TextContext): string {
  const labels =
    setting.form === 'stacked' ? rows[0]?.content.map((head) => labelMarkup(head, context)) : undefined
  const markup = rows.map((row, index) => {
    const inHeadRow = index === 0 && isHeadRow(row)
    const words = row.content.map((cell) => cellWords(cell, context))
    const end = words.findLastIndex((inner) => inner !== '')
    const cells = row.content.map((cell, column) => {
      const inner = words[column] ?? ''
      const heads = inHeadRow || column > 0 ? 'col' : 'row'
      const isHead = cell.type === 'tableHeader'
      const isLabelled = labels !== undefined && inner !== '' && !inHeadRow
      const kinds = labels === undefined ? [] : [inner === '' ? 'none' : '', column === end ? 'end' : '']
      return cellMarkup(
        (isLabelled ? (labels[column] ?? '') : '') + inner,
        {
          heads: isHead ? heads : null,
          css: [isHead ? heads : '', ...kinds].filter((name) => name !== ''),
          share: index === 0 ? setting.shares[column] : undefined,
          right: setting.numeric[column] === true && column > 0,
          edges: { left: column === 0, right: column === row.content.length - 1 },
          breaks: setting.shares.length > 0,
        },
        context,
      )
    })
    return `<tr${labels !== undefined && inHeadRow ? ' class="heads"' : ''}>${cells.join('')}</tr>`
  })
  return `<tbody>${markup.join('')}</tbody>`
}

interface CellPlace {
  /** What a header heads; null for a cell that heads nothing. */
  readonly heads: 'row' | 'col' | null
  readonly css: readonly string[]
  /** Per cent of the width, where the cell decides it. */
  readonly share: number | undefined
  readonly right: boolean
  /** Whether it stands at the table's own edges. */
  readonly edges: { readonly left: boolean; readonly right: boolean }
  readonly breaks: boolean
}

function cellMarkup(inner: string, place: CellPlace, { palette: { line, accent } }: TextContext): string {
  const { heads, css, share, right, edges, breaks } = place
  const style = [
    // Words whole: a column as wide as its longest, and not a header broken in two (MJML breaks them anywhere).
    breaks ? 'overflow-wrap:anywhere;hyphens:auto' : 'word-break:normal;overflow-wrap:break-word',
    `padding:8px ${edges.right ? 0 : 8}px 8px ${edges.left ? 0 : 8}px`,
    `text-align:${right ? 'right' : 'left'};vertical-align:top`,
    ...(heads === null ? [] : ['font-weight:600']),
    `border-bottom:${heads === 'col' ? `2px solid ${accent}` : `1px solid ${line}`}`,
  ]
  const attributes = [
    heads === null ? '' : ` scope="${heads}"`,
    css.length === 0 ? '' : ` class="${css.join(' ')}"`,
    share === undefined ? '' : ` width="${share}%"`,
    ` style="${style.join(';')}"`,
  ].join('')
  return heads === null ? `<td${attributes}>${inner}</td>` : `<th${attributes}>${inner}</th>`
}

/** What heads a column, as words before a cell: hidden until the rows stand below each other on a phone. '' for nothing. */
function labelMarkup(head: Cell, context: TextContext): string {
  // Its links and emphasis are in the row of headers already, which is only hidden.
  const content = head.content.map((paragraph) => ({
    ...paragraph,
    content: paragraph.content?.map(plainInline),
  }))
  const words = cellWords({ ...head, content }, context)
  return words === ''
    ? ''
    : spanOf(words, 'display:none;mso-hide:all;font-weight:400;', 'label muted', context)
}

function spanOf(words: string, style: string, css: string, { palette, t }: TextContext): string {
  const said = t('blocks.letter.cell', { head: words, cell: '' })
  return `<span class="${css}" style="${style}color:${palette.muted}">${said}</span>`
}

/** Each row as a group of its own under its first cell: what heads a column to the left, what is in it to the right. */
function recordsMarkup([head, ...rows]: readonly Row[], context: TextContext): string {
  const { line, accent, muted } = context.palette
  const words = 'word-break:normal;overflow-wrap:anywhere;text-align:left;vertical-align:top'
  // Links and all: the header stands nowhere else.
  const heads = head?.content.map((cell) => cellWords(cell, context)) ?? []
  return rows
    .map((row) => {
      const cells = row.content.map((cell) => cellWords(cell, context))
      const pairs = Array.from({ length: Math.max(heads.length, cells.length) - 1 }, (_, index) => {
        const [before, inner] = [heads[index + 1] ?? '', cells[index + 1] ?? '']
        return `<tr><th scope="row" class="muted" width="50%" style="${words};padding:6px 8px 6px 0;font-weight:400;color:${muted};border-bottom:1px solid ${line}">${before}</th><td style="${words};padding:6px 0 6px 8px;border-bottom:1px solid ${line}">${inner}</td></tr>`
      })
      const title = [heads[0] ?? '', cells[0] ?? ''].filter((part) => part !== '')
      const label = title.length === 2 ? spanOf(title[0] ?? '', 'font-weight:400;', 'muted', context) : ''
      return `<tbody><tr><th scope="rowgroup" class="col" colspan="2" style="${words};padding:14px 0 6px;font-weight:600;border-bottom:2px solid ${accent}">${label}${title.at(-1) ?? ''}</th></tr>${pairs.join('')}</tbody>`
    })
    .join('')
}

function plainInline(inline: Inline): Inline {
  if (inline.type !== 'text' || inline.marks === undefined) return inline
  return { ...inline, marks: inline.marks.filter((mark) => mark.type === 'language') }
}

function cellWords(cell: Cell, { palette, t }: TextContext): string {
  return cell.content
    .map((paragraph) => inlineMarkup(paragraph.content, palette, t))
    .filter((inner) => inner !== '')
    .join('<br>')
}
