import { createInstance, type FormatterModule, type InitOptions, type TFunction } from 'i18next'
import { en, sv } from './catalogue.ts'
import { type InterfaceLanguage, localeOf, spokenLanguages } from './languages.ts'
import type { SpokenLanguage } from './spokenLanguage.ts'

/**
 * A translator for one language over the catalogues, for everything outside React: the newsletter's fixed words, the
 * command line, error texts. Interpolated values are inserted as they are: whoever builds markup escapes.
 * The same one whenever it is asked for: to begin with the catalogues anew took 2 ms of every question that is answered in words.
 */
export function createTranslator(language: InterfaceLanguage): TFunction {
  const translator = translators.get(language) ?? speak(language, spokenLanguages)
  translators.set(language, translator)
  return translator
}

const translators = new Map<InterfaceLanguage, TFunction>()

/** A translator that has these languages to choose from beside Swedish and English. */
export function speak(code: string, spoken: readonly SpokenLanguage[]): TFunction {
  const instance = createInstance()
  void instance.use(numbersInTexts).init({ ...speech(spoken), lng: code })
  return instance.t
}

/** What i18next is to know. What a language has no words for is said in English, and what English has none for in Swedish. */
export function speech(spoken: readonly SpokenLanguage[]): InitOptions {
  return {
    fallbackLng: ['en', 'sv'],
    resources: {
      ...Object.fromEntries(spoken.map(({ code, words }) => [code, { translation: words }])),
      ...{ sv: { translation: sv }, en: { translation: en } },
    },
    // Whoever shows a text as markup escapes it, as React does.
    interpolation: { escapeValue: false },
    initAsync: false,
  }
}

/**
 * Writes what a text calls a number ("{{count, number}}") as the language does: "1 234". Where the value is a word instead
 * ("no limit"), it stays one.
 */
export const numbersInTexts: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value, form, language) {
    if (typeof value !== 'number' || form === undefined || !Object.hasOwn(forms, form)) return String(value)
    return numberFormat(language ?? 'sv', form).format(value)
  },
}

/** What a text may ask for, by how it asks. */
const forms: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  number: {},
  'number(style: percent)': { style: 'percent' },
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: string, form: string): Intl.NumberFormat {
  const key = `${language} ${form}`
  const format =
    numberFormats.get(key) ?? new Intl.NumberFormat(localeOf(language as InterfaceLanguage), forms[form])
  numberFormats.set(key, format)
  return format
}
