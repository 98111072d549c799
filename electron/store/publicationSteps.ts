import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import {
  type PublicationStep,
  type PublicationStepId,
  type StepContent,
  StepResult,
} from '../../shared/social/publicationStep.ts'
import type { Database } from './database.ts'
import { moveImages, moveStep, ofRunning } from './moveStep.ts'
import { publicationSteps, publications } from './schema.ts'

// What the promise "each post exactly once" rests on. Each write is one commit (synchronous = FULL), and says in its WHERE which
// phase it expects to find.

export interface NewStep {
  readonly content: StepContent
  readonly key: string
}

/** In their order. */
export function insertSteps(
  database: Database,
  publicationId: PublicationId,
  steps: readonly NewStep[],
): void {
  for (const [position, { content, key }] of steps.entries())
    database.insert(publicationSteps).values({ publicationId, position, content, key }).run()
}

/** All of a publication's, in their order. */
export function listSteps(database: Database, publicationId: PublicationId): PublicationStep[] {
  return selectSteps(database).where(eq(publicationSteps.publicationId, publicationId)).all().map(stepOf)
}

export function readStep(database: Database, id: PublicationStepId): PublicationStep | undefined {
  const row = selectSteps(database).where(eq(publicationSteps.id, id)).get()
  return row && stepOf(row)
}

/** The ids, on its network, of all posts that are known to have gone out over a channel. */
export function claimedPosts(database: Database, channelId: ChannelId): ReadonlySet<string> {
  const rows = database
    .select({ id: sql<string | null>`json_extract(${publicationSteps.result}, '$.post.id')` })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(and(eq(publications.channelId, channelId), eq(publicationSteps.phase, 'done')))
    .all()
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

function selectSteps(database: Database) {
  return database
    .select({ step: publicationSteps, channelId: publications.channelId })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .orderBy(asc(publicationSteps.publicationId), asc(publicationSteps.position))
    .$dynamic()
}

function stepOf({
  step,
  channelId,
}: {
  readonly step: typeof publicationSteps.$inferSelect
  readonly channelId: PublicationStep['channelId']
}): PublicationStep {
  return { ...step, channelId }
}

/** Before the request leaves. @returns false where the step is not to be begun (any more) */
export function beginStep(
  database: Database,
  { id, attempts, begunAt }: PublicationStep,
  now: string,
): boolean {
  const change = {
    phase: 'begun',
    attempts: attempts + 1,
    begunAt: begunAt ?? now,
    nextAttemptAt: null,
  } as const
  return moveStep(database, id, ['waiting', 'begun'], change, ofRunning)
}

/** It is there, whatever was thought of it until now. */
export function finishStep(
  database: Database,
  id: PublicationStepId,
  result: StepResult,
  now: string,
): boolean {
  const phase = 'done' as const
  // Of a post that a look has found no excerpt is kept: its text stands in the step.
  const kept = StepResult.parse(result)
  const nothing = { trouble: null, candidates: [], handed: null, nextAttemptAt: null }
  return moveStep(database, id, ['waiting', 'begun', 'handed', 'in-doubt', 'refused'], {
    ...{ phase, result: kept, settledAt: now, ...nothing },
  })
}

/** How long a step waits, and how often it has been tried. */
interface Postponed {
  /** null: as soon as the publication runs. */
  readonly nextAttemptAt: string | null
  readonly attempts: number
}

/** It is certain that nothing was done, now or before: again, at once or at its time, as if for the first time. */
export function postponeStep(
  database: Database,
  id: PublicationStepId,
  { trouble, nextAttemptAt, attempts }: Postponed & { readonly trouble: Trouble | null },
): boolean {
  return moveStep(database, id, ['waiting', 'begun', 'in-doubt', 'refused'], {
    ...{ phase: 'waiting', trouble, nextAttemptAt, attempts, begunAt: null, settledAt: null, candidates: [] },
    handed: null,
  })
}

/** It may have been done, and is asked for again as what it was: with its key, or after a look. */
export function askAgainLater(
  database: Database,
  id: PublicationStepId,
  { trouble, nextAttemptAt, attempts }: Postponed & { readonly trouble: Trouble | null },
): boolean {
  return moveStep(database, id, ['begun'], { phase: 'begun', trouble, nextAttemptAt, attempts })
}

/** The network says that it has it: it is looked for before anything else. @param since no earlier */
export function seekStep(
  database: Database,
  id: PublicationStepId,
  {
    trouble,
    since,
    nextAttemptAt,
  }: { readonly trouble: Trouble; readonly since: string; readonly nextAttemptAt: string },
): boolean {
  return moveStep(database, id, ['begun'], { trouble, begunAt: since, nextAttemptAt })
}

export function refuseStep(
  database: Database,
  id: PublicationStepId,
  trouble: Trouble,
  now: string,
): boolean {
  return moveStep(database, id, ['begun', 'waiting'], { phase: 'refused', trouble, settledAt: now })
}

/** Before a post that names them: its images are uploaded again. */
export function uploadAgain(database: Database, step: PublicationStep): void {
  const change = { result: null, begunAt: null, settledAt: null, nextAttemptAt: null } as const
  moveImages(database, step, ['done'], { phase: 'waiting', ...change })
}

/**
 * Somebody has mended what stood in the way: what was refused, or waits for its time, goes at once, and is given all patience again. The
 * images of a post that was refused are uploaded anew: that a network has forgotten them may be why.
 */
export function takeUpSteps(database: Database, publicationId: PublicationId): void {
  const of = eq(publicationSteps.publicationId, publicationId)
  for (const step of listSteps(database, publicationId))
    if (step.phase === 'refused') uploadAgain(database, step)
  database
    .update(publicationSteps)
    .set({ phase: 'waiting', begunAt: null, settledAt: null })
    .where(and(of, eq(publicationSteps.phase, 'refused')))
    .run()
  database
    .update(publicationSteps)
    .set({ nextAttemptAt: null, attempts: 0, trouble: null })
    .where(and(of, inArray(publicationSteps.phase, ['waiting', 'begun', 'handed'])))
    .run()
}

/** A post that is no longer on its network, by the officer's own word. */
export function markRemoved(database: Database, id: PublicationStepId, now: string): boolean {
  return (
    database
      .update(publicationSteps)
      .set({ removedAt: now })
      .where(
        and(
          eq(publicationSteps.id, id),
          eq(publicationSteps.phase, 'done'),
          isNull(publicationSteps.removedAt),
        ),
      )
      .run().changes === 1
  )
}

/** Of an edited post: what the network calls it now. */
export function replaceResult(
  database: Database,
  id: PublicationStepId,
  content: StepContent,
  result: StepResult,
): boolean {
  return moveStep(database, id, ['done'], { content, result })
}
