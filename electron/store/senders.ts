import { eq } from 'drizzle-orm'
import type { SenderId } from '../../shared/contract/scalars.ts'
import type { Sender, SenderContent } from '../../shared/contract/templates.ts'
import type { Database } from './database.ts'
import { senders } from './schema.ts'

/** Every sender, in the order that they were added. */
export function listSenders(database: Database): Sender[] {
  return database.select().from(senders).orderBy(senders.id).all()
}

export function readSender(database: Database, id: SenderId): Sender | undefined {
  return database.select().from(senders).where(eq(senders.id, id)).get()
}

/** Keeps a sender; whoever becomes the first choice is the only one. `id` null: a new one. */
export function writeSender(database: Database, id: SenderId | null, sender: SenderContent): Sender {
  return database.transaction(
    (transaction) => {
      if (sender.firstChoice) transaction.update(senders).set({ firstChoice: false }).run()
      return id === null
        ? transaction.insert(senders).values(sender).returning().get()
        : transaction.update(senders).set(sender).where(eq(senders.id, id)).returning().get()
    },
    { behavior: 'immediate' },
  )
}

export function deleteSender(database: Database, id: SenderId): void {
  database.delete(senders).where(eq(senders.id, id)).run()
}
