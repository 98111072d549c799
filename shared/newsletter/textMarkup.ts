import type { TFunction } from 'i18next'
import type { BlockOf, BulletList, ListItem, OrderedList, Paragraph } from '../post/document.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { type FontName, fontStacks } from './fonts.ts'
import { inlineMarkup } from './inlineMarkup.ts'
import type { Palette, Theme } from './theme.ts'

/** Whoever renders text: the colours it is read in, and the words of its language. */
export interface TextContext {
  readonly palette: Palette
  readonly t: TFunction
  /** CSS of its own for headings, ending in a semicolon; '' where they are set as the text is. */
  readonly headingFont: string
  readonly bodyFont: FontName
}

export function headingFont({ fonts }: Pick<Theme, 'fonts'>): string {
  return fonts.headings === fonts.body ? '' : `font-family:${fontStacks[fonts.headings]};`
}

const headingStyles = {
  2: { above: 28, style: '0 12px;font-size:22px;line-height:30px;font-weight:600' },
  3: { above: 22, style: '0 8px;font-size:18px;line-height:26px;font-weight:600' },
} as const

/** '' for a paragraph without text: the letter's own spacing stands between paragraphs. */
export function paragraphMarkup(paragraph: Paragraph, { palette, t }: TextContext): string {
  const inner = inlineMarkup(paragraph.content, palette, t)
  return inner === '' ? '' : `<p style="margin:0 0 18px">${inner}</p>`
}

/**
 * @param rank the heading's place in the outline, which may be higher than its looks: a first subheading under the title is
 *   an h2 however small it is set (WCAG 2.2, 1.3.1: no level is skipped)
 * @param leads nothing but space stands above it: it needs less of its own
 */
export function headingMarkup(
  heading: BlockOf<'heading'>,
  { rank, leads }: { readonly rank: 2 | 3; readonly leads: boolean },
  { palette, t, headingFont }: TextContext,
): string {
  const inner = inlineMarkup(heading.content, palette, t)
  if (inner === '') return ''
  const { above, style } = headingStyles[heading.attrs.level]
  return `<h${rank} style="${headingFont}margin:${leads ? 8 : above}px ${style}">${inner}</h${rank}>`
}

export function listMarkup(list: BulletList | OrderedList, context: TextContext, nested = false): string {
  const style = `margin:${nested ? '6px 0 0' : '0 0 20px'};padding:0 0 0 24px`
  const items = list.content.map((item) => itemMarkup(item, context)).join('')
  if (list.type === 'bulletList') return `<ul style="${style}">${items}</ul>`
  const start = list.attrs?.start
  const from = start === undefined || start === 1 ? '' : ` start="${start}"`
  return `<ol${from} style="${style}">${items}</ol>`
}

function itemMarkup(item: ListItem, context: TextContext): string {
  const parts = item.content.map((child, index) => {
    if (child.type !== 'paragraph') return listMarkup(child, context, true)
    const inner = inlineMarkup(child.content, context.palette, context.t)
    return index === 0 || inner === '' ? inner : `<p style="margin:8px 0 0">${inner}</p>`
  })
  return `<li style="margin:0 0 8px">${parts.join('')}</li>`
}

export function signatureMarkup(signature: BlockOf<'signature'>, { palette }: TextContext): string {
  const { name, role, organisation } = signature.attrs
  const rest = [role, organisation].filter((part) => part.trim() !== '').map(escapeMarkup)
  const lines = rest.map((line) => `<span class="muted" style="color:${palette.muted}">${line}</span>`)
  if (name.trim() !== '') lines.unshift(`<strong>${escapeMarkup(name)}</strong>`)
  return lines.length === 0 ? '' : `<p style="margin:6px 0 18px">${lines.join('<br>')}</p>`
}
