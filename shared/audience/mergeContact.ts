import type { Language } from '../i18n/catalogue.ts'
import type { ConsentBasis, ContactContent } from './contact.ts'
import type { ContactDraft } from './contactRow.ts'
import { normaliseTags } from './tags.ts'

export interface NewContactDefaults {
  readonly language: Language
  readonly consent: ConsentBasis | null
}

/** A contact made from a row alone. */
export function newContact(draft: ContactDraft, defaults: NewContactDefaults): ContactContent {
  return {
    email: draft.email,
    name: draft.name ?? '',
    role: draft.role ?? '',
    organisation: draft.organisation ?? '',
    municipality: draft.municipality ?? null,
    county: draft.county ?? null,
    language: draft.language ?? defaults.language,
    tags: [...draft.tags],
    consent: defaults.consent,
    consentSource: '',
    consentDate: null,
    notes: draft.notes ?? '',
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
  consent: ConsentBasis | null,
): ContactContent | undefined {
  const movedWithoutMunicipality =
    draft.municipality === undefined &&
    draft.county !== undefined &&
    known.municipality !== null &&
    draft.county !== known.county
  if (movedWithoutMunicipality) return undefined
  return {
    ...known,
    name: draft.name ?? known.name,
    role: draft.role ?? known.role,
    organisation: draft.organisation ?? known.organisation,
    municipality: draft.municipality ?? known.municipality,
    county: draft.county ?? known.county,
    language: draft.language ?? known.language,
    tags: normaliseTags([...known.tags, ...draft.tags]),
    consent: known.consent ?? consent,
    notes: draft.notes ?? known.notes,
  }
}

/** Whether two contents say the same. */
export function sameContent(one: ContactContent, other: ContactContent): boolean {
  const keys = Object.keys(one) as (keyof ContactContent)[]
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]))
}
