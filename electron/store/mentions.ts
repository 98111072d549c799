import { eq } from 'drizzle-orm'
import type { MentionId } from '../../shared/contract/scalars.ts'
import type { Mention, MentionContent } from '../../shared/social/mention.ts'
import type { Database } from './database.ts'
import { mentions } from './schema.ts'

/** In the order of their names. */
export function listMentions(database: Database): Mention[] {
  const alphabet = new Intl.Collator('sv')
  return database
    .select()
    .from(mentions)
    .all()
    .toSorted((one, other) => alphabet.compare(one.name, other.name))
}

export function findMention(database: Database, name: string): Mention | undefined {
  return database.select().from(mentions).where(eq(mentions.name, name)).get()
}

export function insertMention(database: Database, content: MentionContent): Mention {
  return database.insert(mentions).values(content).returning().get()
}

/** undefined where there is no such mention. */
export function updateMention(
  database: Database,
  id: MentionId,
  content: MentionContent,
): Mention | undefined {
  return database.update(mentions).set(content).where(eq(mentions.id, id)).returning().get()
}

export function deleteMention(database: Database, id: MentionId): void {
  database.delete(mentions).where(eq(mentions.id, id)).run()
}
