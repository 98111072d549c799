import { contacts } from './contacts.ts'
import { coverage } from './coverage.ts'
import { contactImport } from './importContacts.ts'
import { lists } from './lists.ts'
import { manyContacts } from './manyContacts.ts'
import { memberships } from './memberships.ts'
import { segments } from './segments.ts'

/** Contacts, their files, their segments, and what their municipalities are members of. */
export const audience = {
  ...contacts,
  ...manyContacts,
  ...contactImport,
  ...segments,
  ...lists,
  ...memberships,
  ...coverage,
}
