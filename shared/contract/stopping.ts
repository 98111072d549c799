import { z } from 'zod'
import { Publication } from '../schedule/publication.ts'
import { StopAccount } from '../schedule/stopAccount.ts'
import { procedure } from './procedure.ts'
import { InstantText, Nothing, PublicationId } from './scalars.ts'

/** Stopping what has just begun, and what had gone by then. */
export const stoppingContract = {
  /**
   * Nothing of it begins any more once this has answered, and what was in the air has its answer, or is told as being there still. It
   * stands still: the officer calls the rest off, or lets it go on. One that is over is left as it is: its account says that all had gone.
   */
  'publications.stop': procedure(z.object({ id: PublicationId }), StopAccount),
  /** The same account as it is now, and nothing stopped. */
  'publications.account': procedure(z.object({ id: PublicationId }), StopAccount),
  /** What has begun so lately that it is offered to be stopped; those that began last in front. */
  'publications.justStarted': procedure(
    Nothing,
    z.object({
      started: z.array(z.object({ publication: Publication, until: InstantText })),
    }),
  ),
}
