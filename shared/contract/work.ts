import { z } from 'zod'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** What may take its time, and is told of while it does. Key of the catalogue's work.doing. */
export const works = [
  'save-contacts',
  'save-suppressions',
  'save-audit',
  'import-suppressions',
  'import-mentions',
  'import-events',
  'verify-archive',
  'check-workspace',
  'save-archive',
  'save-post',
  'read-post',
  'save-pdf',
  'save-damaged',
  'save-report',
  'save-open-data',
  'save-images',
  'check-links',
  'look-in-inboxes',
  'look-in-sent',
  'collect-figures',
  'back-up',
  'put-back',
  'make-sample',
] as const
export const Work = z.enum(works)
export type Work = z.infer<typeof Work>

export const workEvents = {
  /** How much of it is done, of as many things (rows, files, addresses, steps) as there are; nothing is told of what is done at once. */
  'work.progress': z.object({
    work: Work,
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    mayCancel: z.boolean(),
  }),
  /** Whatever became of it. */
  'work.ended': z.object({ work: Work }),
}

export const workContract = {
  /** Ends what is under way; it then fails with `work-cancelled`. Nothing where there is none. */
  'work.cancel': procedure(z.object({ work: Work }), Nothing),
}
