import type { BlockOf } from '../post/document.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import type { NewsletterInput } from './newsletterInput.ts'

/** Width inside the letter's side padding, in px. */
const textWidth = 504

/**
 * An image as wide as the text, or as it is where it is narrower; on a phone it shrinks with the text. Width and height are
 * said as attributes too: Outlook for Windows sets it by them, and every other program keeps its place while it is loaded
 * (mj-image gives no height without fixing it).
 */
export function imageMjml({ attrs }: BlockOf<'image'>, { imageSource }: NewsletterInput): string {
  const alt = attrs.decorative ? '' : (attrs.alt ?? '')
  const width = Math.min(attrs.width, textWidth)
  const height = Math.max(1, Math.round((attrs.height / attrs.width) * width))
  return `<mj-text css-class="ink" align="center" padding="8px 0 24px" font-size="15px" line-height="22px"><img src="${escapeMarkup(imageSource(attrs.asset))}" alt="${escapeMarkup(alt)}" width="${width}" height="${height}" style="display:block;width:100%;max-width:${width}px;height:auto;margin:0 auto;border:0;border-radius:4px"></mj-text>`
}
