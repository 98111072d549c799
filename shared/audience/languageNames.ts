import type { Language } from '../i18n/catalogue.ts'
import { foldText } from '../text/foldText.ts'

const languageNames: Readonly<Record<string, Language>> = {
  sv: 'sv',
  svenska: 'sv',
  swedish: 'sv',
  en: 'en',
  engelska: 'en',
  english: 'en',
}

/** "sv", "Svenska", "Swedish" and the same for English. */
export function languageNamed(text: string): Language | undefined {
  const folded = foldText(text)
  return Object.hasOwn(languageNames, folded) ? languageNames[folded] : undefined
}
