import type { Language } from '../i18n/catalogue.ts'
import { wordsOf } from './words.ts'

/** Words without which no sentence of the language goes, and which are none in the other. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(
    'och att det som är på för med av ett den till inte har jag vi ni från om när vid också eller kan ska kommer hos där här var vår våra er era de dem sig än så nu efter mellan genom mot alla'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and of to that is it with as are be this was were from by have has had not you your our we they their which will would can could about into these those there been its for what who how when more than'.split(
      ' ',
    ),
  ),
}
/** In both, or too short to tell. */
const both: ReadonlySet<string> = new Set(
  'i en man in is for an all so under men hand at to as be has'.split(' '),
)

/**
 * The language of a sentence, where its small words leave no doubt: at least three of them, a quarter of all words or
 * more, and hardly any of the other language's. null where there is doubt, as in names and titles.
 */
export function detectLanguage(sentence: string): Language | null {
  const words = wordsOf(sentence).map(({ word }) => word.toLowerCase())
  if (words.length < 6) return null
  const count = (language: Language) =>
    words.filter((word) => stopWords[language].has(word) && !both.has(word)).length
  const counts = { sv: count('sv'), en: count('en') }
  const isEvident = (one: Language, other: Language) =>
    counts[one] >= 3 && counts[one] * 4 >= words.length && counts[other] * 6 <= counts[one]
  if (isEvident('sv', 'en')) return 'sv'
  return isEvident('en', 'sv') ? 'en' : null
}
