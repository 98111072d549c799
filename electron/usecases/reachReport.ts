import type { TFunction } from 'i18next'
import type { PostId } from '../../shared/contract/scalars.ts'
import { perInhabitants } from '../../shared/reach/inhabitantsOf.ts'
import { dayOf, periodInstants } from '../../shared/reach/periodInstants.ts'
import { reachByCounty } from '../../shared/reach/reachByCounty.ts'
import { reachByGrouping } from '../../shared/reach/reachByGrouping.ts'
import { monthsIn } from '../../shared/reach/reachTexts.ts'
import {
  abroadKey,
  type ReachReport,
  type ReportGrouping,
  type ReportPeriod,
} from '../../shared/reach/report.ts'
import { spreadUnknown } from '../../shared/reach/spreadUnknown.ts'
import type { Measurement } from '../../shared/reach/sumReach.ts'
import { withMentions } from '../../shared/reach/withMentions.ts'
import { withPeople } from '../../shared/reach/withPeople.ts'
import { ownGroup } from '../store/groups.ts'
import { mentionedSpan } from '../store/mediaMentions.ts'
import { memberCodesOn } from '../store/memberships.ts'
import { countLeftOut } from '../store/reachLeftOut.ts'
import { observedPeople } from '../store/reachPeople.ts'
import {
  countDeliveries,
  listOwnFigures,
  measuredSpan,
  postTitles,
  sumObservations,
} from '../store/reachRows.ts'
import { openSums, type ReachSums } from '../store/reachSums.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { today } from './memberships.ts'
import { mentionsBy } from './mentionsInReach.ts'

/** Reach in a period by one of the groupings, its labels in the translator's language. @param estimate by county, an estimate beside what was measured */
export function reachReport(
  deps: Deps,
  {
    by,
    period,
    estimate = false,
  }: { readonly by: ReportGrouping; readonly period: ReportPeriod; readonly estimate?: boolean | undefined },
  t: TFunction,
): ReachReport {
  const { database } = deps.workspace
  const settings = readSettings(database)
  const sums = openSums(database, period)
  const byCounty = reachByCounty(
    {
      period,
      measurements: measurementsBy(sums, 'county', settings.zone),
      aimed: settings.aimedCounties,
      populations: settings.populations,
      leftOut: countLeftOut(database, period),
      ownFigures: listOwnFigures(database, period),
      span: spanOf(deps, settings.zone),
    },
    deps.geo,
    t,
  )
  const label = labels(deps, by, t)
  const mentions = mentionsBy(deps, by, period)
  const inhabited = { geo: deps.geo, own: settings.populations, period }
  const people = observedPeople(sums, by)
  if (by === 'county') {
    const measured = withPeople(withMentions(byCounty, mentions, label), people)
    return estimate ? spreadUnknown(measured, inhabited) : measured
  }
  const measurements = measurementsBy(sums, by, settings.zone)
  const grouped = reachByGrouping(by, measurements, byCounty, label, t)
  const report = withPeople(withMentions(grouped, mentions, label), people)
  if (by !== 'municipality') return report
  const rows = report.rows.map((row) => perInhabitants(row, inhabited))
  return { ...report, rows, members: membersReached(deps, report) }
}

/** Members are those of the period's last day: who came or left since belongs to another report. */
function membersReached(deps: Deps, { rows, period }: ReachReport): ReachReport['members'] {
  const { database } = deps.workspace
  const own = ownGroup(database)
  if (own === undefined) return null
  const day = period.to ?? today(deps)
  const members = memberCodesOn(database, own.id, day)
  const got = new Set(rows.flatMap(({ key, values }) => ((values.delivered ?? 0) > 0 ? [key] : [])))
  return {
    ...{ group: own.name, day },
    reached: members.filter((code) => got.has(code)),
    missing: members.filter((code) => !got.has(code)),
  }
}

/** Everything measured in the period under the keys of a grouping. */
function measurementsBy(sums: ReachSums, by: ReportGrouping, zone: string): Measurement[] {
  const { database, period } = sums
  const range = periodInstants(period, zone)
  const observed = sumObservations(sums, by)
  if (by !== 'month') return [...countDeliveries(database, range, by), ...observed]
  const delivered = countDeliveries(database, range, 'minute').map((counted) => ({
    ...counted,
    key: counted.key === null ? null : dayOf(`${counted.key}:00Z`, zone).slice(0, 7),
  }))
  return [...delivered, ...observed]
}

function labels({ geo, workspace }: Deps, by: ReportGrouping, t: TFunction): (key: string) => string {
  switch (by) {
    case 'county': {
      const names = new Map<string, string>(geo.counties.map(({ code, name }) => [code, name]))
      return (key) => names.get(key) ?? key
    }
    case 'municipality': {
      const names = new Map<string, string>(geo.municipalities.map(({ code, name }) => [code, name]))
      return (key) => (key === abroadKey ? t('reach.abroad') : (names.get(key) ?? key))
    }
    case 'post': {
      const titles = postTitles(workspace.database)
      return (key) => titles.get(Number(key) as PostId) ?? key
    }
    case 'month':
      return monthsIn(t)
    case 'channel':
      return (key) => key
  }
}

function spanOf(deps: Deps, zone: string): ReachReport['span'] {
  const { observed, delivered } = measuredSpan(deps.workspace.database)
  const mentioned = mentionedSpan(deps.workspace.database)
  const day = (instant: string | null | undefined) =>
    typeof instant === 'string' ? dayOf(instant, zone) : undefined
  const first = [observed?.from, day(delivered?.from), mentioned?.from]
    .filter((from) => typeof from === 'string')
    .sort()
  const last = [observed?.to, day(delivered?.to), mentioned?.to].filter((to) => typeof to === 'string').sort()
  const [from] = first
  const to = last.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
