import { eq } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { receipts } from './schema.ts'

/** Where and when it was published, and the text that was. */
export type Receipt = NonNullable<Publication['receipt']> & { readonly text: string }

export function hasReceipt(database: Database, publicationId: PublicationId): boolean {
  const kept = database
    .select({ at: receipts.at })
    .from(receipts)
    .where(eq(receipts.publicationId, publicationId))
    .get()
  return kept !== undefined
}

export function insertReceipt(database: Database, publicationId: PublicationId, receipt: Receipt): void {
  const { text, url, at } = receipt
  database.insert(receipts).values({ publicationId, text, url, at }).run()
}

/** Where there is a receipt. */
export function replaceReceiptText(database: Database, publicationId: PublicationId, text: string): void {
  database.update(receipts).set({ text }).where(eq(receipts.publicationId, publicationId)).run()
}
