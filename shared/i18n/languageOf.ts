import type { TFunction } from 'i18next'
import type { Language } from './catalogue.ts'

/** The language that a translator speaks. */
export function languageOf(t: TFunction): Language {
  return t('reach.locale').startsWith('sv') ? 'sv' : 'en'
}
