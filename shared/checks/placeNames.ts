import type { GeoRegistry } from '../geo/registry.ts'
import { type SpellingVerdicts, spellingKey } from './checkInput.ts'
import { type Finding, finding } from './finding.ts'
import { nearestPlace } from './nearestPlace.ts'
import { at } from './passages.ts'
import { type SpelledWord, startsSentence } from './spelling.ts'

/**
 * Names of municipalities and counties with a letter or two wrong. A word is only taken for one where the dictionary does
 * not know it, or where "kommun" or "län" follows; and not where it is a surname, as in "Anna Bodén".
 */
export function checkPlaceNames(
  words: readonly SpelledWord[],
  geo: GeoRegistry,
  verdicts: SpellingVerdicts | null,
): { readonly findings: Finding[]; readonly handled: ReadonlySet<SpelledWord> } {
  const handled = new Set<SpelledWord>()
  const findings = words.flatMap((spelled): Finding[] => {
    const { passage, from, to, word, language } = spelled
    const written = passage.text.slice(from, to)
    if (!/^\p{Lu}\p{Ll}{3,}/u.test(written)) return []
    const isUnknown = verdicts?.has(spellingKey(language, word)) ?? false
    const named = isNamed(passage.text, to)
    if (!named && (!isUnknown || followsName(passage.text, from))) return []
    const meant = nearestPlace(geo, { word: written, ...neighbours(passage.text, from, to) })
    if (meant === undefined) return []
    handled.add(spelled)
    return [
      finding('place-misspelled', at(passage, from, to), { words: written, instead: meant }, [
        { kind: 'replaceText', text: meant },
        { kind: 'learnWord', word: written, language },
      ]),
    ]
  })
  return { findings, handled }
}

function isNamed(text: string, to: number): boolean {
  return /^[ \u00a0](?:kommun|kommuns|kommunen|län|läns|municipality|county)(?!\p{L})/u.test(
    text.slice(to, to + 16),
  )
}

/** "Anna Bodén", "A. Nordberg": what follows a name within a sentence is a surname. Names of places in two words are not names here. */
function followsName(text: string, from: number): boolean {
  const before = /(?<!\p{L})(\p{Lu}(?:\p{Ll}+|\.))[ \u00a0]$/u.exec(text.slice(Math.max(0, from - 30), from))
  if (before === null || partsOfPlaces.has(before[1] ?? '')) return false
  return (
    before[1]?.endsWith('.') === true || !startsSentence(text, from - before[0].length) || isGiven(before[1])
  )
}

const partsOfPlaces: ReadonlySet<string> = new Set(['Västra', 'Östra', 'Lilla', 'Upplands', 'Norra', 'Södra'])

/** At the start of a sentence "I Lyksele" and "Anna Bodén" look the same: small words are no names. */
function isGiven(word = ''): boolean {
  return word.length > 3 && !startWords.has(word.toLowerCase())
}

const startWords: ReadonlySet<string> = new Set(
  'från inom utom både även också samt till bland utanför runt kring över under enligt eller sedan nära mellan mitt hela norra södra västra östra kommunen kommunerna länet staden when from both also near around over under since within outside only with into'.split(
    ' ',
  ),
)

/** The words that stand next to it, which make a name of two. */
function neighbours(text: string, from: number, to: number): { before: string; after: string } {
  const before = /(\p{Lu}\p{Ll}+)[ \u00a0-]$/u.exec(text.slice(Math.max(0, from - 30), from))?.[1] ?? ''
  const after = /^[ \u00a0-](\p{Lu}\p{Ll}+)/u.exec(text.slice(to, to + 30))?.[1] ?? ''
  return { before, after }
}
