import { z } from 'zod'
import { type PublicationStep, PublicationStepId } from '../social/publicationStep.ts'
import { Publication } from './publication.ts'

/** How long after its start a publication is offered to be stopped on every screen. */
export const stopSeconds = 60

/**
 * Where one post of a publication on a network stands: `out` for all to see, `removed` again since, `in-doubt` where only the officer can
 * tell, `air` while its network has not answered yet, `not-out`.
 */
export const PostOutcome = z.object({
  step: PublicationStepId,
  outcome: z.enum(['out', 'removed', 'in-doubt', 'air', 'not-out']),
  /** Where it is read; null where it is not out, or its network has not said. */
  url: z.string().nullable(),
})
export type PostOutcome = z.infer<typeof PostOutcome>

/** Letters, one for each recipient who may be contacted: every one is in one of these, and in no other. */
export const LetterAccount = z.object({
  /** A server has taken it for the recipient; whether it has come back since makes no difference here. */
  taken: z.int().nonnegative(),
  /** Given to a server, or to an engine that sends by itself, that has not answered yet. */
  air: z.int().nonnegative(),
  inDoubt: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** Nobody has been sent these. */
  left: z.int().nonnegative(),
})
export type LetterAccount = z.infer<typeof LetterAccount>

/** What an engine that sends whole publications answered when it was told to stop; it says how many, and not to whom. */
export const EngineWord = z.object({
  host: z.string(),
  sent: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type EngineWord = z.infer<typeof EngineWord>

/** Exactly what of a publication had gone when it was stopped. */
export const StopAccount = z.object({
  publication: Publication,
  /** null on a network, and before it had begun. */
  letters: LetterAccount.nullable(),
  /** In their thread's order; null of letters, and before it had begun. */
  posts: z.array(PostOutcome).nullable(),
  engine: EngineWord.nullable(),
})
export type StopAccount = z.infer<typeof StopAccount>

/** What of a publication has gone, by its ledger. @param steps of one on a network, in their order */
export function stopAccount(
  publication: Publication,
  steps: readonly PublicationStep[],
  engine: EngineWord | null = null,
): StopAccount {
  const begun = publication.startedAt !== null
  return {
    publication,
    letters: begun && publication.channelKind === 'email' ? lettersOf(publication.counts) : null,
    posts: begun && publication.channelKind === 'social' ? steps.filter(isPost).map(outcomeOf) : null,
    engine,
  }
}

/** Nothing of it is left that could be held back. Where it had not begun, all of it is. */
export function isAllGone({ letters, posts }: Pick<StopAccount, 'letters' | 'posts'>): boolean {
  if (letters !== null) return letters.left + letters.air === 0
  return posts?.every(({ outcome }) => outcome === 'out' || outcome === 'removed') ?? false
}

function lettersOf(counts: Publication['counts']): LetterAccount {
  return {
    taken: counts.sent + counts.bounced + counts.tried,
    air: counts.sending,
    inDoubt: counts['in-doubt'],
    refused: counts.rejected,
    left: counts.queued + counts.deferred,
  }
}

function isPost({ content }: PublicationStep): boolean {
  return content.kind === 'post'
}

function outcomeOf({ id, phase, result, removedAt }: PublicationStep): PostOutcome {
  const url = result?.kind === 'post' ? result.post.url : null
  switch (phase) {
    case 'done':
      return { step: id, outcome: removedAt === null ? 'out' : 'removed', url }
    case 'in-doubt':
      return { step: id, outcome: 'in-doubt', url }
    case 'begun':
    case 'handed':
      return { step: id, outcome: 'air', url }
    case 'waiting':
    case 'refused':
      return { step: id, outcome: 'not-out', url }
  }
}
