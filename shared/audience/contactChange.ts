import { z } from 'zod'
import { CountyCode, DayText, LanguageCode, MunicipalityCode } from '../contract/scalars.ts'
import { ConsentBasis, type ContactContent, contactLimits } from './contact.ts'

/** What is to be changed of many contacts at once; what is not named stays as it is. */
export const ContactChange = z.object({
  role: z.string().max(100).optional(),
  organisation: z.string().max(200).optional(),
  /** The county follows from the municipality, where there is one. */
  place: z.object({ municipality: MunicipalityCode.nullable(), county: CountyCode.nullable() }).optional(),
  language: LanguageCode.optional(),
  consent: z
    .object({ basis: ConsentBasis.nullable(), source: z.string().max(200), date: DayText.nullable() })
    .optional(),
  addTags: z.array(z.string().min(1).max(contactLimits.tag)).max(contactLimits.tags),
  removeTags: z.array(z.string().min(1).max(contactLimits.tag)).max(contactLimits.tags),
})
export type ContactChange = z.infer<typeof ContactChange>

/** The fields of a contact that a change of them is told by: every one but what only one contact can have. */
export const changeableFields = [
  'role',
  'organisation',
  'municipality',
  'county',
  'language',
  'consent',
  'consentSource',
  'consentDate',
  'tags',
] as const satisfies readonly (keyof ContactContent)[]
export type ChangeableField = (typeof changeableFields)[number]

/** Of two contents the fields that say something else in the one than in the other; undefined where they are alike. */
export function changedFields(
  before: ContactContent,
  after: ContactContent,
): { readonly before: Partial<ContactContent>; readonly after: Partial<ContactContent> } | undefined {
  const fields = (Object.keys(after) as (keyof ContactContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (fields.length === 0) return undefined
  const only = (content: ContactContent) => Object.fromEntries(fields.map((field) => [field, content[field]]))
  return { before: only(before), after: only(after) }
}
