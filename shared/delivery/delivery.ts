import { z } from 'zod'
import {
  ContactId,
  CountyCode,
  DeliveryId,
  InstantText,
  MunicipalityCode,
  PublicationId,
} from '../contract/scalars.ts'

/**
 * What a row of the ledger can be. `tried`: its letter went into the built-in outbox, so that nobody got it; whoever counts what was sent
 * asks for `sent`, and a trial is none of it.
 */
export const deliveryStates = [
  'queued',
  'sending',
  'sent',
  'deferred',
  'rejected',
  'in-doubt',
  'bounced',
  'suppressed',
  'tried',
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

const rows = z.number().int().nonnegative()

/** Rows per state; every state is present. What was archived before there were trials knows none. */
export const DeliveryCounts = z.object({
  ...{ queued: rows, sending: rows, sent: rows, deferred: rows, rejected: rows },
  ...{ 'in-doubt': rows, bounced: rows, suppressed: rows, tried: rows.default(0) },
})
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
  tried: 0,
}
