import { z } from 'zod'
import {
  ContactId,
  CountyCode,
  DeliveryId,
  InstantText,
  MunicipalityCode,
  PublicationId,
} from '../contract/scalars.ts'

export const deliveryStates = [
  'queued',
  'sending',
  'sent',
  'deferred',
  'rejected',
  'in-doubt',
  'bounced',
  'suppressed',
] as const
export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>

/**
 * How far a `sending` row had come, committed before each step. `connecting`: taken out of the line, and no server has heard
 * of it. `envelope`: its addresses are being said; the server cannot have taken the message, so it may be sent again. From
 * `data` on nobody knows until the server has answered (RFC 5321, 4.2.5, 6.1). `handed`: an engine has been given it and sends it by
 * itself; only its word settles the row.
 */
export const DeliveryPhase = z.enum(['connecting', 'envelope', 'data', 'handed'])
export type DeliveryPhase = z.infer<typeof DeliveryPhase>

/** One publication × one contact. */
export const Delivery = z.object({
  id: DeliveryId,
  publicationId: PublicationId,
  contactId: ContactId.nullable(),
  email: z.string(),
  name: z.string(),
  municipality: MunicipalityCode.nullable(),
  county: CountyCode.nullable(),
  state: DeliveryState,
  phase: DeliveryPhase.nullable(),
  attempts: z.number().int().nonnegative(),
  messageId: z.string(),
  /** The server's last answer, as it said it; null before the first. */
  response: z.string().nullable(),
  nextAttemptAt: InstantText.nullable(),
  settledAt: InstantText.nullable(),
})
export type Delivery = z.infer<typeof Delivery>

/** Rows per state; every state is present. */
export const DeliveryCounts = z.record(DeliveryState, z.number().int().nonnegative())
export type DeliveryCounts = z.infer<typeof DeliveryCounts>

export const noDeliveries: DeliveryCounts = {
  queued: 0,
  sending: 0,
  sent: 0,
  deferred: 0,
  rejected: 0,
  'in-doubt': 0,
  bounced: 0,
  suppressed: 0,
}
