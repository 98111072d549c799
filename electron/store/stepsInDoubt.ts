import { and, eq } from 'drizzle-orm'
import type { ChannelId, PublicationId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep, PublicationStepId } from '../../shared/social/publicationStep.ts'
import type { FoundPost } from '../../shared/social/remotePost.ts'
import { readChannel } from './channels.ts'
import type { Database } from './database.ts'
import { moveImages, moveStep } from './moveStep.ts'
import { listSteps } from './publicationSteps.ts'
import { publicationSteps, publications } from './schema.ts'

// Steps of which only the officer can tell whether their post is out.

export function doubtStep(
  database: Database,
  id: PublicationStepId,
  { trouble, candidates }: { readonly trouble: Trouble; readonly candidates: readonly FoundPost[] },
  now: string,
): boolean {
  const phase = 'in-doubt' as const
  return moveStep(database, id, ['begun', 'handed', 'in-doubt'], {
    ...{ phase, trouble, candidates: [...candidates], settledAt: now },
  })
}

/** Of a step that is in doubt still: what a look has found. @returns false where somebody has decided meanwhile */
export function keepCandidates(
  database: Database,
  id: PublicationStepId,
  { trouble, candidates }: { readonly trouble: Trouble; readonly candidates: readonly FoundPost[] },
): boolean {
  return moveStep(database, id, ['in-doubt'], { trouble, candidates: [...candidates] })
}

/** Posts of which nobody knows, of a publication that nobody goes on with: only the officer can tell. */
export function doubtBegun(database: Database, publicationId: PublicationId, now: string): void {
  for (const { id, channelId, phase, content, handed, trouble } of listSteps(database, publicationId)) {
    if (phase !== 'begun' || content.kind !== 'post' || handed !== null) continue
    const unclear = { code: 'post-unclear', place: {}, values: networkOf(database, channelId) }
    doubtStep(database, id, { trouble: trouble ?? unclear, candidates: [] }, now)
  }
}

/** The same for all that were called off while a program was stopped in the middle of a request. */
export function doubtCalledOff(database: Database, now: string): void {
  const rows = database
    .selectDistinct({ id: publicationSteps.publicationId })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(and(eq(publications.state, 'cancelled'), eq(publicationSteps.phase, 'begun')))
    .all()
  for (const { id } of rows) doubtBegun(database, id, now)
}

/**
 * Posts of which it is known beside this database that they may have gone. Their images count as uploaded until somebody says that the
 * post is to go again: for one that is out there is nothing to upload.
 *
 * @param since no earlier: from then on they are looked for
 */
export function doubtFrozen(
  database: Database,
  steps: readonly PublicationStep[],
  { since, now }: { readonly since: string; readonly now: string },
): void {
  for (const step of steps) {
    const { id, channelId } = step
    const trouble: Trouble = { code: 'post-maybe-out', place: {}, values: networkOf(database, channelId) }
    const isMoved = moveStep(database, id, ['waiting', 'begun', 'refused'], {
      ...{ phase: 'in-doubt', trouble, begunAt: since, settledAt: now },
    })
    if (!isMoved) continue
    const result = { kind: 'image', uploaded: null } as const
    moveImages(database, step, ['waiting', 'begun', 'refused'], { phase: 'done', result, settledAt: now })
  }
}

function networkOf(database: Database, channelId: ChannelId): Trouble['values'] {
  const channel = readChannel(database, channelId)
  return channel?.kind === 'social' ? { network: networkNames[channel.network] } : {}
}
