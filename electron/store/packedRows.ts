import type { ObservationContent } from '../../shared/reach/observation.ts'
import type { Days } from '../../shared/reach/readPeriod.ts'
import type { Database } from './database.ts'

/** A row of a file, read and found good. */
export interface ImportedRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number
  readonly content: ObservationContent
}

/**
 * A file's rows and what many of them share, each with a number of its own (from 0), so that 200,000 rows are compared, written and added up
 * by numbers. `facts` are all that a row says but its value, days and note. A `kind` is the part of them by which measurements are told
 * apart: all but how the place was found and what the source called the metric.
 */
export interface PackedRows {
  readonly rows: readonly ImportedRow[]
  /** The first row's content of each. */
  readonly facts: readonly ObservationContent[]
  readonly kinds: readonly ObservationContent[]
  readonly spans: readonly Days[]
  readonly factsOf: Uint32Array
  readonly spanOf: Uint32Array
  /** Rows that say what a row before them says. */
  readonly isRepeat: Uint8Array
  /** undefined where no row is of this kind. */
  kindOf(content: ObservationContent): number | undefined
  spanOfDays(days: Days): number | undefined
  /** Every kind with every span that a row has. */
  pairs(): Iterable<readonly [kind: number, span: number]>
  hasPair(kind: number, span: number): boolean
  /** The first row that says exactly this, by its place in `rows`; undefined where none does. */
  find(kind: number, span: number, value: number, note: string): number | undefined
}

/** Packs rows, and puts their facts into the connection's temporary table `import_facts`, from where they are written. */
export function packRows(database: Database, rows: readonly ImportedRow[]): PackedRows {
  const [factsNumber, kindNumber, spanNumber] = [numbering(), numbering(), numbering()]
  const facts: ObservationContent[] = []
  const kinds: ObservationContent[] = []
  const spans: Days[] = []
  const kindOfFacts: number[] = []
  const [factsOf, spanOf] = [new Uint32Array(rows.length), new Uint32Array(rows.length)]
  for (const [index, { content }] of rows.entries()) {
    const { periodFrom, periodTo, measure } = content
    const ofRow = factsNumber.take([content.placed, content.measuredAs, measure, ...saidBy(content)])
    if (ofRow === facts.length) {
      facts.push(content)
      const kind = kindNumber.take(saidBy(content))
      if (kind === kinds.length) kinds.push(content)
      kindOfFacts.push(kind)
    }
    const span = spanNumber.take([periodFrom, periodTo])
    if (span === spans.length) spans.push({ from: periodFrom, to: periodTo })
    factsOf[index] = ofRow
    spanOf[index] = span
  }
  stageFacts(database, facts)

  const isRepeat = new Uint8Array(rows.length)
  // The row that has a kind and a span; where more have both, each by its value and note.
  const said = new Map<number, number | Map<string, number>>()
  const pairOf = (kind: number, span: number) => kind * spans.length + span
  const find = (kind: number, span: number, value: number, note: string) => {
    const at = said.get(pairOf(kind, span))
    if (typeof at === 'object') return at.get(restOf(value, note))
    const content = at === undefined ? undefined : rows[at]?.content
    return content?.value === value && content.note === note ? at : undefined
  }
  for (const [index, { content }] of rows.entries()) {
    const kind = kindOfFacts[factsOf[index] ?? 0] ?? 0
    const span = spanOf[index] ?? 0
    const { value, note } = content
    const pair = pairOf(kind, span)
    const at = said.get(pair)
    if (at === undefined) said.set(pair, index)
    else if (find(kind, span, value, note) !== undefined) isRepeat[index] = 1
    else if (typeof at === 'object') at.set(restOf(value, note), index)
    else {
      const first = rows[at]?.content ?? content
      said.set(
        pair,
        new Map([
          [restOf(first.value, first.note), at],
          [restOf(value, note), index],
        ]),
      )
    }
  }
  return {
    ...{ rows, facts, kinds, spans, factsOf, spanOf, isRepeat, find },
    kindOf: (content) => kindNumber.find(saidBy(content)),
    spanOfDays: ({ from, to }) => spanNumber.find([from, to]),
    *pairs() {
      for (const pair of said.keys()) yield [Math.floor(pair / spans.length), pair % spans.length]
    },
    hasPair: (kind, span) => said.has(pairOf(kind, span)),
  }
}

/** What a measurement is told apart by, beside its days, its value and its note. */
function saidBy(content: ObservationContent): Value[] {
  const { source, channel, metric, postId, county, municipality, abroad, placeText } = content
  return [placeText, county, channel, metric, source, municipality, abroad, postId]
}

function restOf(value: number, note: string): string {
  return `${value}\u0001${note}`
}

type Value = string | number | boolean | null
interface Level extends Map<Value, Level | number> {}

/** Numbers lists of as many values each: the same list has the same number. A tree, since texts put together could be mistaken for others. */
function numbering() {
  const root: Level = new Map()
  let count = 0
  const find = (values: readonly Value[]) => {
    let level: Level | number | undefined = root
    for (const value of values) level = typeof level === 'object' ? level.get(value) : undefined
    return typeof level === 'number' ? level : undefined
  }
  return {
    find,
    /** The next number for a list that has none. */
    take(values: readonly Value[]): number {
      let level = root
      for (let at = 0; at < values.length - 1; at += 1) {
        const value = values[at] ?? null
        let next = level.get(value)
        if (typeof next !== 'object') {
          next = new Map()
          level.set(value, next)
        }
        level = next
      }
      const last = values.at(-1) ?? null
      const known = level.get(last)
      if (typeof known === 'number') return known
      level.set(last, count)
      count += 1
      return count - 1
    },
  }
}

/** Outside of any transaction on the workspace where the caller is outside: temporary tables may be kept without a journal. */
function stageFacts({ $client }: Database, facts: readonly ObservationContent[]): void {
  $client.exec(`DROP TABLE IF EXISTS temp.import_facts;
    CREATE TEMP TABLE import_facts (id INTEGER PRIMARY KEY, source TEXT, channel TEXT, metric TEXT, county TEXT, municipality TEXT,
      abroad INTEGER, placed TEXT, place_text TEXT, measured_as TEXT, measure TEXT, post_id INTEGER)`)
  const insert = $client.prepare('INSERT INTO temp.import_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertAll = () => {
    for (const [id, content] of facts.entries()) {
      const { source, channel, metric, county, municipality, abroad, placed, placeText } = content
      const { measuredAs, measure, postId } = content
      insert.run(
        ...[id, source, channel, metric, county, municipality, abroad ? 1 : 0],
        ...[placed, placeText, measuredAs, measure, postId],
      )
    }
  }
  if ($client.inTransaction) insertAll()
  else $client.transaction(insertAll)()
}
