import { cropPosition } from '../images/cropAround.ts'
import { objectPosition } from '../images/objectPosition.ts'
import type { BlockOf, Portrait } from '../post/document.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { inlineMarkup } from './inlineMarkup.ts'
import type { NewsletterInput } from './newsletterInput.ts'

/** The portrait's side, in px. */
const portraitSize = 64

/** A quotation with a line beside it, and under it who said it. '' where nothing is said. */
export function quoteMjml(quote: BlockOf<'blockquote'>, input: NewsletterInput): string {
  const { palette, t } = { palette: input.theme.light, t: input.t }
  const paragraphs = quote.content
    .map((paragraph) => inlineMarkup(paragraph.content, palette, t))
    .filter((inner) => inner !== '')
  if (paragraphs.length === 0) return ''
  const inner = paragraphs.map((text, index) => `<p style="margin:${index === 0 ? 0 : 12}px 0 0">${text}</p>`)
  const markup = `<blockquote style="margin:0">${inner.join('')}</blockquote>${speakerMarkup(quote, input)}`
  return `<mj-section css-class="paper pad" background-color="${palette.paper}" padding="8px 48px 26px"><mj-column css-class="quote" border-left="3px solid ${palette.accent}"><mj-text css-class="ink" padding="2px 0 2px 22px" font-size="19px" line-height="30px">${markup}</mj-text></mj-column></mj-section>`
}

function speakerMarkup({ attrs }: BlockOf<'blockquote'>, input: NewsletterInput): string {
  if (attrs === undefined) return ''
  const { muted } = input.theme.light
  const name = attrs.name.trim() === '' ? '' : `<strong>${escapeMarkup(attrs.name)}</strong>`
  const role =
    attrs.role.trim() === ''
      ? ''
      : `<span class="muted" style="color:${muted}">${escapeMarkup(attrs.role)}</span>`
  const words = [name, role].filter((part) => part !== '').join('<br>')
  const style = 'font-size:15px;line-height:22px'
  if (attrs.portrait === null) {
    return words === '' ? '' : `<p style="margin:12px 0 0;${style}">${words}</p>`
  }
  const beside =
    words === '' ? '' : `<td style="padding:0 0 0 14px;${style};vertical-align:middle">${words}</td>`
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin:16px 0 0"><tbody><tr><td width="${portraitSize}" style="vertical-align:middle">${portraitMarkup(attrs.portrait, input)}</td>${beside}</tr></tbody></table>`
}

/**
 * Round and cut around its focal point, or its middle, where the reader's program can; Outlook for Windows shows the whole portrait in its own
 * proportions, which it takes from the attributes.
 */
function portraitMarkup(portrait: Portrait, { imageSource }: NewsletterInput): string {
  const alt = portrait.decorative ? '' : (portrait.alt ?? '')
  const height = Math.max(1, Math.round((portrait.height / portrait.width) * portraitSize))
  const position =
    portrait.focus === undefined
      ? ''
      : `;object-position:${objectPosition(cropPosition(portrait, 1, portrait.focus))}`
  return `<img src="${escapeMarkup(imageSource(portrait.asset))}" alt="${escapeMarkup(alt)}" width="${portraitSize}" height="${height}" style="display:block;width:${portraitSize}px;height:${portraitSize}px;border-radius:50%;object-fit:cover${position}">`
}
