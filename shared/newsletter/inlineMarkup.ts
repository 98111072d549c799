import type { TFunction } from 'i18next'
import type { Inline } from '../post/document.ts'
import { linkRuns } from '../text/linkRuns.ts'
import { plainText } from '../text/plainText.ts'
import { wholeNumbers } from '../text/wholeNumbers.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { mergeFallback } from './mergeFallback.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { Palette } from './theme.ts'
import { addressWithFields } from './writtenFields.ts'

/** Text with its marks, links and merge fields as HTML. '' where nothing would be seen. */
export function inlineMarkup(inlines: readonly Inline[] | undefined, palette: Palette, t: TFunction): string {
  if (inlines === undefined || inlines.every(isBlank)) return ''
  return linkRuns(inlines)
    .map((run) => {
      const inner = run.inlines.map((inline) => inlinePiece(inline, t)).join('')
      return run.href === null ? inner : linkMarkup({ ...run, href: run.href }, inner, palette)
    })
    .join('')
}

/** @param inner markup already safe */
export function linkMarkup(
  link: { readonly href: string; readonly title?: string },
  inner: string,
  palette: Palette,
): string {
  const title = link.title === undefined || link.title === '' ? '' : ` title="${escapeMarkup(link.title)}"`
  return `<a href="${addressWithFields(link.href, escapeMarkup)}"${title} style="color:${palette.accent};text-decoration:underline">${inner}</a>`
}

function inlinePiece(inline: Inline, t: TFunction): string {
  switch (inline.type) {
    case 'hardBreak':
      return '<br>'
    case 'figureChip':
      return ''
    case 'mergeField': {
      const { field } = inline.attrs
      return mergePlaceholder(field, escapeMarkup(mergeFallback(field, t)))
    }
    case 'text': {
      let markup = escapeMarkup(wholeNumbers(inline.text))
      const marks = inline.marks ?? []
      if (marks.some((mark) => mark.type === 'italic')) markup = `<em>${markup}</em>`
      if (marks.some((mark) => mark.type === 'bold')) markup = `<strong>${markup}</strong>`
      const language = marks.find((mark) => mark.type === 'language')?.attrs.lang
      if (language !== undefined) markup = `<span lang="${escapeMarkup(language)}">${markup}</span>`
      return markup
    }
  }
}

function isBlank(inline: Inline): boolean {
  if (inline.type === 'text') return plainText(inline.text).trim() === ''
  return inline.type === 'hardBreak'
}
