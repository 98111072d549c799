import type { TFunction } from 'i18next'
import { contactMetrics, type Metric } from '../../shared/reach/observation.ts'
import { dayOf, periodInstants } from '../../shared/reach/periodInstants.ts'
import { reachSeries, type SeriesAmount } from '../../shared/reach/reachSeries.ts'
import { abroadKey, type ReportPeriod } from '../../shared/reach/report.ts'
import type { ReachSeries, SeriesMoment, SeriesQuestion } from '../../shared/reach/series.ts'
import { seriesChanges } from '../../shared/reach/seriesChanges.ts'
import { momentOf } from '../../shared/reach/seriesMoments.ts'
import { countedBy, deliveryAmounts, seriesAmounts } from '../store/reachSeries.ts'
import { openSums } from '../store/reachSums.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { knownDefinitions } from './liveFigures.ts'
import { countryKey, mentionAmounts } from './mentionsOverTime.ts'

/** Reach over time, its lines named in the translator's language. */
export function askedSeries(deps: Deps, question: SeriesQuestion, t: TFunction): ReachSeries {
  const { database } = deps.workspace
  const { period, step, by } = question
  const metrics = metricsOf(question.metric)
  const sums = openSums(database, period)
  const { amounts, longer } = seriesAmounts(sums, { step, by, metrics })
  const delivered = metrics.includes('delivered') ? deliveredAmounts(deps, question) : []
  const mentioned = metrics.includes('mentions') ? mentionAmounts(deps, question) : []
  const measured = [...amounts, ...delivered, ...mentioned]
  const { moments, lines } = reachSeries(measured, question, lineLabel(deps, question, t))
  const changes = seriesChanges(countedBy(sums, metrics), knownDefinitions(deps, t), moments, (measure) =>
    t('reachView.series.countedAs', { measure }),
  )
  return { ...question, moments, lines, changes, longer }
}

/** null means the contact metrics together. */
export function metricsOf(metric: Metric | null): readonly Metric[] {
  return metric === null ? contactMetrics : [metric]
}

/** What of a moment's days lies in a period. */
export function within({ from, to }: SeriesMoment, period: ReportPeriod): ReportPeriod {
  return {
    from: period.from !== null && period.from > from ? period.from : from,
    to: period.to !== null && period.to < to ? period.to : to,
  }
}

function deliveredAmounts(deps: Deps, { period, step, by }: SeriesQuestion): SeriesAmount[] {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  return deliveryAmounts(database, periodInstants(period, zone), by).map(({ minute, key, count }) => ({
    moment: momentOf(dayOf(`${minute}:00Z`, zone), step),
    key,
    thousandths: count * 1000,
  }))
}

function lineLabel({ geo }: Deps, { by }: SeriesQuestion, t: TFunction): (key: string) => string {
  if (by === 'none') return () => t('reachView.series.all')
  if (by === 'channel') return (key) => key
  const names = new Map<string, string>(geo.counties.map(({ code, name }) => [code, name]))
  const others: Readonly<Record<string, string>> = {
    unknown: t('reach.unknown.county'),
    [abroadKey]: t('reach.abroad'),
    [countryKey]: t('reachView.series.country'),
  }
  return (key) => names.get(key) ?? others[key] ?? key
}
