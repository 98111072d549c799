import type { GeoRegistry } from '../geo/registry.ts'
import { type SpellingVerdicts, spellingKey } from './checkInput.ts'
import { editDistance } from './editDistance.ts'
import { type Finding, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'
import type { SpelledWord } from './spelling.ts'

/**
 * Names of municipalities and counties with a letter or two wrong. A word is only taken for one where the dictionary does
 * not know it, or where "kommun" or "län" follows.
 */
export function checkPlaceNames(
  words: readonly SpelledWord[],
  geo: GeoRegistry,
  verdicts: SpellingVerdicts | null,
): { readonly findings: Finding[]; readonly handled: ReadonlySet<SpelledWord> } {
  const registry = registryOf(geo)
  const handled = new Set<SpelledWord>()
  const findings = words.flatMap((spelled): Finding[] => {
    const { passage, from, to, word, language } = spelled
    if (!/^\p{Lu}\p{Ll}{3,}/u.test(word)) return []
    const isUnknown = verdicts?.has(spellingKey(language, word)) ?? false
    const meant = isUnknown || isNamed(passage, to) ? registry(word) : undefined
    if (meant === undefined) return []
    handled.add(spelled)
    const values = { words: passage.text.slice(from, to), instead: meant }
    return [
      finding('place-misspelled', at(passage, from, to), values, [{ kind: 'replaceText', text: meant }]),
    ]
  })
  return { findings, handled }
}

function isNamed({ text }: Passage, to: number): boolean {
  return /^ (?:kommun|kommuns|kommunen|län|läns|municipality|county)(?!\p{L})/u.test(text.slice(to, to + 16))
}

const finders = new WeakMap<GeoRegistry, (word: string) => string | undefined>()

/** The one name that a word is nearest to; undefined where it is near none, or as near to two. */
function registryOf(geo: GeoRegistry): (word: string) => string | undefined {
  const known = finders.get(geo)
  if (known !== undefined) return known
  const names = [
    ...new Set([
      ...geo.municipalities.map(({ name }) => name),
      ...geo.counties.map(({ short }) => short),
      ...geo.counties.map(({ name }) => name.replace(/ län$/, '')),
    ]),
  ].filter((name) => /^\p{L}{4,}$/u.test(name))
  const forms = [...new Set(names.flatMap((name) => (name.endsWith('s') ? [name] : [name, `${name}s`])))]
  const taken = new Set([...forms, 'Falu'].map((form) => form.toLowerCase()))
  const find = (word: string) => {
    if (taken.has(word.toLowerCase())) return undefined
    const most = word.length >= 8 ? 2 : 1
    const near = forms
      .map((form) => ({ form, distance: editDistance(word.toLowerCase(), form.toLowerCase(), most) }))
      .filter(({ form, distance }) => distance <= most && (form[0] === word[0] || distance === 1))
    const least = Math.min(...near.map(({ distance }) => distance))
    const nearest = near.filter(({ distance }) => distance === least)
    // "Lykseles" is as near to nothing but Lyckseles; a name and its genitive are one name.
    const roots = new Set(nearest.map(({ form }) => form.replace(/s$/, '')))
    if (roots.size !== 1) return undefined
    return nearest.find(({ form }) => form.endsWith('s') === word.endsWith('s'))?.form ?? nearest[0]?.form
  }
  const cache = new Map<string, string | undefined>()
  const cached = (word: string) => {
    if (!cache.has(word)) cache.set(word, find(word))
    return cache.get(word)
  }
  finders.set(geo, cached)
  return cached
}
