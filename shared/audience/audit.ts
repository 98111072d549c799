import { z } from 'zod'

/**
 * What can be done to contacts, their segments and what is known of them; who said yes to what goes out to them, and when; and what was
 * entered, changed and taken in of reach.
 */
export const auditActions = [
  'contact.added',
  'contact.changed',
  'contact.deleted',
  'contact.restored',
  'contact.erased',
  'contacts.imported',
  'contacts.importUndone',
  'contacts.exported',
  'contacts.removedByRetention',
  'contacts.purged',
  'contact.handedOut',
  'suppression.added',
  'suppression.lifted',
  'suppressions.imported',
  'suppressions.importUndone',
  'suppressions.exported',
  'segment.saved',
  'segment.deleted',
  'membership.changed',
  'retention.changed',
  'audit.exported',
  'workspace.exported',
  'workspace.imported',
  'sending.confirmed',
  'publication.moved',
  'queue.changed',
  'queue.redDaysTaken',
  'queue.redDaysPassed',
  'schedule.paused',
  'schedule.resumed',
  'approval.required',
  'approval.asked',
  'approval.given',
  'approval.withdrawn',
  'missed.run',
  'missed.skipped',
  'missed.restored',
  'observation.deleted',
  'observation.restored',
  'observation.corrected',
  'observation.correctionTakenBack',
  'mention.added',
  'mention.changed',
  'mention.removed',
  'mention.restored',
  'mentions.exported',
  'outlet.added',
  'outlet.changed',
  'outlet.removed',
  'outlet.restored',
  'event.added',
  'event.changed',
  'event.removed',
  'event.restored',
  'reach.imported',
  'reach.importUndone',
  'reach.importRedone',
  'place.answered',
  'place.answerTakenBack',
  'publication.stopped',
  'conflict.meant',
  'conflict.toldAgain',
  'links.redirectConfirmed',
  'links.redirectEnded',
  'backup.restored',
] as const
export const AuditAction = z.enum(auditActions)
export type AuditAction = z.infer<typeof AuditAction>

/**
 * What an entry says beyond its action: plain values by name (a file's name, a count), and of a contact the fields that
 * were changed, as they were before and as they are since.
 */
export const AuditDetails = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
})
export type AuditDetails = z.infer<typeof AuditDetails>
