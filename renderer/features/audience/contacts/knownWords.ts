import type { Contact } from '../../../../shared/audience/contact.ts'
import { foldText } from '../../../../shared/text/foldText.ts'

const alphabetical = new Intl.Collator('sv')

/** The roles that contacts have, to choose from; the same word in another case once, as most write it. */
export function knownRoles(contacts: readonly Contact[]): string[] {
  return distinct(contacts.map(({ role }) => role))
}

export function knownOrganisations(contacts: readonly Contact[]): string[] {
  return distinct(contacts.map(({ organisation }) => organisation))
}

export function knownTags(contacts: readonly Contact[]): string[] {
  return distinct(contacts.flatMap(({ tags }) => tags))
}

function distinct(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const byFold = new Map<string, string>()
  const commonestFirst = [...counts].sort(([, one], [, other]) => other - one)
  for (const [text] of commonestFirst) {
    const folded = foldText(text)
    if (folded !== '' && !byFold.has(folded)) byFold.set(folded, text)
  }
  return [...byFold.values()].sort(alphabetical.compare)
}
