import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { LogRecord, usualLogDays } from '../../shared/program/logRecord.ts'

/** The log on the disk: `rundbrev.log`, a JSON document per line, and those that were full before it. */
export interface LogFile {
  /** At once, so that the last words of a program that dies are there. A disk that is full or gone is no fault of its own: then nothing is written. */
  write(record: LogRecord): void
  /** The latest, the oldest of them first. What is no record is left out. */
  last(count: number): LogRecord[]
}

export interface LogFileOptions {
  readonly folder: string
  readonly now: () => Temporal.Instant
  /** Bytes of one file. */
  readonly largest?: number
  /** How many full ones are kept. */
  readonly kept?: number
  /** A record is kept for so long at most. */
  readonly days?: number | undefined
}

const dayMs = 24 * 3_600_000
const current = 'rundbrev.log'
/** Named by the moment it was full, in milliseconds. */
const full = /^rundbrev-(\d+)\.log$/

export function openLogFile({
  folder,
  now,
  largest = 1_000_000,
  kept = 4,
  days = usualLogDays,
}: LogFileOptions): LogFile {
  const file = join(folder, current)
  // One that does not become full is put aside after a third of the time, and goes after half of it; looking takes its part of the rest.
  const third = (days * dayMs) / 3
  const oldest = () => now().epochMilliseconds - (days * dayMs) / 2
  /** The latest first. */
  const fullAt = () =>
    readdirSync(folder)
      .flatMap((name) => full.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => other - one)
  const nameOf = (at: number) => join(folder, `rundbrev-${at}.log`)

  const tidy = () => {
    const old = oldest()
    const gone = fullAt().filter((at, place) => place >= kept || at < old)
    for (const at of gone) rmSync(nameOf(at), { force: true })
  }

  const turnOver = () => {
    // A second one that is full within the same millisecond is named by the next.
    renameSync(file, nameOf(Math.max(now().epochMilliseconds, (fullAt()[0] ?? 0) + 1)))
    tidy()
  }

  let looked = 0
  /** A program that is seldom started, or never ends, fills no file: it is turned over by age, and its records go when they are old. */
  const age = () => {
    looked = now().epochMilliseconds
    attempt(() => {
      mkdirSync(folder, { recursive: true })
      if (firstOf(file) < looked - third) turnOver()
      tidy()
    })
  }

  age()
  let bytes = sizeOf(file)

  return {
    write(record) {
      const line = `${JSON.stringify(record)}\n`
      const size = Buffer.byteLength(line)
      if (now().epochMilliseconds - looked > third / 4) {
        age()
        bytes = sizeOf(file)
      }
      if (bytes > 0 && bytes + size > largest) {
        attempt(turnOver)
        bytes = sizeOf(file)
      }
      attempt(() => {
        appendFileSync(file, line, { mode: 0o600 })
        bytes += size
      })
    },
    last(count) {
      const records: LogRecord[] = []
      for (const next of [file, ...(attempt(fullAt) ?? []).map(nameOf)]) {
        if (records.length >= count) break
        records.unshift(...recordsIn(next))
      }
      return records.slice(-count)
    },
  }
}

function recordsIn(file: string): LogRecord[] {
  const text = attempt(() => readFileSync(file, 'utf8')) ?? ''
  return text.split('\n').flatMap((line) => {
    const record = attempt(() => LogRecord.parse(JSON.parse(line)))
    return record === undefined ? [] : [record]
  })
}

/** When the first record of a file was written; where there is none, it is never too old. */
function firstOf(file: string): number {
  const [line = ''] = (attempt(() => readFileSync(file, 'utf8')) ?? '').split('\n', 1)
  const first = attempt(() => LogRecord.parse(JSON.parse(line)))
  return first === undefined ? Number.POSITIVE_INFINITY : Temporal.Instant.from(first.at).epochMilliseconds
}

function sizeOf(file: string): number {
  return attempt(() => statSync(file).size) ?? 0
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
