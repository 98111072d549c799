import { z } from 'zod'
import { procedure } from './procedure.ts'
import { CountyCode, DeliveryId, InstantText, MunicipalityCode, Nothing, PublicationId } from './scalars.ts'

/** A letter in the built-in outbox, as a list shows it. */
export const OutboxLetter = z.object({
  id: DeliveryId,
  publicationId: PublicationId,
  email: z.string(),
  name: z.string(),
  municipality: MunicipalityCode.nullable(),
  county: CountyCode.nullable(),
  /** As this recipient reads it. */
  subject: z.string(),
  at: InstantText,
})
export type OutboxLetter = z.infer<typeof OutboxLetter>

/** A letter as a mail program would show it, read from its file. */
export const ReadOutboxLetter = z.object({
  id: DeliveryId,
  publicationId: PublicationId,
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  at: InstantText,
  /** With its images in it. */
  html: z.string(),
  text: z.string(),
  /** Every line of its header, as it stands in the file. */
  headers: z.string(),
  /** What lies beside the text: calendar files. */
  attached: z.array(z.string()),
  /** The file's name in outbox/, and how long it is. */
  fileName: z.string(),
  bytes: z.int().nonnegative(),
})
export type ReadOutboxLetter = z.infer<typeof ReadOutboxLetter>

export const outboxContract = {
  /** The latest first. `found`: how many letters lie there; `publicationId` null: of any publication. */
  'outbox.page': procedure(
    z.object({
      publicationId: PublicationId.nullable(),
      from: z.int().nonnegative(),
      count: z.int().min(1).max(1000),
    }),
    z.object({ letters: z.array(OutboxLetter), found: z.int().nonnegative() }),
  ),
  'outbox.letter': procedure(z.object({ id: DeliveryId }), ReadOutboxLetter),
  /** Removes all letters from the outbox; they can be put back until the workspace is closed, or it is emptied again. */
  'outbox.empty': procedure(Nothing, z.object({ letters: z.int().nonnegative() })),
  'outbox.putBack': procedure(Nothing, z.object({ letters: z.int().nonnegative() })),
  /** Shows a letter's file, or the folder that they all lie in, in the system's own window. */
  'desktop.showOutbox': procedure(z.object({ id: DeliveryId.nullable() }), Nothing),
}
