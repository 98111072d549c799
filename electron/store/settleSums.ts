import type { ImportId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import type { PackedRows } from './packedRows.ts'

/**
 * Looks for the largest observation of each sum whose largest has ended: the trigger that ended it leaves that open, so that ending many
 * is not a look through a month's rows for each of them. Reading does the same look where this has not been called.
 */
export function settleSums(database: Database): void {
  const { $client } = database
  const open = $client
    .prepare('SELECT DISTINCT month, span_from, span_to FROM reach_sums WHERE largest IS NULL')
    .all() as { month: string; span_from: string; span_to: string }[]
  const inMonth = open.filter(({ month }) => month !== '').map(({ month }) => [`${month}-01`, `${month}-31`])
  const longer = open.filter(({ month }) => month === '').map((span) => [span.span_from, span.span_to])
  const settle = $client.prepare(settling)
  for (const [from, to] of [
    ...new Map([...inMonth, ...longer].map((days) => [days.join(), days])).values(),
  ]) {
    settle.run({ from, to })
  }
  settleFollowing($client)
}

/** The same for the sums that follow from those (migration reach_more_sums): the largest of what each is made of. */
function settleFollowing($client: Database['$client']): void {
  for (const { table, part, keys, ofPart } of following) {
    if (part === undefined) continue
    const settle = $client.prepare(`UPDATE ${table} SET largest = found.largest
      FROM (SELECT ${keys.map((key) => `${key.from} AS ${key.name}`).join(', ')}, max(largest) AS largest
        FROM reach_sums WHERE metric = :metric AND ${ofPart} GROUP BY ${keys.map((_, index) => index + 1).join(', ')}) AS found
      WHERE ${table}.largest IS NULL AND ${table}.metric = :metric AND ${table}.${part} = :part
        AND ${keys.map(({ name }) => `${table}.${name} = found.${name}`).join(' AND ')}`)
    const open = $client.prepare(
      `SELECT DISTINCT metric, ${part} AS part FROM ${table} WHERE largest IS NULL`,
    )
    for (const { metric, part: of } of open.all() as { metric: string; part: string }[])
      settle.run({ metric, part: of })
  }
}

/** How many sums differ from their rows; 0 as long as the triggers have seen every change. */
export function countSumsAmiss(database: Database): number {
  const sums = database.$client
    .prepare(
      `SELECT count(*) FROM reach_sums AS kept
        FULL JOIN (SELECT ${sumKeys}, sum(thousandths) AS thousandths, count(*) AS rows, max(value) AS largest FROM (${countedRows('TRUE')}) GROUP BY ${sumKeys})
          AS counted USING (${sumKeys})
        WHERE kept.thousandths IS NOT counted.thousandths OR kept.rows IS NOT counted.rows OR kept.largest <> counted.largest`,
    )
    .pluck()
    .get() as number
  return following.reduce((count, { table, part, keys, where }) => {
    const names = keys.map(({ name }) => name).join(', ')
    const largest = part === undefined ? '' : 'OR kept.largest <> counted.largest'
    const amiss = database.$client
      .prepare(
        `SELECT count(*) FROM ${table} AS kept
          FULL JOIN (SELECT ${keys.map(({ name, from }) => `${from} AS ${name}`).join(', ')}, sum(thousandths) AS thousandths, sum(rows) AS rows,
            CASE WHEN count(*) = count(largest) THEN max(largest) END AS largest
            FROM reach_sums WHERE ${where} GROUP BY ${keys.map((_, index) => index + 1).join(', ')}) AS counted USING (${names})
          WHERE kept.thousandths IS NOT counted.thousandths OR kept.rows IS NOT counted.rows ${largest}`,
      )
      .pluck()
      .get() as number
    return count + amiss
  }, sums)
}

/**
 * Adds up a file's rows, written while the triggers were held: each row to its sum by numbers, the sums then to the table, which is a
 * twentieth of grouping the rows by all the texts that their sums are told apart by.
 *
 * @param fresh the rows that were written, by their places in `packed.rows`
 */
export function addUpRows(
  { $client }: Database,
  { rows: read, spans, factsOf, spanOf }: PackedRows,
  fresh: readonly number[],
  importId: ImportId,
): void {
  const texts = $client
    .prepare(
      `SELECT json_array(${monthKeys}) FROM (SELECT *, ${monthOf} FROM
        (SELECT key, value ->> 0 AS period_from, value ->> 1 AS period_to FROM json_each(?))) ORDER BY key`,
    )
    .pluck()
    .all(JSON.stringify(spans.map(({ from, to }) => [from, to]))) as string[]
  const parts = [...new Set(texts)]
  const numberOf = new Map(parts.map((text, part) => [text, part]))
  const partOf = Uint32Array.from(texts, (text) => numberOf.get(text) ?? 0)
  const sums = new Map<number, { thousandths: number; more: bigint; rows: number; largest: number }>()
  for (const index of fresh) {
    const value = read[index]?.content.value ?? 0
    const at = (factsOf[index] ?? 0) * parts.length + (partOf[spanOf[index] ?? 0] ?? 0)
    let sum = sums.get(at)
    if (sum === undefined) {
      sum = { thousandths: 0, more: 0n, rows: 0, largest: value }
      sums.set(at, sum)
    }
    // As SQLite rounds. Up to 10¹⁵ each: what a number no longer holds exactly is put aside in time.
    sum.thousandths += Math.floor(value * 1000 + 0.5)
    if (sum.thousandths > 2 ** 52) {
      sum.more += BigInt(sum.thousandths)
      sum.thousandths = 0
    }
    sum.rows += 1
    if (value > sum.largest) sum.largest = value
  }
  const add = $client.prepare(
    `INSERT INTO reach_sums SELECT metric, :part ->> 0, :part ->> 1, :part ->> 2, ${placeKeys}, channel, source, coalesce(measure, ''),
      coalesce(post_id, 0), :importId, :thousandths, :rows, :largest FROM temp.import_facts WHERE id = :facts
    ON CONFLICT DO UPDATE SET thousandths = thousandths + excluded.thousandths, rows = rows + excluded.rows,
      largest = max(largest, excluded.largest)`,
  )
  for (const [at, { thousandths, more, rows, largest }] of sums) {
    const [ofFacts, part] = [Math.floor(at / parts.length), parts[at % parts.length]]
    add.run({ facts: ofFacts, part, importId, thousandths: more + BigInt(thousandths), rows, largest })
  }
}

/** Adds everything up anew, from the rows. */
export function recountSums(database: Database): void {
  database.transaction(() => {
    database.$client.exec(`DELETE FROM reach_sums; ${following.map(({ table }) => `DELETE FROM ${table};`).join(' ')}
      INSERT INTO reach_sums SELECT ${sumKeys}, sum(thousandths), count(*), max(value) FROM (${countedRows('TRUE')}) GROUP BY ${sumKeys}`)
  })
}

/** What sums are told apart by, as reach_sums names it. */
export const sumKeys =
  'metric, month, span_from, span_to, county, municipality, channel, source, measure, post_id, import_id'

/** The sums that follow from reach_sums: what each is told apart by, which of its keys is a part to settle at once, and what it takes in. */
const following: readonly {
  readonly table: string
  readonly keys: readonly { readonly name: string; readonly from: string }[]
  readonly where: string
  /** undefined: it keeps no largest. */
  readonly part?: string
  readonly ofPart?: string
}[] = [
  {
    table: 'reach_county_sums',
    keys: named('metric', 'month', 'span_from', 'span_to', 'county'),
    where: 'TRUE',
  },
  {
    table: 'reach_source_sums',
    keys: named(
      ...['metric', 'month', 'span_from', 'span_to', 'channel', 'source', 'measure', 'post_id', 'import_id'],
    ),
    where: 'TRUE',
    part: 'month',
    ofPart: 'month = :part',
  },
  {
    table: 'reach_year_sums',
    keys: [
      ...named('metric', 'county', 'municipality', 'channel', 'source', 'measure', 'post_id'),
      { name: 'year', from: 'substr(month, 1, 4)' },
    ],
    where: `month <> ''`,
    part: 'year',
    ofPart: `month >= :part AND month < :part || '~'`,
  },
]

function named(...columns: string[]): { name: string; from: string }[] {
  return columns.map((name) => ({ name, from: name }))
}

/** Of what begins at period_from and ends at period_to. */
const monthOf = `substr(period_from, 1, 7) = substr(period_to, 1, 7) AS in_month,
    substr(period_from, 1, 7) = substr(period_to, 1, 7)
      AND (substr(period_from, 9) <> '01' OR period_to <> date(period_from, '+1 month', '-1 day')) AS part`

const monthKeys = `CASE WHEN in_month THEN substr(period_from, 1, 7) ELSE '' END,
  CASE WHEN part THEN '' ELSE period_from END, CASE WHEN part THEN '' ELSE period_to END`

const placeKeys = `CASE WHEN abroad THEN 'abroad' ELSE coalesce(county, '') END, coalesce(municipality, '')`

/** The rows that count, each with the key of its sum: what the triggers of migration reach_sums say, once more. */
export const countedRows = (
  where: string,
) => `SELECT metric, CASE WHEN in_month THEN substr(period_from, 1, 7) ELSE '' END AS month,
  CASE WHEN part THEN '' ELSE period_from END AS span_from, CASE WHEN part THEN '' ELSE period_to END AS span_to,
  CASE WHEN abroad THEN 'abroad' ELSE coalesce(county, '') END AS county, coalesce(municipality, '') AS municipality, channel, source,
  coalesce(measure, '') AS measure, coalesce(post_id, 0) AS post_id, coalesce(import_id, 0) AS import_id,
  cast(round(value * 1000) AS integer) AS thousandths, value
  FROM (SELECT *, ${monthOf}
    FROM observations WHERE deleted_at IS NULL AND step_id IS NULL AND ${where})`

const settling = `UPDATE reach_sums SET largest = found.largest
  FROM (SELECT ${sumKeys}, max(value) AS largest
    FROM (${countedRows('period_from >= :from AND period_from <= :to AND period_to <= :to')}) GROUP BY ${sumKeys}) AS found
  WHERE reach_sums.largest IS NULL AND ${sumKeys
    .split(', ')
    .map((key) => `reach_sums.${key} = found.${key}`)
    .join(' AND ')}`
