import type { Hit } from '../../../shared/contract/search.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import type { Deps } from '../deps.ts'

/** What is looked for: words of which each must stand somewhere, folded, and how many hits are wanted of each kind. */
export interface Sought {
  readonly text: string
  readonly words: readonly string[]
  readonly limit: number
  readonly language: Language
}

export interface Found {
  readonly hits: readonly Hit[]
  readonly more: boolean
}

/** Looks for one kind of thing. */
export type Finder = (deps: Deps, sought: Sought) => Found | Promise<Found>

/** The first of what answers, told. */
export function firstOf<T>(closest: readonly T[], limit: number, tell: (item: T) => Hit): Found {
  return { hits: closest.slice(0, limit).map(tell), more: closest.length > limit }
}

/** Parts of a line that says what something is, those that say nothing left out. */
export function line(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== '').join(' · ')
}
