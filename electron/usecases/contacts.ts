import type { ContactContent } from '../../shared/audience/contact.ts'
import { changedFields } from '../../shared/audience/contactChange.ts'
import { newestFirst } from '../../shared/audience/contactHistory.ts'
import { soughtWords } from '../../shared/audience/contactSearch.ts'
import { distinctWords } from '../../shared/audience/knownWords.ts'
import { normaliseContact } from '../../shared/audience/normaliseContact.ts'
import type { contactsContract } from '../../shared/contract/contacts.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { actsUpon, deliveriesTo, importsOf } from '../store/contactHistory.ts'
import { contactIdsInOrder } from '../store/contactOrder.ts'
import {
  countContacts,
  insertContact,
  listContacts,
  readContact,
  readContacts,
  removeContact,
  setContactDeleted,
  updateContact,
} from '../store/contacts.ts'
import { readOrganisations, readRoles, readTags } from '../store/contactWords.ts'
import { findKnownContact } from '../store/knownContacts.ts'
import { removeSuppression, suppress, suppressionOf } from '../store/suppressions.ts'
import { askedRule } from './askedRule.ts'
import type { Deps } from './deps.ts'
import { eraseAccount, erasePerson } from './erasePerson.ts'
import { requireAddress, requirePerson } from './requireAddress.ts'
import type { UseCases } from './useCase.ts'

/** More than anybody chooses from; a list of a hundred thousand organisations would only be slow. */
const mostWords = 2000

/** Letters and acts of each that a contact's history tells: years of them. */
const mostEvents = 200

export const contacts = {
  'contacts.list': (deps, { rule, search }) => {
    const { database, identityKey } = deps.workspace
    const filter = { rule: askedRule(deps, rule), search: soughtWords(search, deps.geo) }
    const found = listContacts(database, identityKey, filter)
    return { contacts: found.sort(byNameThenAddress), total: countContacts(database) }
  },

  'contacts.page': (deps, { rule, search, sort, from, count }) => {
    const { database } = deps.workspace
    const filter = { rule: askedRule(deps, rule), search: soughtWords(search, deps.geo) }
    const ids = contactIdsInOrder(database, filter, sort, deps.geo)
    const contacts = readContacts(database, ids.slice(from, from + count))
    return { contacts, from, found: ids.length, total: countContacts(database) }
  },

  'contacts.ids': (deps, { rule, search, sort, from, count }) => {
    const filter = { rule: askedRule(deps, rule), search: soughtWords(search, deps.geo) }
    const ids = contactIdsInOrder(deps.workspace.database, filter, sort, deps.geo)
    return { ids: ids.slice(from, from + count) }
  },

  'contacts.words': ({ workspace: { database } }) => ({
    roles: distinctWords(readRoles(database), mostWords),
    tags: distinctWords(readTags(database), mostWords),
    organisations: distinctWords(readOrganisations(database), mostWords),
    total: countContacts(database),
  }),

  'contacts.history': ({ workspace: { database } }, { id }) => ({
    events: newestFirst([
      ...actsUpon(database, id, mostEvents),
      ...deliveriesTo(database, id, mostEvents),
      ...importsOf(database, id),
    ]),
  }),

  'contacts.get': (deps, { id }) => requireContact(deps, id),

  'contacts.save': (deps, { id, content }) => {
    const saved = saveContact(deps, id, content)
    audienceChanged(deps)
    return saved
  },

  'contacts.delete': (deps, { id }) => {
    const { database } = deps.workspace
    requireContact(deps, id)
    const act = actOf(deps)
    database.transaction(() => {
      setContactDeleted(database, id, act.at)
      noteAct(database, { ...act, action: 'contact.deleted', contactId: id })
    })
    audienceChanged(deps)
    return {}
  },

  'contacts.restore': (deps, { id }) => {
    const { database } = deps.workspace
    if (readContact(database, deps.workspace.identityKey, id) === undefined) {
      database.transaction(() => {
        setContactDeleted(database, id, null)
        const restored = requireContact(deps, id)
        noteAct(database, { ...actOf(deps), action: 'contact.restored', contactId: restored.id })
      })
    }
    audienceChanged(deps)
    return requireContact(deps, id)
  },

  'contacts.suppress': (deps, { email, reason }) => {
    const { database, identityKey } = deps.workspace
    const { key } = requireAddress(email)
    const act = actOf(deps)
    database.transaction(() => {
      suppress(database, identityKey, key, reason, act.at)
      const details = { values: { reason } }
      noteAct(database, { ...act, action: 'suppression.added', ...contactOf(deps, key), details })
    })
    audienceChanged(deps)
    return {}
  },

  'contacts.liftSuppression': (deps, { email }) => {
    const { database, identityKey } = deps.workspace
    const { key } = requireAddress(email)
    const reason = suppressionOf(database, identityKey, key)
    if (reason !== undefined && reason !== 'by-hand') {
      throw new RundbrevError('suppression-not-by-hand', { field: 'email' }, { email })
    }
    database.transaction(() => {
      removeSuppression(database, identityKey, key)
      noteAct(database, { ...actOf(deps), action: 'suppression.lifted', ...contactOf(deps, key) })
    })
    audienceChanged(deps)
    return {}
  },

  'contacts.erase': async (deps, { email }) => {
    const { key, account } = requirePerson(email)
    const erasure = await (account === null ? erasePerson(deps, key) : eraseAccount(deps, account))
    audienceChanged(deps)
    return erasure
  },
} satisfies UseCases<Exclude<keyof typeof contactsContract, `desktop.${string}`>>

function actOf({ now, actor }: Deps): { readonly at: string; readonly actor: string } {
  return { at: instantText(now()), actor }
}

/** Whose address it is, where it is a contact's. */
function contactOf({ workspace: { database } }: Deps, emailKey: string): { readonly contactId?: ContactId } {
  const known = findKnownContact(database, emailKey)
  return known === undefined ? {} : { contactId: known.id }
}

export function audienceChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'audience' } })
}

/** An address that is deleted comes back with the new content; one that somebody else has is refused. */
function saveContact(deps: Deps, id: ContactId | null, content: ContactContent) {
  const { database, identityKey } = deps.workspace
  const { address, key } = requireAddress(content.email)
  const kept = { ...withCounty(deps, normaliseContact(content)), email: address }
  const act = actOf(deps)
  const { at } = act
  const savedId = database.transaction(() => {
    const before = id === null ? undefined : requireContact(deps, id)
    const holder = findKnownContact(database, key)
    if (holder !== undefined && holder.id !== id) {
      if (!holder.deleted) throw new RundbrevError('contact-exists', { field: 'email' }, { email: address })
      if (id !== null) removeContact(database, holder.id)
    }
    const target = id ?? holder?.id
    if (target === undefined) {
      const added = insertContact(database, identityKey, kept, { emailKey: key, at, importId: null })
      noteAct(database, { ...act, action: 'contact.added', contactId: added })
      return added
    }
    const details = changedFields(before ?? holder?.content ?? kept, kept)
    if (before === undefined) noteAct(database, { ...act, action: 'contact.restored', contactId: target })
    if (details !== undefined) {
      noteAct(database, { ...act, action: 'contact.changed', contactId: target, details })
    }
    updateContact(database, identityKey, target, kept, { emailKey: key, at })
    return target
  })
  return requireContact(deps, savedId)
}

/** The municipality, where known, decides the county. */
export function withCounty<Place extends Pick<ContactContent, 'municipality' | 'county'>>(
  { geo }: Deps,
  content: Place,
): Place {
  const { municipality: code } = content
  if (code === null) return content
  const municipality = geo.municipalities.find((other) => other.code === code)
  if (municipality === undefined) {
    throw new RundbrevError('contact-municipality-unknown', { field: 'municipality' }, { code })
  }
  return { ...content, county: municipality.county }
}

function requireContact(deps: Deps, id: ContactId) {
  const contact = readContact(deps.workspace.database, deps.workspace.identityKey, id)
  if (contact === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `contact ${id}` })
  }
  return contact
}

const alphabetical = new Intl.Collator('sv')

/** As a Swedish register is sorted, å ä ö last; who has no name after those who have, by address. */
export function byNameThenAddress(
  one: Pick<ContactContent, 'name' | 'email'>,
  other: Pick<ContactContent, 'name' | 'email'>,
): number {
  if ((one.name === '') !== (other.name === '')) return one.name === '' ? 1 : -1
  return alphabetical.compare(one.name, other.name) || alphabetical.compare(one.email, other.email)
}
