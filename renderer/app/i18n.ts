import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, type Language, sv } from '../../shared/i18n/catalogue.ts'

/** The interface's translator. Until a workspace says otherwise: English where the system is English, else Swedish. */
export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: navigator.language.startsWith('en') ? 'en' : 'sv',
  fallbackLng: 'sv',
  resources: { sv: { translation: sv }, en: { translation: en } },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  initAsync: false,
})
/** Tells the page, and with it screen readers and hyphenation, which language it is in. */
export function tellPageItsLanguage(): void {
  document.documentElement.lang = i18n.language
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
}

/** The interface's language as the catalogues name it. */
export function interfaceLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'sv'
}
