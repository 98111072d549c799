import type { TFunction } from 'i18next'
import type { InterfaceLanguage } from './languages.ts'

/** What a language is called in the translator's: "engelska", "Swedish". */
export function languageName(language: InterfaceLanguage, t: TFunction): string {
  return new Intl.DisplayNames(t('common.locale'), { type: 'language' }).of(language) ?? language
}
