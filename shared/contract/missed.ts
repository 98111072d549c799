import { z } from 'zod'
import { IdleTime, MissedAnswer, MissedRun } from '../schedule/missedRun.ts'
import { Publication, Trouble } from '../schedule/publication.ts'
import { procedure } from './procedure.ts'
import { publicationsContract } from './publications.ts'
import { Nothing, PublicationId } from './scalars.ts'

const One = z.object({ id: PublicationId })
const Many = z.object({ ids: z.array(PublicationId).max(1000) })

export const missedContract = {
  /**
   * What was missed: those that wait for the officer first, then what the program dealt with by itself within two weeks, until it is
   * dismissed; each by the time that was missed.
   */
  'publications.missed': procedure(
    Nothing,
    z.object({
      runs: z.array(MissedRun),
      /** When nothing ran, where those that wait (with none waiting: all of them) fell into one and the same time. */
      idle: IdleTime.nullable(),
    }),
  ),
  /** To the time that `choices.move` names at this moment. Undone by `publications.restoreMissed`. */
  'publications.moveMissed': procedure(One, publicationsContract['publications.reschedule'].output),
  /** One answer for many, each as if it were alone: what stands in the way of one holds up no other. */
  'publications.answerMissed': procedure(
    Many.extend({ answer: MissedAnswer }),
    z.object({
      done: z.array(PublicationId),
      refused: z.array(z.object({ id: PublicationId, error: Trouble })),
    }),
  ),
  /** Undo of a skip or a move of a missed one, so long as nothing has come of it: it waits for the officer as it did. */
  'publications.restoreMissed': procedure(One, Publication),
  /** Seen: they are not listed any more. Those that wait stay. */
  'publications.dismissMissed': procedure(Many, Nothing),
  'publications.undismissMissed': procedure(Many, Nothing),
}
