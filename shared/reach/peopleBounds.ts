import { z } from 'zod'

/**
 * How many people a row may stand for. The same person can be in several sources, channels, posts and periods, so people are never added up
 * over these: there are at least as many as the largest single measurement says, and at most as many as all of them together.
 * One measurement is what one source says of one channel, post and span of days; over places it adds up, since a source places each
 * person in one. Where its rows name a place twice, or its days are not known whole, its largest row speaks for it.
 */
export const PeopleBounds = z.object({
  atLeast: z.number(),
  atMost: z.number(),
  /** How many sources have counted people here. */
  sources: z.number().int(),
})
export type PeopleBounds = z.infer<typeof PeopleBounds>

/** What one source says of people under a key: all of its rows, whatever their measurement. */
export interface PeopleOfSource {
  readonly key: string | null
  readonly source: string
  readonly thousandths: number
  readonly largest: number
}

/** The largest measurement under a key, of those whose rows add up: none of them names a place twice, or a county and a municipality in it. */
export interface LargestMeasurement {
  readonly key: string | null
  readonly thousandths: number
}

/** What sources and their measurements say under each key, and what the measurements say whatever the key. */
export interface CountedPeople {
  readonly sources: readonly PeopleOfSource[]
  readonly measured: readonly LargestMeasurement[]
  /** A county and a municipality in it may stand under two keys: in all, they repeat each other. */
  readonly measuredInAll: readonly LargestMeasurement[]
}

/** The bounds of every key, and of all of them together; null where nobody has counted people. */
export function peopleBounds({ sources, measured, measuredInAll }: CountedPeople): {
  readonly byKey: ReadonlyMap<string | null, PeopleBounds>
  readonly total: PeopleBounds | null
} {
  const byKey = new Map<string | null, PeopleBounds>()
  const measuredOf = Map.groupBy(measured, ({ key }) => key)
  for (const [key, ofKey] of Map.groupBy(sources, (source) => source.key)) {
    byKey.set(key, boundsOf(ofKey, measuredOf.get(key) ?? []))
  }
  return { byKey, total: sources.length === 0 ? null : boundsOf(sources, measuredInAll) }
}

function boundsOf(sources: readonly PeopleOfSource[], measured: readonly LargestMeasurement[]): PeopleBounds {
  const whole = measured.map(({ thousandths }) => thousandths / 1000)
  return {
    atLeast: Math.max(...whole, ...sources.map(({ largest }) => largest)),
    atMost: sumOf(sources),
    sources: new Set(sources.map(({ source }) => source)).size,
  }
}

/** In whole thousandths, as everywhere in reach: no order of the rows changes a sum. */
function sumOf(parts: readonly { readonly thousandths: number }[]): number {
  return parts.reduce((sum, { thousandths }) => sum + thousandths, 0) / 1000
}
