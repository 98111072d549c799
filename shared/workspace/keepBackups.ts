import { Temporal } from 'temporal-polyfill'
import type { Backup } from './backup.ts'

type Kept = Pick<Backup, 'name' | 'kind' | 'at'>

/** For so long each hour's latest is kept, and after that each day's. */
const hourlyFor = { hours: 24 }
const usualDays = 31
/** Of those before an upgrade or a restore, so many are kept however old they are. */
const alwaysKept = 5

/**
 * Which backups have had their time. By the clock: one an hour for a day, one a day (UTC) for a month. Before an upgrade or a restore: for a
 * month, and the latest five in any case. What somebody asked for stays, and so does the latest of all.
 *
 * @param days for so many days each day's latest is kept; the organisation may have decided otherwise than is usual
 * @returns their names; one whose time has not come yet (a clock put back) stays
 */
export function backupsToRemove(backups: readonly Kept[], now: Temporal.Instant, days = usualDays): string[] {
  const dailyFor = { hours: 24 * days }
  const newestFirst = backups.toSorted((a, b) => b.at.localeCompare(a.at))
  const seen = new Set<string>()
  const counted: Record<string, number> = {}
  return newestFirst
    .filter(({ kind, at }, place) => {
      const isLatest = place === 0
      const age = Temporal.Instant.from(at).until(now)
      const isWithin = (span: Temporal.DurationLike) => Temporal.Duration.compare(age, span) <= 0
      if (kind === 'manual') return false
      if (kind !== 'automatic') {
        counted[kind] = (counted[kind] ?? 0) + 1
        return !isLatest && counted[kind] > alwaysKept && !isWithin(dailyFor)
      }
      const span = isWithin(hourlyFor)
        ? at.slice(0, 'YYYY-MM-DDTHH'.length)
        : at.slice(0, 'YYYY-MM-DD'.length)
      const isFirstOfSpan = !seen.has(span)
      seen.add(span)
      return !isLatest && !(isFirstOfSpan && isWithin(dailyFor))
    })
    .map(({ name }) => name)
}

/** Whether the hour since the latest backup is over; one from the future (a clock put back) says nothing. */
export function isBackupDue(backups: readonly Pick<Backup, 'at'>[], now: Temporal.Instant): boolean {
  return !backups.some(({ at }) => {
    const age = Temporal.Instant.from(at).until(now).total('minutes')
    return age >= 0 && age < 60
  })
}
