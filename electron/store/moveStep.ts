import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PublicationStep, PublicationStepId, StepPhase } from '../../shared/social/publicationStep.ts'
import type { Database } from './database.ts'
import { goesOn } from './pausedAll.ts'
import { mayClaim } from './schedulerLease.ts'
import { publicationSteps, publications } from './schema.ts'

/**
 * One commit, where the step is in a phase that is expected, and whatever else is asked of it. Whoever runs the schedule no longer may
 * still tell what is out, and nothing else: the step is in another's hands.
 *
 * @returns false where it is not (any more)
 */
export function moveStep(
  database: Database,
  id: PublicationStepId,
  from: readonly StepPhase[],
  change: Partial<typeof publicationSteps.$inferInsert>,
  only?: SQL,
): boolean {
  return database.transaction(
    () =>
      (change.phase === 'done' || mayClaim(database)) &&
      database
        .update(publicationSteps)
        .set(change)
        .where(and(eq(publicationSteps.id, id), inArray(publicationSteps.phase, [...from]), only))
        .run().changes === 1,
    { behavior: 'immediate' },
  )
}

/** Neither its publication nor everything has been called off, or paused, while the network was being signed in to: else nothing begins. */
export const ofRunning: SQL = sql`EXISTS (SELECT 1 FROM ${publications}
  WHERE ${publications.id} = ${publicationSteps.publicationId} AND ${publications.state} = 'running') AND ${goesOn}`

/** Of the images that a post names, card and all, those in certain phases. */
export function moveImages(
  database: Database,
  { publicationId, content }: PublicationStep,
  from: readonly StepPhase[],
  change: Partial<typeof publicationSteps.$inferInsert>,
): void {
  if (content.kind !== 'post') return
  const positions = [...content.images, ...(content.card?.image == null ? [] : [content.card.image])]
  database
    .update(publicationSteps)
    .set(change)
    .where(
      and(
        eq(publicationSteps.publicationId, publicationId),
        inArray(publicationSteps.position, positions),
        inArray(publicationSteps.phase, [...from]),
      ),
    )
    .run()
}
