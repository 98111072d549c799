import type { LogRecord } from './logRecord.ts'
import { withoutIdentities } from './redact.ts'

/** As much as the clipboard's procedure takes, with room to spare. */
const longest = 90_000

/**
 * The diagnosis as a person reads it before it leaves the computer: what is known as JSON, then the log with a record per line, as many of
 * the latest as there is room for. Whatever tells of people is taken out of every value once more.
 */
export function diagnosisText(
  known: Readonly<Record<string, unknown>>,
  records: readonly LogRecord[],
  homes: readonly string[],
): string {
  const facts = JSON.stringify(cleared(known, homes), null, 2)
  const lines: string[] = []
  let room = longest - facts.length
  for (const record of records.toReversed()) {
    const line = JSON.stringify(cleared(record, homes))
    room -= line.length + 1
    if (room < 0) break
    lines.unshift(line)
  }
  return `${[facts, '', ...lines].join('\n')}\n`
}

function cleared(value: unknown, homes: readonly string[]): unknown {
  if (typeof value === 'string') return withoutIdentities(value, homes)
  if (Array.isArray(value)) return value.map((part) => cleared(part, homes))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleared(part, homes)]))
  return value
}
