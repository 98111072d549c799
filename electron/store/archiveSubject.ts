import { eq } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { channels, frozenFigures, posts, publications, receipts } from './schema.ts'

/** A publication with its post and its channel, whether or not these have been deleted since: what the archive tells of it. */
export function readArchiveSubject(database: Database, id: PublicationId) {
  return database
    .select({
      publication: publications,
      post: {
        id: posts.id,
        title: posts.title,
        language: posts.language,
        body: posts.body,
        networks: posts.networks,
      },
      channel: {
        kind: channels.kind,
        name: channels.name,
        network: channels.network,
        config: channels.config,
      },
      receipt: { text: receipts.text, url: receipts.url, at: receipts.at },
    })
    .from(publications)
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .leftJoin(receipts, eq(receipts.publicationId, publications.id))
    .where(eq(publications.id, id))
    .get()
}
export type ArchiveSubject = NonNullable<ReturnType<typeof readArchiveSubject>>

/** The figures that it went out with, as they read then. */
export function readFrozenOf(database: Database, id: PublicationId) {
  return database
    .select({ figureId: frozenFigures.figureId, content: frozenFigures.content })
    .from(frozenFigures)
    .where(eq(frozenFigures.publicationId, id))
    .orderBy(frozenFigures.figureId)
    .all()
    .map(({ figureId, content }) => ({ id: figureId, ...content }))
}
