import { soughtWords } from '../../../shared/audience/contactSearch.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { closest } from '../../../shared/search/closeness.ts'
import { markWords, snippetOf } from '../../../shared/search/markWords.ts'
import { foldText } from '../../../shared/text/foldText.ts'
import { type ContactWords, findContacts as readFound } from '../../store/searchedContacts.ts'
import { fillSearchLater } from '../fillSearchLater.ts'
import { type Finder, firstOf, line } from './found.ts'

/** Among so many, those who came last, the closest is looked for: whoever means somebody else types a letter more. */
const mostLookedAt = 200

/** By all that is known of them (shared/audience/contactSearch.ts). Who is deleted or erased is not found. */
export const findContacts: Finder = async (deps, { text, words, limit }) => {
  // Many that were imported just now are taken into the index in slices, so that no window waits for it.
  await fillSearchLater(deps)
  const known = readFound(deps.workspace.database, soughtWords(text, deps.geo), mostLookedAt)
  const answering = [...new Set([...byName(known, words), ...known])]
  return firstOf(answering, limit, (contact) => {
    const about = aboutContact(contact, deps.geo)
    const { notes } = contact
    const isInNotesAlone =
      markWords(`${contact.name} ${about}`, words).marks.length === 0 && foldText(notes) !== ''
    return {
      thing: { kind: 'contact', id: contact.id },
      title: markWords(contactName(contact), words),
      about: isInNotesAlone ? snippetOf(notes, words) : markWords(about, words),
    }
  })
}

/** Those whose name or address has the words first; the others have them in what else is known. */
function byName(known: readonly ContactWords[], words: readonly string[]): ContactWords[] {
  return closest(known, words, (contact) => ({
    title: foldText(contact.name),
    rest: foldText(`${contact.email} ${contact.role} ${contact.organisation}`),
  }))
}

/** The address where nobody has told a name. */
export function contactName({ name, email }: Pick<ContactWords, 'name' | 'email'>): string {
  return name === '' ? email : name
}

export function aboutContact(contact: ContactWords, { municipalities, counties }: GeoRegistry): string {
  const { name, email, role, organisation, municipality, county } = contact
  const place =
    municipalities.find(({ code }) => code === municipality)?.name ??
    counties.find(({ code }) => code === county)?.short
  return line(role, organisation, place, name === '' ? '' : email)
}
