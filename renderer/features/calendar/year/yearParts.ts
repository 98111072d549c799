import type { PlannedTime } from '../../../../shared/contract/dryRun.ts'

/** The times of each month, "2026-12", as their clocks on the wall show it. @param times in order */
export function monthsOf(times: readonly PlannedTime[]): [month: string, times: readonly PlannedTime[]][] {
  return [...Map.groupBy(times, ({ wallTime }) => wallTime.slice(0, 7))].toSorted(([a], [b]) =>
    a.localeCompare(b),
  )
}

/** Each publication once, those that come back as one with what follows them. */
export function seriesOf(times: readonly PlannedTime[]): readonly PlannedTime[] {
  return [...new Map(times.toReversed().map((time) => [time.id, time])).values()].toReversed()
}
