import { type Contact, ContactContent } from '../../../../shared/audience/contact.ts'
import { parseEmailAddress } from '../../../../shared/audience/emailAddress.ts'
import type { MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { Language } from '../../../../shared/i18n/catalogue.ts'

/** A contact that nothing is known of yet. */
export function newContent(language: Language): ContactContent {
  return {
    email: '',
    name: '',
    role: '',
    organisation: '',
    municipality: null,
    county: null,
    language,
    tags: [],
    consent: null,
    consentSource: '',
    consentDate: null,
    notes: '',
  }
}

/** What of a contact can be changed. */
export function contentOf(contact: Contact): ContactContent {
  return ContactContent.parse(contact)
}

export type ContactField = keyof ContactContent
export type ContactProblem = 'required' | 'emailInvalid' | 'tooLong'

/** What is wrong with each field; empty where the contact can be saved. The lengths are the contract's. */
export function contactProblems(content: ContactContent): Partial<Record<ContactField, ContactProblem>> {
  const problems: Partial<Record<ContactField, ContactProblem>> = {}
  for (const { path } of ContactContent.safeParse(content).error?.issues ?? []) {
    problems[path[0] as ContactField] = 'tooLong'
  }
  const email = parseEmailAddress(content.email)
  if (email.kind === 'problem') {
    problems.email = email.problem === 'email-missing' ? 'required' : 'emailInvalid'
  }
  return problems
}

/** The municipality, where known, decides the county. */
export function withMunicipality(
  content: ContactContent,
  code: MunicipalityCode | null,
  { municipalities }: GeoRegistry,
): ContactContent {
  const county = municipalities.find((municipality) => municipality.code === code)?.county
  return { ...content, municipality: code, county: county ?? content.county }
}
