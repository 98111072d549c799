import { plainText } from '../text/plainText.ts'

/**
 * Text made safe for every place in MJML and in the HTML that comes of it: element content and quoted attribute values.
 * MJML itself protects nothing, it copies what stands in mj-text, mj-title and attributes as it is (measured on 5.4), so
 * after this no text holds a character that could open or close a tag, an attribute, an entity or a comment.
 * HTML Living Standard, 13.1.2.3 and 13.1.4 (text and entities).
 */
export function escapeMarkup(text: string): string {
  return plainText(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
