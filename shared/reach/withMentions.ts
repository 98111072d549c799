import { metrics } from './observation.ts'
import type { ReachReport, ReachRow } from './report.ts'

/** Mentions in media by the keys of a report; the key null: in none of them. */
export interface MentionsByKey {
  readonly counts: readonly { readonly key: string | null; readonly mentions: number }[]
  /** Each once. By county it is not what `counts` adds up to: a mention is seen in several counties, or in the whole country. */
  readonly total: number
}

/**
 * A report with the mentions of the media list added to what others have counted under the same metric. They are no contact occasions, so
 * no total of these changes; a county, month, post or channel that has nothing else gets a row.
 *
 * @param labelOf what a key is called
 */
export function withMentions(
  report: ReachReport,
  { counts, total }: MentionsByKey,
  labelOf: (key: string) => string,
): ReachReport {
  if (total === 0) return report
  const left = new Map(counts.map(({ key, mentions }) => [key, mentions]))
  const add = (row: ReachRow, mentions: number | undefined): ReachRow =>
    mentions === undefined
      ? row
      : { ...row, values: { ...row.values, mentions: (row.values.mentions ?? 0) + mentions } }
  const rows = report.rows.map((row) => {
    const mentions = left.get(row.key)
    left.delete(row.key)
    return add(row, mentions)
  })
  const ofNone = left.get(null)
  left.delete(null)
  const more = [...left].flatMap(([key, mentions]): ReachRow[] =>
    key === null ? [] : [{ ...report.unknown, key, label: labelOf(key), values: { mentions }, total: null }],
  )
  return {
    ...report,
    metrics: metrics.filter((metric) => metric === 'mentions' || report.metrics.includes(metric)),
    rows: report.by === 'month' ? [...rows, ...more].sort(byKey) : [...rows, ...more.sort(byKey)],
    unknown: add(report.unknown, ofNone),
    total: add(report.total, total),
  }
}

function byKey(one: ReachRow, other: ReachRow): number {
  return one.key < other.key ? -1 : 1
}
