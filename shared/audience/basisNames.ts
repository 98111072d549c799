import { languages } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { foldText } from '../text/foldText.ts'
import { type ConsentBasis, consentBases } from './contact.ts'

/** What lawyers and other registers call the bases (GDPR, article 6.1 a, e and f), beside the words of our own export. */
const alsoCalled: Readonly<Record<ConsentBasis, readonly string[]>> = {
  'public-task': ['allmänt intresse', 'public interest', 'public task', 'myndighetsutövning'],
  consent: ['samtycke', 'consent'],
  'legitimate-interest': ['intresseavvägning', 'legitimate interest', 'legitimate interests'],
}

let byName: Map<string, ConsentBasis | null> | undefined

/**
 * The basis that a text names, in either language; null where it says that none is recorded, as an export does.
 *
 * @returns undefined where it names none that there is
 */
export function basisNamed(text: string): ConsentBasis | null | undefined {
  byName ??= basisNames()
  return byName.get(foldText(text))
}

function basisNames(): Map<string, ConsentBasis | null> {
  const names = new Map<string, ConsentBasis | null>()
  const translators = languages.map(createTranslator)
  for (const basis of consentBases) {
    const ours = translators.map((t) => t(`audience.consent.${basis}`))
    for (const name of [basis, ...alsoCalled[basis], ...ours]) names.set(foldText(name), basis)
  }
  for (const t of translators) names.set(foldText(t('audience.consent.unknown')), null)
  return names
}
