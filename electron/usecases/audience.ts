import type { audienceContract } from '../../shared/contract/audience.ts'
import { contacts } from './contacts.ts'
import { contactImport } from './importContacts.ts'
import { segments } from './segments.ts'
import type { UseCases } from './useCase.ts'

/** Contacts, their files and their segments. */
export const audience = {
  ...contacts,
  ...contactImport,
  ...segments,
} satisfies UseCases<Exclude<keyof typeof audienceContract, `desktop.${string}`>>
