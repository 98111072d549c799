import type { TFunction } from 'i18next'
import type { ImportWarning } from '../contract/posts.ts'

/** What an import left out or changed, in a person's language. */
export function describeImportWarning({ code, detail }: ImportWarning, t: TFunction): string {
  // Codes come from data (importNotes.ts), so this one place leaves the typed keys.
  const say = t as (key: string, values: Readonly<Record<string, string>>) => string
  return say(`newsletter.importWarning.${code}`, { detail })
}
