import { createHash } from 'node:crypto'
import type { FileRecords } from './importer.ts'

/** What a file's rows say, as a SHA-256: the same whatever the file is called, in which order its rows stand and how its lines end. */
export function contentHash({ sheets, json }: FileRecords): string {
  const lines = json === undefined ? sheets.flatMap(linesOf) : jsonLines(json)
  const hash = createHash('sha256')
  for (const line of lines.sort()) hash.update(line).update('\n')
  return hash.digest('hex')
}

function linesOf({ name, records, remarks }: FileRecords['sheets'][number]): string[] {
  const lines = [...remarks]
  for (const cells of records) {
    const width = cells.findLastIndex((cell) => cell !== '') + 1
    if (width > 0) lines.push(`${name}\u001e${cells.slice(0, width).join('\u001f')}`)
  }
  return lines
}

/** A list's items, and a table of lists' under their names; anything else is one line. */
function jsonLines(json: unknown): string[] {
  if (Array.isArray(json)) return json.map((item) => JSON.stringify(item))
  if (typeof json !== 'object' || json === null) return [JSON.stringify(json)]
  return Object.entries(json).flatMap(([name, value]) =>
    jsonLines(value).map((line) => `${name}\u001e${line}`),
  )
}
