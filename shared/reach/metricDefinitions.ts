import { foldText } from '../text/foldText.ts'
import type { Metric } from './observation.ts'

/** From a day on a source counts a metric in another way: numbers on either side of the day cannot be compared. */
export interface MetricDefinition {
  /** The row of the officer's own note; null for what the program knows. */
  readonly id: number | null
  /** The officer's note names one source; what the program knows is found by a word in the source's or channel's name. */
  readonly source: string
  readonly matches: 'source' | 'word'
  readonly metric: Metric
  /** The first day on which it holds. */
  readonly from: string
  /** The officer's words, or a key of the catalogue's figures.knownChange. */
  readonly text: string
  readonly href: string | null
}

/**
 * Changes that the sources have made known themselves.
 * - Facebook, unique reach: `page_impressions_unique` gave way to viewers of media.
 * - Facebook, views: `impressions` was replaced by `views` on all versions.
 * - Instagram, views: `impressions` and `plays` were replaced by `views`.
 * - Google Analytics: Universal Analytics stopped; sessions, users and page views of Analytics 4 are counted by events.
 */
export const knownChanges = [
  {
    source: 'facebook',
    metric: 'people',
    from: '2025-06-15',
    text: 'facebookPeople',
    href: 'https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics',
  },
  {
    source: 'facebook',
    metric: 'views',
    from: '2025-11-15',
    text: 'facebookViews',
    href: 'https://developers.facebook.com/blog/post/2025/08/15/page-insights-api-updates/',
  },
  {
    source: 'instagram',
    metric: 'views',
    from: '2025-04-21',
    text: 'instagramViews',
    href: 'https://developers.facebook.com/docs/graph-api/changelog/version22.0',
  },
  ...(['visits', 'people', 'views'] as const).map((metric) => ({
    source: 'google analytics',
    metric,
    from: '2023-07-01',
    text: 'analytics4' as const,
    href: 'https://support.google.com/analytics/answer/11583528',
  })),
] as const satisfies readonly Omit<MetricDefinition, 'id' | 'matches'>[]
export type KnownChange = (typeof knownChanges)[number]['text']

/** What the program knows and what the officer has noted, as one list. */
export function allDefinitions(
  own: readonly Omit<MetricDefinition, 'matches' | 'href'>[],
): MetricDefinition[] {
  return [
    ...knownChanges.map((change): MetricDefinition => ({ ...change, id: null, matches: 'word' })),
    ...own.map((note): MetricDefinition => ({ ...note, matches: 'source', href: null })),
  ]
}

/** Those that hold for a source's metric on a channel, the earliest first. */
export function definitionsOf(
  definitions: readonly MetricDefinition[],
  { source, channel, metric }: { readonly source: string; readonly channel: string; readonly metric: Metric },
): MetricDefinition[] {
  const named = foldText(source)
  const words = `${named} ${foldText(channel)}`
  return definitions
    .filter((definition) => {
      if (definition.metric !== metric) return false
      const wanted = foldText(definition.source)
      return definition.matches === 'source' ? wanted === named : words.includes(wanted)
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
