import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from '../store/database.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { hasReceipt, insertReceipt } from '../store/receipts.ts'

/** Keeps what has got out of a publication on an account: its first post's address and time, and the text of all. Nothing where nothing has. */
export function keepReceipt(database: Database, id: PublicationId): void {
  const posts = listSteps(database, id).flatMap(({ content, result }) =>
    content.kind === 'post' && result?.kind === 'post' ? [{ text: content.text, ...result.post }] : [],
  )
  const [first] = posts
  if (first === undefined || hasReceipt(database, id)) return
  insertReceipt(database, id, {
    ...{ url: first.url, at: first.at },
    text: posts.map(({ text }) => text).join('\n\n'),
  })
}
