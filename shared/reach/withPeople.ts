import type { PeopleBounds } from './peopleBounds.ts'
import type { ReachReport } from './report.ts'

/** A report whose rows tell between which numbers the people lie that they add up. */
export function withPeople(
  report: ReachReport,
  {
    byKey,
    total,
  }: { readonly byKey: ReadonlyMap<string | null, PeopleBounds>; readonly total: PeopleBounds | null },
): ReachReport {
  return {
    ...report,
    rows: report.rows.map((row) => ({ ...row, people: byKey.get(row.key) ?? null })),
    unknown: { ...report.unknown, people: byKey.get(null) ?? null },
    total: { ...report.total, people: total },
  }
}
