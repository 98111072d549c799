import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { PublicationStepId } from '../../shared/social/publicationStep.ts'
import type { RemoteFigure, RemotePost } from '../../shared/social/remotePost.ts'
import type { Database } from './database.ts'
import {
  accountStates,
  channels,
  figureLooks,
  figureWatches,
  type KeptReplies,
  observations,
  publicationSteps,
  publications,
} from './schema.ts'

// What networks say of posts after they were published. That a post is there is known from `publication_steps`; here stands when its
// network is asked next, and what it said each time.

/** A post that is on its network and not watched yet. */
export interface NewlyPublished {
  readonly stepId: PublicationStepId
  readonly remote: RemotePost
  readonly settledAt: string | null
}

export function listUnwatched(database: Database): NewlyPublished[] {
  return database
    .select({
      stepId: publicationSteps.id,
      result: publicationSteps.result,
      settledAt: publicationSteps.settledAt,
    })
    .from(publicationSteps)
    .leftJoin(figureWatches, eq(figureWatches.stepId, publicationSteps.id))
    .where(
      and(
        eq(publicationSteps.phase, 'done'),
        isNull(figureWatches.stepId),
        sql`json_extract(${publicationSteps.content}, '$.kind') = 'post'`,
      ),
    )
    .all()
    .flatMap(({ stepId, result, settledAt }) =>
      // One that somebody has given an address to alone cannot be asked about.
      result?.kind === 'post' && result.post.id !== '' ? [{ stepId, remote: result.post, settledAt }] : [],
    )
}

export function insertWatch(database: Database, watch: typeof figureWatches.$inferInsert): void {
  database.insert(figureWatches).values(watch).onConflictDoNothing().run()
}

/** @param lookAt null: no more */
export function moveWatch(database: Database, stepId: PublicationStepId, lookAt: string | null): void {
  database.update(figureWatches).set({ lookAt }).where(eq(figureWatches.stepId, stepId)).run()
}

/** A published post whose network is to be asked. */
export interface WatchedPost {
  readonly stepId: PublicationStepId
  readonly publicationId: PublicationId
  readonly postId: PostId
  readonly channelId: ChannelId
  readonly remote: RemotePost
  readonly publishedAt: string
}

/**
 * What can be asked about now: not what was deleted there, nor anything of an account that is removed, has to be signed in again, or
 * is to be left alone until later.
 *
 * @param due false: whatever is watched, also before its time; a publication's number: only its own
 */
export function listWatched(
  database: Database,
  { now, due, publicationId }: WatchedWhich & { readonly now: string },
): WatchedPost[] {
  return selectWatched(
    database,
    and(
      due ? lte(figureWatches.lookAt, now) : isNotNull(figureWatches.lookAt),
      publicationId === undefined ? undefined : eq(publications.id, publicationId),
      isNull(accountStates.signInLostAt),
      or(isNull(accountStates.restsUntil), lte(accountStates.restsUntil, now)),
    ),
  )
}

export interface WatchedWhich {
  readonly due: boolean
  readonly publicationId?: PublicationId
}

function selectWatched(database: Database, which: SQL | undefined): WatchedPost[] {
  return database
    .select({
      stepId: publicationSteps.id,
      publicationId: publications.id,
      postId: publications.postId,
      channelId: publications.channelId,
      result: publicationSteps.result,
      publishedAt: figureWatches.publishedAt,
    })
    .from(figureWatches)
    .innerJoin(publicationSteps, eq(publicationSteps.id, figureWatches.stepId))
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .leftJoin(accountStates, eq(accountStates.channelId, channels.id))
    .where(
      and(eq(channels.kind, 'social'), isNull(channels.removedAt), isNull(publicationSteps.removedAt), which),
    )
    .orderBy(asc(figureWatches.lookAt), asc(publicationSteps.id))
    .all()
    .flatMap(({ result, ...watched }) =>
      result?.kind === 'post' ? [{ ...watched, remote: result.post }] : [],
    )
}

/** Whether anything is due: what the clock asks, and no more than that. */
export function isAnyDue(database: Database, now: string): boolean {
  return listWatched(database, { now, due: true }).length > 0
}

/** What a network said of a post. */
export interface Look {
  readonly at: string
  readonly figures: readonly RemoteFigure[]
  readonly replies: KeptReplies | null
  readonly trouble: Trouble | null
}

export function insertLook(database: Database, stepId: PublicationStepId, look: Look): void {
  database
    .insert(figureLooks)
    .values({ ...look, stepId, figures: [...look.figures] })
    .run()
}

/** Where a network's figures stand among what reach observes. */
export interface FigureOrigin {
  readonly source: string
  readonly channel: string
  readonly postId: PostId
  readonly periodFrom: string
  readonly periodTo: string
}

/** Each figure as an observation of no known county; which of them count is for reading to say (reachRows.ts). */
export function insertFigureObservations(
  database: Database,
  stepId: PublicationStepId,
  { at, figures }: Pick<Look, 'at' | 'figures'>,
  origin: FigureOrigin,
): number {
  for (const { name, definition, metric, value } of figures)
    database
      .insert(observations)
      .values({
        ...{ ...origin, stepId, value, definition },
        ...{ metric: metric ?? 'engagements', figure: name, county: null, note: '', enteredAt: at },
      })
      .run()
  return figures.length
}

/** Everything that was said of a publication's posts, in their order, the earliest first. */
export function listLooks(database: Database, publicationId: PublicationId): StoredLook[] {
  const steps = database
    .select({ id: publicationSteps.id })
    .from(publicationSteps)
    .where(eq(publicationSteps.publicationId, publicationId))
  return database
    .select()
    .from(figureLooks)
    .where(inArray(figureLooks.stepId, steps))
    .orderBy(asc(figureLooks.stepId), asc(figureLooks.at), asc(figureLooks.id))
    .all()
}
export type StoredLook = typeof figureLooks.$inferSelect

/** When each of a publication's posts is asked about next. */
export function listWatches(database: Database, publicationId: PublicationId) {
  return database
    .select({
      stepId: figureWatches.stepId,
      publishedAt: figureWatches.publishedAt,
      lookAt: figureWatches.lookAt,
    })
    .from(figureWatches)
    .innerJoin(publicationSteps, eq(publicationSteps.id, figureWatches.stepId))
    .where(eq(publicationSteps.publicationId, publicationId))
    .orderBy(sql`${publicationSteps.position}`)
    .all()
}
