import { z } from 'zod'
import { en, type Language, languages, sv } from './catalogue.ts'
import type { SpokenLanguage } from './spokenLanguage.ts'

/**
 * The languages that the program can speak, in the order in which they are offered. A new one is a file of its own beside this
 * one and a line here (docs/translating.md); everything else asks this list.
 */
export const spokenLanguages: readonly SpokenLanguage[] = [
  { code: 'sv', name: 'Svenska', words: sv },
  { code: 'en', name: 'English', words: en },
]

/**
 * The code of a language that the program can speak. That it is not a plain string keeps it apart from `Language`, the languages that
 * posts, letters and rules are written in: those are more than words.
 */
export type InterfaceLanguage = Language | (string & z.$brand<'InterfaceLanguage'>)

/** The codes of all of them, as they are offered. */
export const interfaceLanguages = spokenLanguages.map(({ code }) => code as InterfaceLanguage)

export const InterfaceLanguageCode = z.enum(interfaceLanguages as string[]) as unknown as z.ZodType<
  InterfaceLanguage,
  string
>

/** What a language calls itself: "Svenska". */
export function ownName(language: InterfaceLanguage): string {
  return spoken(language)?.name ?? language
}

/** How Intl knows it: "sv-SE". */
export function localeOf(language: InterfaceLanguage): string {
  return spoken(language)?.words.common.locale ?? language
}

/**
 * Whose place a language takes where there is more to it than words (rules, names of holidays, guides), which only whole languages
 * have: its own, or English.
 */
export function wholeLanguage(language: InterfaceLanguage): Language {
  return languages.find((whole) => whole === language) ?? 'en'
}

/** What somebody who reads the program in a language is taken to write in until they say otherwise: Swedish, or that language. */
export function usualContentLanguage(language: InterfaceLanguage): Language {
  return languages.find((whole) => whole === language) ?? 'sv'
}

/** The first language of a system's ("fi-FI", "en-US") that the program can speak; Swedish where it speaks none of them. */
export function closestLanguage(tags: readonly string[]): InterfaceLanguage {
  const known = tags.flatMap((tag) => {
    const [primary] = tag.toLowerCase().split(/[-_]/)
    return interfaceLanguages.filter((code) => code === primary)
  })
  return known[0] ?? 'sv'
}

function spoken(language: InterfaceLanguage): SpokenLanguage | undefined {
  return spokenLanguages.find(({ code }) => code === language)
}
