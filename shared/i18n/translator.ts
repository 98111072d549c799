import { createInstance, type TFunction } from 'i18next'
import { en, type Language, sv } from './catalogue.ts'

/**
 * A translator for one language over the catalogues, for everything outside React: the newsletter's fixed words, the
 * command line, error texts. Interpolated values are inserted as they are: whoever builds markup escapes.
 * The same one whenever it is asked for: to begin with the catalogues anew took 2 ms of every question that is answered in words.
 */
export function createTranslator(language: Language): TFunction {
  const translator = translators.get(language) ?? translatorOver(language)
  translators.set(language, translator)
  return translator
}

const translators = new Map<Language, TFunction>()

function translatorOver(language: Language): TFunction {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'sv',
    resources: { sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance.t
}
