import type { HeadedTable } from './headedTable.ts'

/** What Matomo's API answers where it refuses: `{"result":"error","message":"…"}`. */
export function isMatomoError(json: unknown): json is { readonly message: string } {
  return isObject(json) && json.result === 'error' && typeof json.message === 'string'
}

/**
 * A report of Matomo's API as a table: a list of rows, or lists under days ("2026-11-02,2026-11-08") and sites, or a processed report with
 * its metadata beside it. A row's number is its place among all of them. undefined where it holds no rows.
 */
export function matomoTable(json: unknown): HeadedTable | undefined {
  const found = [...rowsOf(json, {})]
  const headings = [...new Set(found.flatMap((row) => Object.keys(row)))]
  if (headings.length === 0) return undefined
  return {
    headings,
    folded: headings.map((heading) => heading.toLowerCase()),
    headingRow: 0,
    rows: found.map((row, index) => ({
      row: index + 1,
      cells: headings.map((heading) => cellText(row[heading])),
    })),
    rejected: [],
    leftOut: [],
  }
}

type Row = Readonly<Record<string, unknown>>

function* rowsOf(json: unknown, around: Row): Generator<Row> {
  if (Array.isArray(json)) {
    for (const row of json) if (isObject(row)) yield { ...around, ...row }
    return
  }
  if (!isObject(json)) return
  if (Array.isArray(json.reportData)) {
    const beside = Array.isArray(json.reportMetadata) ? json.reportMetadata : []
    for (const [index, row] of json.reportData.entries()) {
      if (isObject(row)) yield { ...around, ...(isObject(beside[index]) ? beside[index] : {}), ...row }
    }
    return
  }
  for (const [key, value] of Object.entries(json)) {
    if (typeof value !== 'object') continue
    yield* rowsOf(value, {
      ...around,
      ...(/^\d+$/.test(key) && Number(key) < 1900 ? { idSite: key } : { date: key }),
    })
  }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Goals and the like are lists of their own, and no cell. */
function cellText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
