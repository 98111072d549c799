import type { TFunction } from 'i18next'
import type { Language } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'

/** The words that a variant adds itself ("Läs mer") in the post's language, which need not be the interface's. */
export function fixedWords(language: Language): TFunction {
  return translators[language]
}

const translators: Readonly<Record<Language, TFunction>> = {
  sv: createTranslator('sv'),
  en: createTranslator('en'),
}
