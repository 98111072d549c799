import { matchCounty } from '../geo/matchCounty.ts'
import { matchMunicipality } from '../geo/matchMunicipality.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { ErrorCode, Language } from '../i18n/catalogue.ts'
import { foldText } from '../text/foldText.ts'
import { type ConsentBasis, consentBases } from './contact.ts'
import { languageNamed } from './languageNames.ts'
import type { RuleField, RuleNames } from './segmentRule.ts'

/** What the value of a field can be told from: places, and, where they are known, the names that there are. */
export interface RuleWorld {
  readonly geo: GeoRegistry
  readonly names?: RuleNames | undefined
}

export type ValueReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unknown'; readonly code: ErrorCode }

/** A basis, or that none has been settled. */
export const consentValues = [...consentBases, 'none'] as const
export type ConsentValue = ConsentBasis | 'none'

/** A value as a rule keeps it: places, languages and bases by their code, numbers without leading zeros. */
export function readRuleValue(field: RuleField, text: string, { geo, names }: RuleWorld): ValueReading {
  switch (field) {
    case 'county':
      return known(matchCounty(geo, text)?.code, 'rule-county-unknown')
    case 'municipality':
      return known(matchMunicipality(geo, text)?.code, 'rule-municipality-unknown')
    case 'language':
      return known(languageNamed(text), 'rule-language-unknown')
    case 'consent':
      return known(consentNames.get(foldText(text)), 'rule-consent-unknown')
    case 'suppressed':
      return known(yesAndNo.get(foldText(text)), 'rule-yes-or-no-expected')
    case 'received':
      return known(publicationNumbered(text, names), 'rule-publication-unknown')
    case 'list':
      return known(named(text, names?.lists), 'rule-list-unknown')
    case 'group':
      return known(named(text, names?.groups), 'rule-group-unknown')
    case 'role':
    case 'tag':
    case 'organisation':
      return { kind: 'value', value: text }
  }
}

/** A value for people: places by name, bases in the language's words. */
export function ruleValueName(field: RuleField, value: string, geo: GeoRegistry, language: Language): string {
  switch (field) {
    case 'county':
      return geo.counties.find(({ code }) => code === value)?.short ?? value
    case 'municipality':
      return geo.municipalities.find(({ code }) => code === value)?.name ?? value
    case 'consent':
      return consentValues.includes(value as ConsentValue)
        ? consentWords[language][value as ConsentValue]
        : value
    case 'suppressed':
      return value === 'yes' || value === 'no' ? yesAndNoWords[language][value] : value
    default:
      return value
  }
}

const consentWords: Readonly<Record<Language, Readonly<Record<ConsentValue, string>>>> = {
  en: {
    'public-task': 'public-task',
    consent: 'consent',
    'legitimate-interest': 'legitimate-interest',
    none: 'none',
  },
  sv: {
    'public-task': 'allmänt intresse',
    consent: 'samtycke',
    'legitimate-interest': 'berättigat intresse',
    none: 'ingen',
  },
}

const consentNames: ReadonlyMap<string, ConsentValue> = new Map([
  ...consentValues.flatMap((value) =>
    [value, value.replaceAll('-', ' '), consentWords.sv[value]].map(
      (name) => [foldText(name), value] as const,
    ),
  ),
  [foldText('uppgift av allmänt intresse'), 'public-task'] as const,
  [foldText('inte angiven'), 'none'] as const,
])

const yesAndNoWords = { en: { yes: 'yes', no: 'no' }, sv: { yes: 'ja', no: 'nej' } } as const
const yesAndNo: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['yes', 'yes'],
  ['ja', 'yes'],
  ['no', 'no'],
  ['nej', 'no'],
])

function known(value: string | undefined, code: ErrorCode): ValueReading {
  return value === undefined ? { kind: 'unknown', code } : { kind: 'value', value }
}

/** The name as it is kept, where that is known; it need not be written so. */
function named(text: string, names: readonly string[] | undefined): string | undefined {
  const wanted = foldText(text)
  return names === undefined ? text : names.find((name) => foldText(name) === wanted)
}

function publicationNumbered(text: string, names: RuleNames | undefined): string | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined
  const number = Number(text)
  return names === undefined || names.publications.includes(number) ? String(number) : undefined
}
