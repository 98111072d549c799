import type { Metric } from './observation.ts'

/**
 * What a source counts under one of its names, in one version of its definition. Numbers counted by different definitions are kept apart:
 * whoever compares them is told that they cannot be.
 */
export interface SourceMetric {
  /** "meta.reach/2": the source, its own name for it, and the version of the definition; kept with every observation (`measure`). */
  readonly id: string
  readonly source: string
  readonly metric: Exclude<Metric, 'delivered'>
  /** The day from which the source counts so, "2025-11-15"; null: as long as anybody remembers. */
  readonly since: string | null
}

/**
 * Those that the importers know, the oldest version first.
 * - Matomo: a visit ends after 30 minutes without a page; unique visitors are counted by day, week, month or year and by no other period.
 * - Plausible: visitors are told apart by a hash that changes every day, so somebody who comes on two days is counted twice.
 * - Google Analytics 4 counts sessions, users and views by events; Universal Analytics, until 2023-07-01, did not.
 * - Visits that came by a tagged link (…campaign…) are among those that the same program counts by region: what a post led to, added to nothing.
 * - Meta: reach is accounts, impressions and views are times on a screen; views took the place of impressions in 2025 (metricDefinitions.ts),
 *   on Instagram first, and viewers that of a page's reach. One is never the other.
 * - LinkedIn: a page's views are told by day and, for the places with most, by place; a post's impressions by post and by day.
 */
export const sourceMetrics = [
  { id: 'matomo.visits/1', source: 'matomo', metric: 'visits', since: null },
  { id: 'matomo.visitors/1', source: 'matomo', metric: 'people', since: null },
  { id: 'plausible.visitors/1', source: 'plausible', metric: 'people', since: null },
  { id: 'plausible.visits/1', source: 'plausible', metric: 'visits', since: null },
  { id: 'plausible.pageviews/1', source: 'plausible', metric: 'views', since: null },
  { id: 'ga4.sessions/1', source: 'ga4', metric: 'visits', since: '2020-10-14' },
  { id: 'ga4.activeUsers/1', source: 'ga4', metric: 'people', since: '2020-10-14' },
  { id: 'ga4.totalUsers/1', source: 'ga4', metric: 'people', since: '2020-10-14' },
  { id: 'ga4.views/1', source: 'ga4', metric: 'views', since: '2020-10-14' },
  { id: 'matomo.campaignVisits/1', source: 'matomo', metric: 'engagements', since: null },
  { id: 'plausible.campaignVisitors/1', source: 'plausible', metric: 'engagements', since: null },
  { id: 'ga4.campaignSessions/1', source: 'ga4', metric: 'engagements', since: '2020-10-14' },
  { id: 'meta.reach/1', source: 'meta', metric: 'people', since: null },
  { id: 'meta.viewers/1', source: 'meta', metric: 'people', since: '2025-06-15' },
  { id: 'meta.impressions/1', source: 'meta', metric: 'views', since: null },
  { id: 'meta.views/1', source: 'meta', metric: 'views', since: '2025-04-21' },
  { id: 'meta.visits/1', source: 'meta', metric: 'visits', since: null },
  { id: 'meta.interactions/1', source: 'meta', metric: 'engagements', since: null },
  { id: 'meta.reactions/1', source: 'meta', metric: 'engagements', since: null },
  { id: 'linkedin.locationViews/1', source: 'linkedin', metric: 'views', since: null },
  { id: 'linkedin.pageViews/1', source: 'linkedin', metric: 'views', since: null },
  { id: 'linkedin.uniqueVisitors/1', source: 'linkedin', metric: 'people', since: null },
  { id: 'linkedin.postImpressions/1', source: 'linkedin', metric: 'views', since: null },
  { id: 'linkedin.impressions/1', source: 'linkedin', metric: 'views', since: null },
  { id: 'linkedin.reactions/1', source: 'linkedin', metric: 'engagements', since: null },
] as const satisfies readonly SourceMetric[]

export type MeasureId = (typeof sourceMetrics)[number]['id']
