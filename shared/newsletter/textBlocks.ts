import type { TFunction } from 'i18next'
import type { BlockOf, BulletList, Inline, InnerBlock, ListItem, OrderedList } from '../post/document.ts'
import { eventWords } from '../post/eventWords.ts'
import { linkRuns } from '../text/linkRuns.ts'
import { plainText, singleLine } from '../text/plainText.ts'
import { figureLines } from './figureLines.ts'
import { mergeFallback } from './mergeFallback.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { tableLines } from './tableLines.ts'
import { headingLines, shownWidth, wrapped } from './textLines.ts'
import type { TextLinks } from './textLinks.ts'
import { addressWithFields } from './writtenFields.ts'

/** A block as lines of plain text; none where there is nothing to read. */
export function blockLines(block: InnerBlock, input: NewsletterInput, links: TextLinks): string[] {
  const { t } = input
  switch (block.type) {
    case 'paragraph':
      return wrapped(inlineWords(block.content, t, links))
    case 'heading':
      return headingLines(inlineWords(block.content, t, links), block.attrs.level === 2 ? '-' : '')
    case 'bulletList':
    case 'orderedList':
      return listLines(block, '', t, links)
    case 'blockquote':
      return quoteLines(block, t, links)
    case 'horizontalRule':
      return ['* * *']
    case 'image': {
      const alt = block.attrs.decorative ? '' : singleLine(block.attrs.alt ?? '')
      return alt === '' ? [] : wrapped(`[${t('newsletter.text.image', { alt })}]`)
    }
    case 'button':
      return buttonLines(block)
    case 'figureRow':
      return figureLines(
        block.attrs.figures.flatMap((id) => input.figures.get(id) ?? []),
        input,
      )
    case 'signature':
      return [block.attrs.name, block.attrs.role, block.attrs.organisation].map(singleLine).filter(isFilled)
    case 'event':
      return eventLines(block, input)
    case 'table':
      return tableLines(block, {
        cellText: (cell) =>
          cell.content
            .map(({ content }) => inlineWords(content, t, links))
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
        measure: shownWidth,
        t,
      })
  }
}

function inlineWords(inlines: readonly Inline[] = [], t: TFunction, links: TextLinks): string {
  return linkRuns(inlines)
    .map(({ href, inlines }) => {
      const words = inlines.map((inline) => inlineWord(inline, t)).join('')
      return href === null || isItsOwnAddress(words, href) || words.trim() === ''
        ? words
        : `${words.trimEnd()}\u00a0${links.mark(addressWithFields(href))}${/\s$/.test(words) ? ' ' : ''}`
    })
    .join('')
}

/** White space is white space here; only a hard break is a line break. A fallback's spaces hold, so that no line breaks in it. */
function inlineWord(inline: Inline, t: TFunction): string {
  switch (inline.type) {
    case 'text':
      return plainText(inline.text).replace(/[ \t\n]+/g, ' ')
    case 'hardBreak':
      return '\n'
    case 'figureChip':
      return ''
    case 'mergeField': {
      const { field } = inline.attrs
      return mergePlaceholder(field, mergeFallback(field, t).replaceAll(' ', '\u00a0'))
    }
  }
}

function listLines(list: BulletList | OrderedList, indent: string, t: TFunction, links: TextLinks): string[] {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 1
  return list.content.flatMap((item, index) => {
    const marker = list.type === 'bulletList' ? '- ' : `${start + index}. `
    return itemLines(item, indent, marker, t, links)
  })
}

function itemLines(item: ListItem, indent: string, marker: string, t: TFunction, links: TextLinks): string[] {
  const under = indent + ' '.repeat(marker.length)
  return item.content.flatMap((child, index) => {
    if (child.type !== 'paragraph') return listLines(child, under, t, links)
    return wrapped(inlineWords(child.content, t, links), index === 0 ? indent + marker : under, under)
  })
}

function quoteLines(quote: BlockOf<'blockquote'>, t: TFunction, links: TextLinks): string[] {
  const paragraphs = quote.content
    .map((paragraph) => wrapped(inlineWords(paragraph.content, t, links), '> '))
    .filter((lines) => lines.length > 0)
  if (paragraphs.length === 0) return []
  const said = paragraphs.flatMap((lines, index) => (index === 0 ? lines : ['>', ...lines]))
  const speaker = [quote.attrs?.name, quote.attrs?.role]
    .map((part) => singleLine(part ?? ''))
    .filter(isFilled)
  return [...said, ...wrapped(speaker.join(', '), '– ', '  ')]
}

/** What, when and where, a line each, and the address under its words. */
function eventLines({ attrs }: BlockOf<'event'>, { content, t }: NewsletterInput): string[] {
  const words = eventWords(attrs, content.language, t)
  const when = words?.whole ?? ''
  const lines = [attrs.title, when, attrs.place].flatMap((line) => wrapped(singleLine(line)))
  if (attrs.href !== '') lines.push(`${t('blocks.letter.more')}:`, addressWithFields(singleLine(attrs.href)))
  return words === null ? lines : [...lines, ...wrapped(t('blocks.letter.calendar'))]
}

/** A button is its label with its address under it; without an address it is nothing to follow. */
function buttonLines({ attrs }: BlockOf<'button'>): string[] {
  if (attrs.href === '') return []
  const label = singleLine(attrs.label)
  const address = addressWithFields(singleLine(attrs.href))
  return label === '' ? [address] : [...wrapped(`${label}:`), address]
}

/** An address written out needs no footnote. */
function isItsOwnAddress(words: string, href: string): boolean {
  return href === words.trim() || href === `mailto:${words.trim()}` || href === `tel:${words.trim()}`
}

function isFilled(text: string): boolean {
  return text !== ''
}
