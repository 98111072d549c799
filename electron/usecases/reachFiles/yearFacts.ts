import type { InterfaceLanguage } from '../../../shared/i18n/languages.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import type { FigureContent } from '../../../shared/post/post.ts'
import { definitionsOf, type MetricDefinition } from '../../../shared/reach/metricDefinitions.ts'
import { metrics } from '../../../shared/reach/observation.ts'
import { dayOf } from '../../../shared/reach/periodInstants.ts'
import { formatMembers } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReachSource, ReportPeriod } from '../../../shared/reach/report.ts'
import type { StatedDefinition, YearFacts } from '../../../shared/reach/yearReport/facts.ts'
import { reportStep } from '../../../shared/reach/yearReport/overTime.ts'
import { listAnnotations } from '../../store/reachAnnotations.ts'
import { listSources } from '../../store/reachRows.ts'
import { countedBy } from '../../store/reachSeries.ts'
import { openSums } from '../../store/reachSums.ts'
import { readSettings } from '../../store/settings.ts'
import { readCountyMap } from '../../workspace/geo.ts'
import { askedCoverage } from '../askedCoverage.ts'
import { askedSeries } from '../askedSeries.ts'
import { compareReachReports } from '../compareReach.ts'
import type { Deps } from '../deps.ts'
import { knownDefinitions, liveFigures } from '../liveFigures.ts'
import { mediaSeen } from '../mediaSeen.ts'
import { mentionSources } from '../mentionsInFigures.ts'
import { reachReport } from '../reachReport.ts'

/** What a year report asks for. */
export interface YearAsked {
  readonly period: ReportPeriod
  readonly against: ReportPeriod | null
  readonly language: InterfaceLanguage
  /** Whether it tells what the counties would have, were the unknown spread. */
  readonly estimate?: boolean | undefined
}

/** All that a year report says, by the same questions that the screen asks. @param report by county, where it is there already */
export function yearFacts(
  deps: Deps,
  { period, against, language, estimate = false }: YearAsked,
  report?: ReachReport,
): YearFacts {
  const { database } = deps.workspace
  const settings = readSettings(database)
  const t = createTranslator(language)
  const by = (grouping: ReachReport['by']) => reachReport(deps, { by: grouping, period }, t)
  const counties = report ?? by('county')
  const municipalities = by('municipality')
  const overTime = (lines: 'none' | 'county') =>
    askedSeries(deps, { period, step: reportStep(counties), metric: null, by: lines }, t)
  const sources = [...listSources(database, period), ...mentionSources(deps, period)]
  return {
    report: counties,
    measure: 'total',
    topology: readCountyMap(deps.programRoot),
    counties: deps.geo.counties,
    organisation: settings.organisation.name,
    municipalities,
    months: by('month'),
    channels: by('channel'),
    posts: by('post'),
    compared:
      against === null
        ? null
        : [null, ...metrics].map((metric) =>
            compareReachReports(deps, { by: 'county', metric, period, against }, t),
          ),
    covered: askedCoverage(deps, period, t),
    placeNames: placeNamesOf(deps),
    series: { all: overTime('none'), byCounty: overTime('county') },
    estimated: estimate ? reachReport(deps, { by: 'county', period, estimate }, t) : null,
    media: mediaSeen(deps, period),
    annotations: listAnnotations(database, period),
    sources,
    figures: figuresWithin(deps, period, language),
    members: municipalities.members === null ? null : formatMembers(municipalities.members, deps.geo, t),
    definitions: definitionsWithin(knownDefinitions(deps, t), sources, spanOf(period, against)).map(
      (change) => ({
        ...change,
        metric: t(`reach.metric.${change.metric}`),
      }),
    ),
    counted: countedBy(openSums(database, period), metrics),
    madeOn: dayOf(deps.now().toString(), settings.zone),
  }
}

function placeNamesOf({ geo: { counties, municipalities } }: Deps): Map<string, string> {
  return new Map([...counties, ...municipalities].map(({ code, name }) => [code, name]))
}

/** Figures that are counted now over the period or a part of it. */
function figuresWithin(deps: Deps, period: ReportPeriod, language: InterfaceLanguage): FigureContent[] {
  const { figures, counts } = liveFigures(deps, language)
  return figures.filter(({ id, query }) => {
    if (query === null || counts.get(id)?.problem !== null) return false
    const { from, to } = query.period
    return (period.from === null || from >= period.from) && (period.to === null || to <= period.to)
  })
}

function spanOf(period: ReportPeriod, against: ReportPeriod | null): ReportPeriod {
  if (against === null) return period
  const earliest = [period.from, against.from].includes(null)
    ? null
    : ([period.from, against.from].sort()[0] ?? null)
  const latest = [period.to, against.to].includes(null) ? null : ([period.to, against.to].sort()[1] ?? null)
  return { from: earliest, to: latest }
}

/** Changes of definition that lie inside the days told of, once for each source and metric. */
function definitionsWithin(
  definitions: readonly MetricDefinition[],
  sources: readonly ReachSource[],
  { from, to }: ReportPeriod,
): (Omit<StatedDefinition, 'metric'> & Pick<MetricDefinition, 'metric'>)[] {
  const told = new Set<string>()
  return sources.flatMap(({ source, channel, metric }) =>
    definitionsOf(definitions, { source, channel, metric }).flatMap((change) => {
      const key = JSON.stringify([source, metric, change.from])
      const lies = (from === null || change.from > from) && (to === null || change.from <= to)
      if (!lies || told.has(key)) return []
      told.add(key)
      return [{ source, metric, from: change.from, text: change.text }]
    }),
  )
}
