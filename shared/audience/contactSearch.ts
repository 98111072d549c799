import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import { foldText } from '../text/foldText.ts'
import type { ContactContent } from './contact.ts'

/** A word that is looked for, folded, and the places in whose names it stands. */
export interface SoughtWord {
  readonly text: string
  readonly municipalities: readonly MunicipalityCode[]
  readonly counties: readonly CountyCode[]
}

/**
 * What somebody typed to find contacts, as words: folded, each once. A control character parts words as a space does: NUL would end
 * what SQLite reads.
 */
export function soughtWords(search: string, geo: GeoRegistry): SoughtWord[] {
  const words = foldText(search).split(/[\s\p{Cc}]+/u)
  return [...new Set(words.filter((word) => word !== ''))].map((text) => ({
    text,
    municipalities: geo.municipalities.filter(({ name }) => foldText(name).includes(text)).map(codeOf),
    counties: geo.counties.filter(({ name }) => foldText(name).includes(text)).map(codeOf),
  }))
}

/** Whether every word stands somewhere in what is known of the contact. It says what the store's query must answer. */
export function holdsWords(contact: ContactContent, words: readonly SoughtWord[]): boolean {
  const { email, name, role, organisation, notes, tags, municipality, county } = contact
  const texts = [email, name, role, organisation, notes, ...tags].map(foldText)
  return words.every(
    ({ text, municipalities, counties }) =>
      texts.some((known) => known.includes(text)) ||
      (municipality !== null && municipalities.includes(municipality)) ||
      (county !== null && counties.includes(county)),
  )
}

function codeOf<Code>({ code }: { readonly code: Code }): Code {
  return code
}
