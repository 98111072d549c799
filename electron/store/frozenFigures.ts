import { and, desc, eq, not } from 'drizzle-orm'
import type { FrozenFigure } from '../../shared/contract/figures.ts'
import type { PostId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Figure } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { channels, frozenFigures, publications } from './schema.ts'
import { isTrialChannel } from './trials.ts'

/** Keeps the figures that a publication went out with, as they read then. To be called in the transaction that starts it. */
export function freezeFigures(
  database: Database,
  publicationId: PublicationId,
  figures: readonly Figure[],
  frozenAt: string,
): void {
  const rows = figures.map(({ id: figureId, ...content }) => ({ publicationId, figureId, content, frozenAt }))
  if (rows.length > 0) database.insert(frozenFigures).values(rows).onConflictDoNothing().run()
}

/** Everything that a post has gone out with, the latest publication first; what a trial showed nobody has read. */
export function listFrozen(database: Database, postId: PostId): FrozenFigure[] {
  return database
    .select({
      publicationId: frozenFigures.publicationId,
      channelName: channels.name,
      figureId: frozenFigures.figureId,
      content: frozenFigures.content,
      frozenAt: frozenFigures.frozenAt,
    })
    .from(frozenFigures)
    .innerJoin(
      publications,
      and(eq(publications.id, frozenFigures.publicationId), eq(publications.postId, postId)),
    )
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(not(isTrialChannel))
    .orderBy(desc(frozenFigures.frozenAt), desc(frozenFigures.publicationId), frozenFigures.figureId)
    .all()
}
