import { z } from 'zod'
import {
  ContactId,
  CountyCode,
  DayText,
  InstantText,
  LanguageCode,
  MunicipalityCode,
} from '../contract/scalars.ts'

export const consentBases = ['public-task', 'consent', 'legitimate-interest'] as const
export const ConsentBasis = z.enum(consentBases)
export type ConsentBasis = z.infer<typeof ConsentBasis>

/** Characters, and how many tags. */
export const contactLimits = {
  name: 200,
  role: 100,
  organisation: 200,
  tag: 60,
  tags: 50,
  consentSource: 200,
  notes: 5000,
} as const

/** What is known of a person; the municipality, where known, decides the county. */
export const ContactContent = z.object({
  email: z.string().min(3).max(254),
  name: z.string().max(contactLimits.name),
  role: z.string().max(contactLimits.role),
  organisation: z.string().max(contactLimits.organisation),
  municipality: MunicipalityCode.nullable(),
  /** Set from the municipality; by hand only for somebody who works for a whole county. */
  county: CountyCode.nullable(),
  language: LanguageCode,
  tags: z.array(z.string().min(1).max(contactLimits.tag)).max(contactLimits.tags),
  consent: ConsentBasis.nullable(),
  /** Where the basis was recorded: a form, a decision, a file; '' where nobody has said. */
  consentSource: z.string().max(contactLimits.consentSource),
  /** The day on which it was given, or settled. */
  consentDate: DayText.nullable(),
  notes: z.string().max(contactLimits.notes),
})
export type ContactContent = z.infer<typeof ContactContent>

export const suppressionReasons = ['unsubscribed', 'hard-bounce', 'complaint', 'erased', 'by-hand'] as const
export const SuppressionReason = z.enum(suppressionReasons)
export type SuppressionReason = z.infer<typeof SuppressionReason>

export const Contact = ContactContent.extend({
  id: ContactId,
  /** Why this address must not be mailed; null where it may be. */
  suppressed: SuppressionReason.nullable(),
  /** When a letter was last sent there; null where none has been. */
  lastMailedAt: InstantText.nullable(),
  /** Letters that were sent there, and how many of them came back. */
  mailedCount: z.number().int(),
  bouncedCount: z.number().int(),
  createdAt: InstantText,
  updatedAt: InstantText,
})
export type Contact = z.infer<typeof Contact>
