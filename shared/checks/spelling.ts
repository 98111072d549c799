import type { GeoRegistry } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import { type SpellingVerdicts, spellingKey } from './checkInput.ts'
import { type Finding, type Fix, finding } from './finding.ts'
import { otherLanguageIn } from './languageMarks.ts'
import { at, type Passage } from './passages.ts'
import { wordsOf } from './words.ts'

/** A word as the dictionary is asked for it, and where it stands. */
export interface SpelledWord {
  readonly word: string
  readonly language: Language
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

export interface SpellingKnowledge {
  readonly language: Language
  readonly geo: GeoRegistry
  readonly organisation: string
  /** The personal word list. */
  readonly knownWords: ReadonlySet<string>
}

/**
 * The words of a post that a dictionary should know, each in the language that it stands in. Left out: addresses, hashtags,
 * numbers, abbreviations in capitals, what is marked as a third language or evidently is the other one, places of the
 * registry, the organisation's name, and the officer's own words.
 */
export function wordsToSpell(passages: readonly Passage[], knowledge: SpellingKnowledge): SpelledWord[] {
  const isKnown = knownBy(knowledge)
  return passages.flatMap((passage) => {
    const unmarked = otherLanguageIn(passage, knowledge.language)
    const own = wordsOf(passage.prose)
      .filter(({ from }) => !unmarked.some((other) => from >= other.from && from < other.to))
      .map((word) => ({ ...word, language: knowledge.language }))
    const marked = passage.marked.flatMap(({ from, to, lang }) => {
      const language = dictionaryOf(lang)
      if (language === null) return []
      return wordsOf(passage.text.slice(from, to)).map(({ word, ...at }) => ({
        ...{ word, language, from: at.from + from, to: at.to + from },
      }))
    })
    return [...own, ...marked].flatMap(({ word: written, language, from, to }): SpelledWord[] => {
      // "yrkes- och": the first half of a word that has no second half here.
      if (passage.text.charAt(to) === '-' || passage.text.charAt(from - 1) === '-') return []
      const word = askedFor(written)
      const skipped = /\p{N}/u.test(word) || word.length < 2 || /^\p{Lu}+$/u.test(word)
      return skipped || isKnown(word) || isKnown(written) ? [] : [{ word, language, passage, from, to }]
    })
  })
}

function dictionaryOf(lang: string): Language | null {
  if (/^sv(-|$)/.test(lang)) return 'sv'
  return /^en(-|$)/.test(lang) ? 'en' : null
}

/** "SLU:s" and "YH-utbildning" are asked for without their capitals; soft hyphens are for the line, not the word. */
function askedFor(written: string): string {
  const plain = written.replaceAll('\u00ad', '').replaceAll('’', "'").normalize('NFC')
  return plain
    .replace(/^\p{Lu}{2,}:\p{Ll}+$/u, (word) => word.slice(0, word.indexOf(':')))
    .replace(/^\p{Lu}{2,}-/u, '')
}

/** Words that are newer than the dictionaries. */
const newerWords: readonly string[] = (
  'webbinarium webbinariet webbinarier webbinarierna webbinariets podd podden poddar poddarna poddavsnitt mejla mejlar mejlet ' +
  'nyhetsbrevet nyhetsbreven chatbot chatbotten digitalmöte hybridmöte onlinemöte distanskurs lärcentra lärcentrum lärcentrumet webinar webinars ' +
  'podcast podcasts online'
).split(' ')

function knownBy({ geo, organisation, knownWords }: SpellingKnowledge): (word: string) => boolean {
  const names = [
    ...geo.municipalities.map(({ name }) => name),
    ...geo.counties.flatMap(({ name, short }) => [name, short]),
    organisation,
  ].flatMap((name) => name.split(/[\s-]+/))
  const known = new Set(
    [...names, ...names.map((name) => `${name}s`), ...newerWords].map((name) => name.toLowerCase()),
  )
  const own = new Set([...knownWords].map((word) => word.toLowerCase()))
  return (word) => {
    const lower = word.toLowerCase()
    return known.has(lower) || own.has(lower) || own.has(lower.replace(/'?s$/, ''))
  }
}

/**
 * The words that the dictionary did not know. A capital in the middle of a sentence makes it a name that nobody can know,
 * which is a note.
 *
 * @param handled places that another rule has said more about
 */
export function checkSpelling(
  words: readonly SpelledWord[],
  verdicts: SpellingVerdicts,
  handled: (word: SpelledWord) => boolean,
): Finding[] {
  return words.flatMap((spelled) => {
    const suggestions = verdicts.get(spellingKey(spelled.language, spelled.word))
    if (suggestions === undefined || handled(spelled)) return []
    const { passage, from, to, language } = spelled
    const written = passage.text.slice(from, to)
    const isName = /^\p{Lu}/u.test(written) && !startsSentence(passage.text, from)
    const fixes: Fix[] = [
      ...(isName ? [] : suggestions.slice(0, 3).map((text): Fix => ({ kind: 'replaceText', text }))),
      { kind: 'learnWord', word: written, language },
    ]
    return [finding(isName ? 'word-unknown' : 'misspelled', at(passage, from, to), { words: written }, fixes)]
  })
}

function startsSentence(text: string, from: number): boolean {
  return /(?:^|[.!?:\n])["“”’»)\]\s–-]*$/u.test(text.slice(Math.max(0, from - 8), from))
}
