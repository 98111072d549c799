import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Days } from '../../shared/reach/readPeriod.ts'
import type { PackedRows } from './packedRows.ts'

/** The days of rows that measure one thing. */
export interface RowSpans {
  /** Whether any of them has a day in common with these. */
  meet(days: Days): boolean
}

/** The first and the last day of a file's rows, and their spans by what they measure; undefined where there are no rows. */
export function daysOfRows(
  packed: PackedRows,
):
  | { readonly first: string; readonly last: string; of(content: ObservationContent): RowSpans[] }
  | undefined {
  if (packed.rows.length === 0) return undefined
  let [first, last] = ['9999-12-31', '']
  for (const { from, to } of packed.spans) {
    if (from < first) first = from
    if (to > last) last = to
  }
  // Put in order only once something is kept that could meet them.
  let byKey: Map<string, RowSpans> | undefined
  const spansOf = (key: string) => {
    byKey ??= spansByKey(packed)
    return byKey.get(key) ?? []
  }
  return {
    first,
    last,
    of: (content) =>
      (content.municipality === null
        ? [keyOf(content, 'any')]
        : [keyOf(content, content.municipality), keyOf(content, null)]
      ).flatMap(spansOf),
  }
}

function spansByKey({ kinds, spans, pairs }: PackedRows): Map<string, RowSpans> {
  const keys = kinds.map((content) => [
    ...new Set([keyOf(content, content.municipality), keyOf(content, 'any')]),
  ])
  const found = new Map<string, Set<number>>()
  for (const [kind, span] of pairs()) {
    for (const key of keys[kind] ?? []) {
      const known = found.get(key)
      if (known === undefined) found.set(key, new Set([span]))
      else known.add(span)
    }
  }
  return new Map(
    [...found].map(([key, numbers]) => [key, inOrder([...numbers].flatMap((at) => spans[at] ?? []))]),
  )
}

/** Sorted so that one search tells: of those that begin no later than the days end, whether the one that ends last reaches into them. */
function inOrder(spans: readonly Days[]): RowSpans {
  const sorted = spans.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
  let last = ''
  const latest = sorted.map(({ to }) => {
    if (to > last) last = to
    return last
  })
  return {
    meet({ from, to }) {
      let [low, high] = [0, sorted.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle]?.from ?? '') <= to) low = middle + 1
        else high = middle
      }
      return low > 0 && (latest[low - 1] ?? '') >= from
    },
  }
}

/** A place nobody knows, and one abroad, is told by its words. */
function keyOf(row: ObservationContent, municipality: string | null): string {
  const place = row.county ?? `${row.abroad}:${row.placeText}`
  return [row.source, row.channel, row.metric, row.postId, place, municipality].join('\u001f')
}
