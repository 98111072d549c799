import type { NewsletterWarning } from '../contract/newsletters.ts'
import { assetsIn } from '../post/assetsIn.ts'
import type { BlockOf, InnerBlock } from '../post/document.ts'
import { Href } from '../post/document.ts'
import { spellOutFigures } from '../post/spellOutFigures.ts'
import { singleLine } from '../text/plainText.ts'
import { blockMark } from './blockMark.ts'
import { regionMarks } from './countyRegion.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { eventMjml } from './eventMjml.ts'
import { figureRowMjml } from './figureRowMjml.ts'
import { imageMjml } from './imageMjml.ts'
import { letterFrame } from './letterFrame.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { newsletterWarnings } from './newsletterWarnings.ts'
import { quoteMjml } from './quoteMjml.ts'
import { tableMjml } from './tableMjml.ts'
import {
  headingFont,
  headingMarkup,
  listMarkup,
  paragraphMarkup,
  signatureMarkup,
  type TextContext,
} from './textMarkup.ts'
import { themeAssets } from './theme.ts'
import { addressForAnybody, addressWithFields, lineWithFields } from './writtenFields.ts'

export interface NewsletterMjml {
  readonly mjml: string
  /** One line, '' where the officer has written none; `personaliseLine` makes it one recipient's. */
  readonly subject: string
  /** What an inbox shows after the subject; as the subject. */
  readonly preheader: string
  /** SHA-256 of each image it shows, once each. */
  readonly assets: readonly string[]
  readonly warnings: readonly NewsletterWarning[]
}

/**
 * A post as an MJML document. Pure: the same input gives the same letter. No text of the input can become markup
 * (escapeMarkup), and merge fields stand as placeholders until `personalise`.
 *
 * @param options `marksBlocks`: every block begins with its `blockMark`, for a letter that is measured and never sent
 */
export function newsletterMjml(
  given: NewsletterInput,
  { marksBlocks = false }: { readonly marksBlocks?: boolean } = {},
): NewsletterMjml {
  const body = spellOutFigures(given.content.body, given.figures, given.content.language)
  const content = { ...given.content, body }
  const input = { ...given, content }
  const subject = singleLine(content.subject ?? content.title)
  const preheader = singleLine(content.preheader ?? content.lede)
  return {
    mjml: letterFrame(input, { subject, preheader }, sectionsMjml(input, marksBlocks)),
    subject: lineWithFields(subject, input.t),
    preheader: lineWithFields(preheader, input.t),
    assets: [...new Set([...themeAssets(input.theme), ...assetsIn(content.body)])],
    warnings: newsletterWarnings(given.content, input.figures),
  }
}

/** How a block is set: as text that flows on, as a piece of its own in the column, or across the whole width. */
type Piece = { readonly kind: 'text' | 'column' | 'section'; readonly markup: string }

function sectionsMjml(input: NewsletterInput, marksBlocks: boolean): string {
  const { paper } = input.theme.light
  const sections: string[] = []
  let column = ''
  let text = ''
  const endText = () => {
    if (text !== '') column += `<mj-text css-class="ink">${text}</mj-text>`
    text = ''
  }
  const endColumn = () => {
    endText()
    if (column !== '') {
      sections.push(
        `<mj-section css-class="paper pad" background-color="${paper}" padding="0 48px"><mj-column>${column}</mj-column></mj-section>`,
      )
    }
    column = ''
  }
  for (const { kind, markup } of pieces(input, marksBlocks)) {
    if (kind === 'text') text += markup
    else if (kind === 'column') {
      endText()
      column += markup
    } else {
      endColumn()
      sections.push(markup)
    }
  }
  endColumn()
  return sections.join('\n')
}

function pieces(input: NewsletterInput, marksBlocks: boolean): Piece[] {
  const found: Piece[] = []
  const above: Above = { hasHeading: false, leads: true }
  for (const [index, block] of input.content.body.content.entries()) {
    const begin = found.length
    if (block.type !== 'countyOnly') add(found, block, above, input)
    else found.push(...regionPieces(block, above, input, marksBlocks ? index + 1 : null))
    const first = found[begin]
    if (marksBlocks && first !== undefined) found[begin] = marked(first, blockMark(index + 1))
  }
  return marksBlocks ? [...found, marked({ kind: 'section', markup: '' }, blockMark(0))] : found
}

function marked({ kind, markup }: Piece, mark: string): Piece {
  return { kind, markup: (kind === 'text' ? mark : `<mj-raw>${mark}</mj-raw>`) + markup }
}

/**
 * Sections of their own, so that a letter without them is whole. What headings stand in them counts only there: whoever does
 * not see them must not miss a level.
 *
 * @param at its position, where its blocks are to be marked
 */
function regionPieces(
  block: BlockOf<'countyOnly'>,
  above: Above,
  input: NewsletterInput,
  at: number | null,
): Piece[] {
  const marks = regionMarks(block.attrs.counties)
  if (marks === null) return []
  const inside: Piece[] = []
  const aboveInside = { ...above }
  for (const [index, inner] of block.content.entries()) {
    const begin = inside.length
    add(inside, inner, aboveInside, input)
    const first = inside[begin]
    if (at !== null && first !== undefined) inside[begin] = marked(first, blockMark(at, index + 1))
  }
  if (inside.length === 0) return []
  const edge = (mark: string): Piece => ({ kind: 'section', markup: `<mj-raw>${mark}</mj-raw>` })
  return [edge(marks.begin), ...inside, edge(marks.end)]
}

function add(found: Piece[], block: InnerBlock, above: Above, input: NewsletterInput): void {
  const piece = pieceOf(block, input, { ...above, leads: found.at(-1)?.kind !== 'text' })
  if (piece.markup === '') return
  if (block.type === 'heading') above.hasHeading = true
  found.push(piece)
}

/** What stands above a block: a heading's form depends on it. */
interface Above {
  hasHeading: boolean
  readonly leads: boolean
}

function pieceOf(block: InnerBlock, input: NewsletterInput, { hasHeading, leads }: Above): Piece {
  const context: TextContext = {
    palette: input.theme.light,
    t: input.t,
    headingFont: headingFont(input.theme),
    bodyFont: input.theme.fonts.body,
  }
  switch (block.type) {
    case 'paragraph':
      return { kind: 'text', markup: paragraphMarkup(block, context) }
    case 'heading':
      return {
        kind: 'text',
        markup: headingMarkup(block, { rank: hasHeading ? block.attrs.level : 2, leads }, context),
      }
    case 'bulletList':
    case 'orderedList':
      return { kind: 'text', markup: listMarkup(block, context) }
    case 'signature':
      return { kind: 'text', markup: signatureMarkup(block, context) }
    case 'blockquote':
      return { kind: 'section', markup: quoteMjml(block, input) }
    case 'horizontalRule':
      return { kind: 'column', markup: dividerMjml(context) }
    case 'image':
      return { kind: 'column', markup: imageMjml(block, input) }
    case 'button':
      return { kind: 'column', markup: buttonMjml(block, context) }
    case 'figureRow': {
      const figures = block.attrs.figures.flatMap((id) => input.figures.get(id) ?? [])
      return { kind: 'section', markup: figureRowMjml(figures, input.content.language, context) }
    }
    case 'event':
      return { kind: 'section', markup: eventMjml(block, input) }
    case 'table':
      return { kind: 'column', markup: tableMjml(block, context) }
  }
}

function dividerMjml({ palette }: TextContext): string {
  return `<mj-divider css-class="line" border-width="1px" border-color="${palette.line}" padding="14px 0 30px" />`
}

/** A table cell with a background, which Outlook for Windows draws too. Without a link it is only shown, for the officer to mend. */
function buttonMjml({ attrs }: BlockOf<'button'>, { palette }: TextContext): string {
  const href = Href.safeParse(attrs.href).success
    ? ` href="${addressWithFields(attrs.href, escapeMarkup)}"`
    : ''
  const label = attrs.label.trim() === '' ? addressForAnybody(attrs.href) : attrs.label
  if (label === '') return ''
  return `<mj-button css-class="button"${href} align="left" background-color="${palette.button}" color="${palette.buttonLabel}" border-radius="6px" font-size="16px" line-height="22px" font-weight="600" inner-padding="14px 26px" padding="6px 0 28px">${escapeMarkup(label)}</mj-button>`
}
