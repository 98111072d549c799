import type { BlockOf } from './document.ts'
import { PostContent } from './post.ts'

/** What a template can know by itself. */
export interface TemplateFacts {
  /** '' where the workspace has no name yet: then the hint stays. */
  readonly organisation: string
  /** The year that a letter of today looks back on. */
  readonly year: number
  /** Who signs; null where nobody is the first choice. */
  readonly signature: BlockOf<'signature'>['attrs'] | null
}

/**
 * A template as a new post begins: the hints that have one answer are answered ("[Organisationens namn]", "[Året]",
 * "[Nästa år]", and the same in English), and a signature without a name gets the one who signs. All other hints stay.
 */
export function fillTemplate(content: PostContent, facts: TemplateFacts): PostContent {
  const answers: Readonly<Record<string, string>> = {
    ...(facts.organisation !== '' && {
      '[Organisationens namn]': facts.organisation,
      '[Name of the organisation]': facts.organisation,
    }),
    '[Året]': String(facts.year),
    '[The year]': String(facts.year),
    '[Nästa år]': String(facts.year + 1),
    '[Next year]': String(facts.year + 1),
  }
  const signature = facts.signature ?? { name: '', role: '', organisation: facts.organisation }
  const filled: unknown = JSON.parse(JSON.stringify(content), (_key, value: unknown) => {
    if (typeof value === 'string') return answered(value, answers)
    return isUnsigned(value) ? { ...value, attrs: signature } : value
  })
  return PostContent.parse(filled)
}

function answered(text: string, answers: Readonly<Record<string, string>>): string {
  return Object.entries(answers).reduce((now, [hint, answer]) => now.replaceAll(hint, () => answer), text)
}

function isUnsigned(value: unknown): value is BlockOf<'signature'> {
  if (typeof value !== 'object' || value === null) return false
  const { type, attrs } = value as Partial<BlockOf<'signature'>>
  return type === 'signature' && Object.values(attrs ?? {}).every((text) => text.trim() === '')
}
