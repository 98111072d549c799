import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { HandedPost, PublicationStep, PublicationStepId } from '../../shared/social/publicationStep.ts'
import type { Database } from './database.ts'
import { moveStep, ofRunning } from './moveStep.ts'
import { publicationSteps, publications } from './schema.ts'

// Steps whose post is given to its network before its time: it may be there from the commit on that says so.

/** The ids of what is known to wait on an account's network for its time, of other posts than this one. */
export function handedBeside(
  database: Database,
  { id, channelId }: Pick<PublicationStep, 'id' | 'channelId'>,
): ReadonlySet<string> {
  const rows = database
    .select({ id: sql<string | null>`json_extract(${publicationSteps.handed}, '$.id')` })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(
      and(
        eq(publications.channelId, channelId),
        isNotNull(publicationSteps.handed),
        ne(publicationSteps.id, id),
      ),
    )
    .all()
  return new Set(rows.flatMap((row) => row.id ?? []))
}

/** Before a post is handed over. @returns false where the step is not to be begun (any more) */
export function beginHanding(
  database: Database,
  { id, attempts, begunAt }: PublicationStep,
  { at, now }: { readonly at: string; readonly now: string },
): boolean {
  const change = {
    ...{ phase: 'begun' as const, attempts: attempts + 1, begunAt: begunAt ?? now, nextAttemptAt: null },
    handed: { id: null, at },
  } as const
  return moveStep(database, id, ['waiting', 'begun'], change, ofRunning)
}

/** The network has answered what it calls it; that it keeps the time is not known yet. */
export function nameHanded(database: Database, id: PublicationStepId, handed: HandedPost): boolean {
  return moveStep(database, id, ['begun'], { handed })
}

/** Of what the network may have with its time: it is looked at as soon as anybody can. */
export function lookAtHandedNow(database: Database, channelId: ChannelId): void {
  const its = database
    .select({ id: publications.id })
    .from(publications)
    .where(eq(publications.channelId, channelId))
  database
    .update(publicationSteps)
    .set({ nextAttemptAt: null, attempts: 0 })
    .where(
      and(
        inArray(publicationSteps.publicationId, its),
        inArray(publicationSteps.phase, ['begun', 'handed']),
        isNotNull(publicationSteps.handed),
      ),
    )
    .run()
}

/** It has been read back, or read again. @param lookAt when it is looked at next */
export function keepHanded(
  database: Database,
  id: PublicationStepId,
  { handed, lookAt }: { readonly handed: HandedPost; readonly lookAt: string },
): boolean {
  return moveStep(database, id, ['begun', 'handed'], {
    ...{ phase: 'handed', handed, nextAttemptAt: lookAt, attempts: 0, trouble: null },
  })
}

/** What the network holds could not be looked at: later, and as often as it takes. */
export function lookLater(
  database: Database,
  { id, attempts }: PublicationStep,
  { trouble, lookAt }: { readonly trouble: Trouble | null; readonly lookAt: string },
): boolean {
  return moveStep(database, id, ['begun', 'handed'], {
    ...{ trouble, nextAttemptAt: lookAt, attempts: attempts + 1 },
  })
}

/** A post in doubt waits there for its time after all. @returns false where somebody has decided meanwhile */
export function adoptHanded(database: Database, id: PublicationStepId, handed: HandedPost): boolean {
  return moveStep(database, id, ['in-doubt'], {
    ...{
      phase: 'handed',
      handed,
      nextAttemptAt: null,
      attempts: 0,
      trouble: null,
      candidates: [],
      settledAt: null,
    },
  })
}
