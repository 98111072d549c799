import { contacts } from './contacts.ts'
import { coverage } from './coverage.ts'
import { contactImport } from './importContacts.ts'
import { lists } from './lists.ts'
import { manyContacts } from './manyContacts.ts'
import { memberships } from './memberships.ts'
import { privacy } from './privacy.ts'
import { segments } from './segments.ts'

/** Contacts, their files, their segments, what their municipalities are members of, and what the law asks. */
export const audience = {
  ...contacts,
  ...manyContacts,
  ...contactImport,
  ...segments,
  ...lists,
  ...memberships,
  ...coverage,
  ...privacy,
}
