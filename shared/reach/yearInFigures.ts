import type { FigurePeriod, FigureQuery } from './figureQuery.ts'
import { type Metric, metrics } from './observation.ts'
import { monthWithin } from './periodInstants.ts'

/** What a period's figures are proposed from. */
export interface PeriodReach {
  readonly period: FigurePeriod
  readonly against: FigurePeriod | null
  /** What has been measured by whom and where; `source` null: our own deliveries. */
  readonly measures: readonly {
    readonly metric: Metric
    readonly source: string | null
    readonly channel: string
  }[]
  /** Visits by month ("2020-11"), where they are known by month. */
  readonly visitsByMonth: ReadonlyMap<string, number>
}

/** A figure worth telling. `name`: key of the catalogue's figures.year.names, with the values that it has. */
export interface Proposal {
  readonly name: 'visitsChange' | 'bestMonth' | Metric
  readonly values: { readonly channel: string; readonly month: string }
  readonly query: FigureQuery
}

/**
 * Figures that a period's reach may have to tell, the strongest first: how the visits have changed, whom each source has
 * reached, what was delivered, who took part, who wrote about it, and the best month. Each is a query of its own, narrowed to
 * one source and channel, so that nothing is added up that cannot be; whether it can be counted is for `countFigure` to say.
 */
export function proposeFigures({ period, against, measures, visitsByMonth }: PeriodReach): Proposal[] {
  const propose = (name: Proposal['name'], change: Partial<FigureQuery>, month = ''): Proposal => ({
    name,
    values: { channel: change.channel ?? '', month },
    query: {
      ...{ metric: 'visits', source: null, channel: null, county: null, period, against: null },
      ...{ comparison: 'per-cent', roundTo: null },
      ...change,
    },
  })
  const by = (metric: Metric) => measures.filter((measure) => measure.metric === metric)
  const changes =
    against === null
      ? []
      : by('visits').map(({ source, channel }) =>
          propose('visitsChange', { source, channel, against, roundTo: 1 }),
        )
  const delivered = by('delivered').length > 0 ? [propose('delivered', { metric: 'delivered' })] : []
  const each = (['visits', 'people', 'views', 'engagements', 'participants', 'mentions'] as const).flatMap(
    (metric) => by(metric).map(({ source, channel }) => propose(metric, { metric, source, channel })),
  )
  const best = bestMonth(visitsByMonth)
  const month = best === null ? [] : [propose('bestMonth', { period: daysOf(best) }, best)]
  const order = (one: Proposal) => metrics.indexOf(one.query.metric)
  return [
    ...changes,
    ...[...each, ...delivered].toSorted((one, other) => rank(one) - rank(other) || order(one) - order(other)),
    ...month,
  ]
}

const ranks: readonly Proposal['name'][] = [
  'people',
  'visits',
  'views',
  'delivered',
  'participants',
  'engagements',
  'mentions',
]

function rank({ name }: Proposal): number {
  return ranks.indexOf(name)
}

/** The month with the most; null where fewer than two are known, for then none is best. */
function bestMonth(visits: ReadonlyMap<string, number>): string | null {
  if (visits.size < 2) return null
  return [...visits].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function daysOf(month: string): FigurePeriod {
  const { from, to } = monthWithin(month, { from: null, to: null })
  return { from: from ?? '', to: to ?? '' }
}
