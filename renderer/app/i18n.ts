import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/i18n/catalogue.ts'
import {
  closestLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  spokenLanguages,
  usualContentLanguage,
  wholeLanguage,
} from '../../shared/i18n/languages.ts'
import { numbersInTexts, speech } from '../../shared/i18n/translator.ts'

/** The interface's translator. Until a workspace says otherwise it speaks as the system does, where it can. */
export const i18n = createInstance()

void i18n
  .use(initReactI18next)
  .use(numbersInTexts)
  .init({ ...speech(spokenLanguages), lng: closestLanguage(navigator.languages) })

/** Tells the page, and with it screen readers and hyphenation, which language it is in. */
export function tellPageItsLanguage(): void {
  document.documentElement.lang = i18n.language
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
}

/** The interface's language. */
export function interfaceLanguage(): InterfaceLanguage {
  return interfaceLanguages.find((language) => language === i18n.language) ?? 'sv'
}

/** How Intl knows it: by this every number, date and list is written. */
export function interfaceLocale(): string {
  return i18n.t('common.locale')
}

/** The one in whose place rules, guides and names of holidays are shown, which are there in Swedish and English only. */
export function wholeInterfaceLanguage(): Language {
  return wholeLanguage(interfaceLanguage())
}

/** What is begun here is written in it until somebody says otherwise. */
export function newContentLanguage(): Language {
  return usualContentLanguage(interfaceLanguage())
}
