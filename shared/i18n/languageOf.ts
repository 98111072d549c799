import type { TFunction } from 'i18next'
import { type InterfaceLanguage, interfaceLanguages, localeOf } from './languages.ts'

/** The language that a translator speaks. */
export function languageOf(t: TFunction): InterfaceLanguage {
  const locale = t('common.locale')
  return interfaceLanguages.find((language) => localeOf(language) === locale) ?? 'sv'
}
