import { z } from 'zod'
import { InstantText, PublicationId } from '../contract/scalars.ts'
import { DeliveryState } from '../delivery/delivery.ts'
import { AuditAction, AuditDetails } from './audit.ts'

/** Something that happened with a contact. */
export const ContactEvent = z.discriminatedUnion('kind', [
  /** A letter to them: when it was settled, or where it has not been, when the send started. */
  z.object({
    kind: z.literal('delivery'),
    at: InstantText,
    publicationId: PublicationId,
    title: z.string(),
    state: DeliveryState,
    /** What the mail server said; '' where nothing. */
    response: z.string(),
  }),
  /** A file that added them, or changed what was known. */
  z.object({
    kind: z.literal('import'),
    at: InstantText,
    fileName: z.string(),
    how: z.enum(['added', 'changed']),
  }),
  /** What somebody did, and of a change each field that was another before. */
  z.object({
    kind: z.literal('act'),
    at: InstantText,
    actor: z.string(),
    action: AuditAction,
    details: AuditDetails,
  }),
])
export type ContactEvent = z.infer<typeof ContactEvent>

/** The newest first; what happened at the same instant keeps its order. */
export function newestFirst(events: readonly ContactEvent[]): ContactEvent[] {
  return events.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}
