import { eq, sql } from 'drizzle-orm'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { contactTags } from './schema.ts'

/** Adds tags to contacts that have none, by one prepared statement. */
export function tagAdder(database: Database): (contactId: ContactId, tags: readonly string[]) => void {
  const statement = database
    .insert(contactTags)
    .values({
      contactId: sql.placeholder('contactId'),
      tag: sql.placeholder('tag'),
      tagKey: sql.placeholder('tagKey'),
    })
    .prepare()
  return (contactId, tags) => {
    for (const tag of tags) statement.run({ contactId, tag, tagKey: foldText(tag) })
  }
}

/** Gives a contact exactly these tags. */
export function replaceTags(database: Database, contactId: ContactId, tags: readonly string[]): void {
  database.delete(contactTags).where(eq(contactTags.contactId, contactId)).run()
  tagAdder(database)(contactId, tags)
}
