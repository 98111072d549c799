import { manyLines, oneLine } from '../text/lines.ts'
import type { ContactContent } from './contact.ts'
import { normaliseTags } from './tags.ts'

/** A contact as it is kept, whoever typed it: one-line fields on one line, tags as a set. */
export function normaliseContact(content: ContactContent): ContactContent {
  return {
    ...content,
    name: oneLine(content.name),
    role: oneLine(content.role),
    organisation: oneLine(content.organisation),
    tags: normaliseTags(content.tags),
    consentSource: oneLine(content.consentSource),
    notes: manyLines(content.notes),
  }
}
