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
  /** What follows a place, or a word that dictionaries lack, and may be a word of its own: "regionen" of "Umeåregionen". */
  readonly lastPart: string | null
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
  const lastPart = lastPartReader(knowledge.geo)
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
      if (isPart(passage.text, from, to)) return []
      const word = askedFor(written)
      const skipped = /\p{N}/u.test(word) || word.length < 2 || /^\p{Lu}+s?$/u.test(word)
      return skipped || isKnown(word) || isKnown(written)
        ? []
        : [{ word, lastPart: lastPart(word), language, passage, from, to }]
    })
  })
}

/** "yrkes-" of "yrkes- och", "bl" of "bl.a.", "th" of "18th", "kurser" of "kurser.lycksele": no word by itself. */
function isPart(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  return /[-\p{N}]$|\p{L}\.$/u.test(before) || /^(?:-|\.\p{L})/u.test(text.slice(to, to + 2))
}

/** What the dictionary of a language is to be asked about the words. */
export function askedIn(language: Language, words: readonly SpelledWord[]): string[] {
  return words.flatMap((spelled) => {
    if (spelled.language !== language) return []
    return spelled.lastPart === null ? [spelled.word] : [spelled.word, spelled.lastPart]
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

/** Words that dictionaries lack and that others are put together with. */
const newerFirstParts = '[Ll]ärcentrum|[Ww]ebbinarie|[Pp]odd'

/** "Umeåregionen", "Lyckseleborna", "lärcentrumchefen": the first half is in no dictionary, and the second may be. */
function lastPartReader({ municipalities, counties }: GeoRegistry): (word: string) => string | null {
  const names = [...municipalities.map(({ name }) => name), ...counties.map(({ short }) => short)]
    .filter((name) => /^\p{L}{4,}$/u.test(name))
    .toSorted((one, other) => other.length - one.length)
  const compound = new RegExp(`^(?:${[...names, newerFirstParts].join('|')})s?(\\p{Ll}{2,})$`, 'u')
  return (word) => {
    const rest = compound.exec(word)?.[1]
    return rest === undefined ? null : /^bo(?:|n|r|rna|rnas)$/.test(rest) ? 'bor' : rest
  }
}

/** Words that are newer than the dictionaries. */
const newerWords: readonly string[] = (
  'webbinarium webbinariet webbinarier webbinarierna webbinariets podd podden poddar poddarna poddavsnitt mejla mejlar mejlet ' +
  'nyhetsbrevet nyhetsbreven chatbot chatbotten digitalmöte hybridmöte onlinemöte distanskurs lärcentra lärcentrum lärcentrumet webinar webinars ' +
  'podcast podcasts online ' +
  // Short forms that dictionaries have with a full stop, where they have them.
  'jan feb mar apr jun jul aug sept sep okt oct nov dec mån tis ons tors fre lör sön mon tue tues wed thu thur thurs fri sat sun kl ca tel nr'
).split(' ')

function knownBy({ geo, organisation, knownWords }: SpellingKnowledge): (word: string) => boolean {
  const names = [
    ...geo.municipalities.map(({ name }) => name),
    ...geo.counties.flatMap(({ name, short }) => [name, short]),
    organisation,
  ].flatMap((name) => [...name.split(/[\s-]+/), ...name.split(/\s+/)])
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
    const { passage, from, to, language, lastPart } = spelled
    const suggestions = verdicts.get(spellingKey(language, spelled.word))
    const isCompound = lastPart !== null && !verdicts.has(spellingKey(language, lastPart))
    if (suggestions === undefined || isCompound || handled(spelled)) return []
    const written = passage.text.slice(from, to)
    // "YH-utbildnin" was asked for without "YH-", which stays.
    const kept = written.endsWith(spelled.word) ? written.slice(0, -spelled.word.length) : ''
    const isName = /^\p{Lu}/u.test(spelled.word) && !startsSentence(passage.text, from)
    const fixes: Fix[] = [
      ...(isName
        ? []
        : suggestions.slice(0, 3).map((text): Fix => ({ kind: 'replaceText', text: kept + text }))),
      { kind: 'learnWord', word: written, language },
    ]
    return [finding(isName ? 'word-unknown' : 'misspelled', at(passage, from, to), { words: written }, fixes)]
  })
}

/** Whether a word that begins at `from` is the first of its sentence. */
export function startsSentence(text: string, from: number): boolean {
  return /(?:^|[.!?:\n])["“”’»)\]\s–-]*$/u.test(text.slice(Math.max(0, from - 8), from))
}
