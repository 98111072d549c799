import { contacts } from './contacts.ts'
import { contactImport } from './importContacts.ts'
import { segments } from './segments.ts'

/** Contacts, their files and their segments. */
export const audience = { ...contacts, ...contactImport, ...segments }
