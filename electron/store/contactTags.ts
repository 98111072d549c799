import { eq } from 'drizzle-orm'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { contactTags } from './schema.ts'

/** Gives a contact exactly these tags. */
export function writeTags(database: Database, contactId: ContactId, tags: readonly string[]): void {
  database.delete(contactTags).where(eq(contactTags.contactId, contactId)).run()
  for (const tag of tags) database.insert(contactTags).values({ contactId, tag }).run()
}
