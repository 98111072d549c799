import type { GeoRegistry } from '../geo/registry.ts'
import { editDistance } from './editDistance.ts'

/** A word with a capital, and the words with a capital beside it; '' where there are none. */
export interface NamedWord {
  readonly word: string
  readonly before: string
  readonly after: string
}

/**
 * The name of a municipality or county that a word was meant to be, in the form that it stands in (a genitive stays one). Of a
 * name of two words it is the one that is wrong: "Götalands" for "Västra Götlands".
 *
 * @returns undefined where the word is such a name, is near none, or as near to two
 */
export function nearestPlace(geo: GeoRegistry, { word, before, after }: NamedWord): string | undefined {
  const { single, double } = namesOf(geo)
  const last = double.filter(([first]) => isSame(first, before)).map(([, second]) => second)
  const first = double.filter(([, second]) => isSame(second, after)).map(([one]) => one)
  if (last.length > 0) return nearest(word, last.flatMap(withGenitive), mostWrong(word))
  if (first.length > 0) return nearest(word, first, mostWrong(word))
  return single(word)
}

interface Names {
  readonly single: (word: string) => string | undefined
  /** "Västra Götaland", "Upplands-Bro": the two words of each. */
  readonly double: readonly (readonly [string, string])[]
}

const read = new WeakMap<GeoRegistry, Names>()

function namesOf(geo: GeoRegistry): Names {
  const known = read.get(geo)
  if (known !== undefined) return known
  const names = [
    ...new Set([
      ...geo.municipalities.map(({ name }) => name),
      ...geo.counties.flatMap(({ name, short }) => [short, name.replace(/ län$/, '')]),
    ]),
  ]
  const forms = [...new Set(names.filter((name) => /^[\p{L}-]{4,}$/u.test(name)).flatMap(withGenitive))]
  const nearestForm = remembered((word) => nearest(word, forms, mostWrong(word)))
  const double = names.flatMap((name): (readonly [string, string])[] => {
    const [first, second, more] = name.split(/[ -]/)
    return first === undefined || second === undefined || more !== undefined ? [] : [[first, second]]
  })
  const made: Names = { single: nearestForm, double }
  read.set(geo, made)
  return made
}

/** A letter may be wrong in a short name, two in a long one. */
function mostWrong(word: string): number {
  return word.length >= 8 ? 2 : 1
}

function withGenitive(name: string): string[] {
  return name.endsWith('s') ? [name] : [name, `${name}s`]
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || `${one}s`.toLowerCase() === other.toLowerCase()
}

function nearest(word: string, forms: readonly string[], most: number): string | undefined {
  const lower = word.toLowerCase()
  const near = forms
    .map((form) => ({ form, distance: editDistance(lower, form.toLowerCase(), most) }))
    .filter(({ form, distance }) => distance <= most && (form[0] === word[0] || distance === 1))
  const least = Math.min(...near.map(({ distance }) => distance))
  // It is a name, and written as such; "Falu" is Falun's own older form.
  if (least === 0 || lower === 'falu') return undefined
  const closest = near.filter(({ distance }) => distance === least).map(({ form }) => form)
  // "Lykseles" is as near to nothing but Lyckseles; a name and its genitive are one name.
  if (new Set(closest.map((form) => form.replace(/s$/, ''))).size !== 1) return undefined
  return closest.find((form) => form.endsWith('s') === word.endsWith('s')) ?? closest[0]
}

/** Typing goes on over the same words. */
function remembered(find: (word: string) => string | undefined): (word: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  return (word) => {
    if (!found.has(word)) {
      if (found.size > 5000) found.clear()
      found.set(word, find(word))
    }
    return found.get(word)
  }
}
