import type { TFunction } from 'i18next'
import { dayOf, periodInstants } from '../../shared/reach/periodInstants.ts'
import { type LastReached, later, type ReachCoverage } from '../../shared/reach/reachCoverage.ts'
import type { ReachReport, ReportPeriod } from '../../shared/reach/report.ts'
import { ownGroup } from '../store/groups.ts'
import { memberCodesOn } from '../store/memberships.ts'
import { lastDelivered, lastObserved } from '../store/reachCoverage.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { today } from './memberships.ts'
import { reachReport } from './reachReport.ts'

/** What reached each county aimed at and each member in a period, and when anything last did. */
export function askedCoverage(deps: Deps, period: ReportPeriod, t: TFunction): ReachCoverage {
  const { database } = deps.workspace
  const lines = <Code extends string>(by: 'county' | 'municipality', codes: readonly Code[]) => {
    const values = totalsOf(reachReport(deps, { by, period }, t))
    const last = lastReached(deps, by, period)
    return codes.map((code) => ({ code, value: values.get(code) ?? null, last: last(code) }))
  }
  const own = ownGroup(database)
  const day = period.to ?? today(deps)
  return {
    counties: lines('county', readSettings(database).aimedCounties),
    members:
      own === undefined
        ? null
        : { group: own.name, day, places: lines('municipality', memberCodesOn(database, own.id, day)) },
  }
}

function totalsOf({ rows }: ReachReport): Map<string, number | null> {
  return new Map(rows.map(({ key, total }) => [key, total]))
}

function lastReached(
  deps: Deps,
  by: 'county' | 'municipality',
  period: ReportPeriod,
): (code: string) => LastReached | null {
  const { database } = deps.workspace
  const { zone } = readSettings(database)
  const { before } = periodInstants(period, zone)
  const letters = new Map(
    lastDelivered(database, by, before).map(({ key, at, title }): [string, LastReached] => {
      const day = dayOf(at, zone)
      return [key, { from: day, to: day, kind: 'letter', what: title }]
    }),
  )
  const observed = new Map(
    lastObserved(database, by, period.to).map(({ key, from, to, source, channel }): [string, LastReached] => [
      key,
      { from, to, kind: 'observation', what: `${source}, ${channel}` },
    ]),
  )
  return (code) => later(letters.get(code), observed.get(code))
}
