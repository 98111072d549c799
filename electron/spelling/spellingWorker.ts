import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm'
import type { Language } from '../../shared/i18n/catalogue.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { americanForms } from './americanForms.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling.ts'

/**
 * The thread that holds the dictionaries: a language is loaded when it is first asked for (a second, 50 MB), and searching for
 * what a word may have been meant to be takes tens of milliseconds, which no window should wait for.
 */
const dictionaries = new Map<Language, Promise<Hunspell>>()

async function load(language: Language): Promise<Hunspell> {
  const { default: dictionary } = await (language === 'sv'
    ? import('dictionary-sv')
    : import('dictionary-en'))
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  return createHunspellFromStrings(text(dictionary.aff), text(dictionary.dic))
}

function dictionaryFor(language: Language): Promise<Hunspell> {
  const loading = dictionaries.get(language) ?? load(language)
  dictionaries.set(language, loading)
  return loading
}

async function answer({ language, words, kind }: SpellingQuestion): Promise<SpellingAnswer> {
  const dictionary = await dictionaryFor(language)
  if (kind === 'suggest') {
    return words.map((word) => [word, dictionary.getSpellingSuggestions(word).slice(0, 5)])
  }
  const knows = (word: string) =>
    dictionary.testSpelling(word) ||
    (language === 'en' && americanForms(word).some((form) => dictionary.testSpelling(form)))
  return words.filter((word) => !knows(word)).map((word) => [word, []])
}

answerQuestions(answer)
