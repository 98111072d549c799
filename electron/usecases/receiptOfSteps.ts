import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from '../store/database.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { hasReceipt, insertReceipt, replaceReceiptText } from '../store/receipts.ts'

/** Keeps what has got out of a publication on an account: its first post's address and time, and the text of all. Nothing where nothing has. */
export function keepReceipt(database: Database, id: PublicationId): void {
  const posts = postsOut(database, id)
  const [first] = posts
  if (first === undefined || hasReceipt(database, id)) return
  insertReceipt(database, id, {
    ...{ url: first.url, at: first.at },
    text: textOf(posts),
  })
}

/** The same of one that is over, when it is learnt afterwards that another post of it is out. */
export function keepWhatIsOut(database: Database, id: PublicationId): void {
  keepReceipt(database, id)
  followEdit(database, id)
}

/** What the receipt, where there is one, says of a publication whose posts were edited on their network: their text as it is now. */
export function followEdit(database: Database, id: PublicationId): void {
  replaceReceiptText(database, id, textOf(postsOut(database, id)))
}

function postsOut(database: Database, id: PublicationId) {
  return listSteps(database, id).flatMap(({ content, result }) =>
    content.kind === 'post' && result?.kind === 'post' ? [{ text: content.text, ...result.post }] : [],
  )
}

function textOf(posts: readonly { readonly text: string }[]): string {
  return posts.map(({ text }) => text).join('\n\n')
}
