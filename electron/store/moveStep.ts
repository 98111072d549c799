import { and, eq, inArray } from 'drizzle-orm'
import type { PublicationStep, PublicationStepId, StepPhase } from '../../shared/social/publicationStep.ts'
import type { Database } from './database.ts'
import { publicationSteps } from './schema.ts'

/** One commit, where the step is in a phase that is expected. @returns false where it is not (any more) */
export function moveStep(
  database: Database,
  id: PublicationStepId,
  from: readonly StepPhase[],
  change: Partial<typeof publicationSteps.$inferInsert>,
): boolean {
  return (
    database
      .update(publicationSteps)
      .set(change)
      .where(and(eq(publicationSteps.id, id), inArray(publicationSteps.phase, [...from])))
      .run().changes === 1
  )
}

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
