import type { ContactContent } from './contact.ts'
import { normaliseTags } from './tags.ts'

/** A text for one line: no control characters or line breaks, white space collapsed, ends trimmed. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** A contact as it is kept, whoever typed it: one-line fields on one line, tags as a set. */
export function normaliseContact(content: ContactContent): ContactContent {
  return {
    ...content,
    name: oneLine(content.name),
    role: oneLine(content.role),
    organisation: oneLine(content.organisation),
    tags: normaliseTags(content.tags),
    notes: content.notes.trim(),
  }
}
