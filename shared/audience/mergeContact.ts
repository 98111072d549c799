import type { Language } from '../i18n/catalogue.ts'
import type { ConsentBasis, ContactContent } from './contact.ts'
import type { ContactDraft } from './contactRow.ts'
import { normaliseTags } from './tags.ts'

/** What a contact gets where neither a row nor what is known says it. */
export interface ImportDefaults {
  readonly language: Language
  readonly consent: ConsentBasis | null
  /** Where the basis was recorded, and the day on which it was given: of whatever basis the import fills in. */
  readonly consentSource: string
  readonly consentDate: string | null
}

/** A contact made from a row alone. */
export function newContact(draft: ContactDraft, defaults: ImportDefaults): ContactContent {
  return {
    email: draft.email,
    name: draft.name ?? '',
    role: draft.role ?? '',
    organisation: draft.organisation ?? '',
    municipality: draft.municipality ?? draft.inferred?.municipality ?? null,
    county: draft.county ?? draft.inferred?.county ?? null,
    language: draft.language ?? defaults.language,
    tags: [...draft.tags],
    ...basisOf(draft, defaults),
    notes: draft.notes ?? '',
  }
}

/** The row's own basis with its own source and day, or the import's; no basis has neither, but for what the row says. */
function basisOf(
  { consent, consentSource, consentDate }: ContactDraft,
  defaults: ImportDefaults,
): Pick<ContactContent, 'consent' | 'consentSource' | 'consentDate'> {
  const basis = consent ?? defaults.consent
  const isOfImport = basis !== null && (consent === null || consentSource === null)
  return {
    consent: basis,
    consentSource: isOfImport ? consentSource || defaults.consentSource : (consentSource ?? ''),
    consentDate: consentDate ?? (isOfImport ? defaults.consentDate : null),
  }
}

/**
 * What is known, brought up to date by a row: what the row says replaces, what it leaves empty stays, tags are added, and
 * the basis for mailing is filled in only where none was recorded.
 *
 * @returns undefined where the row names a county that the known municipality does not lie in
 */
export function mergeContact(
  known: ContactContent,
  draft: ContactDraft,
  defaults: ImportDefaults,
): ContactContent | undefined {
  const movedWithoutMunicipality =
    draft.municipality === null &&
    draft.county !== null &&
    known.municipality !== null &&
    draft.county !== known.county
  if (movedWithoutMunicipality) return undefined
  return {
    ...known,
    name: draft.name ?? known.name,
    role: draft.role ?? known.role,
    organisation: draft.organisation ?? known.organisation,
    ...placeOf(known, draft),
    language: draft.language ?? known.language,
    tags: draft.tags.length === 0 ? known.tags : normaliseTags([...known.tags, ...draft.tags]),
    ...(known.consent === null ? basisGained(known, draft, defaults) : {}),
    notes: draft.notes ?? known.notes,
  }
}

/** What the row names replaces; what only its town or domain tells fills in, and moves nobody out of the county that is known. */
function placeOf(
  known: ContactContent,
  { municipality, county, inferred }: ContactDraft,
): Pick<ContactContent, 'municipality' | 'county'> {
  const fillsIn =
    inferred !== null &&
    known.municipality === null &&
    (known.county === null || known.county === inferred.county)
  if (fillsIn) return { municipality: inferred.municipality, county: inferred.county }
  return { municipality: municipality ?? known.municipality, county: county ?? known.county }
}

function basisGained(
  known: ContactContent,
  draft: ContactDraft,
  defaults: ImportDefaults,
): Pick<ContactContent, 'consent' | 'consentSource' | 'consentDate'> {
  const gained = basisOf(draft, defaults)
  return {
    consent: gained.consent,
    consentSource: gained.consentSource || known.consentSource,
    consentDate: gained.consentDate ?? known.consentDate,
  }
}

/** Whether two contents say the same. */
export function sameContent(one: ContactContent, other: ContactContent): boolean {
  const keys = Object.keys(one) as (keyof ContactContent)[]
  return keys.every(
    (key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  )
}
