import { monthWithin } from '../../shared/reach/periodInstants.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import type { Database } from './database.ts'
import type { SumColumn, SumQuestion } from './sumQuestion.ts'

// Which of the kept sums a period is made of, and from which table a question is answered at the least cost.

/** A part of a period that is answered from kept sums. */
export interface KeptPart {
  /** -1: it lies outside, and is taken off the others. */
  readonly sign: 1 | -1
  /** A table or what stands for one; with `largest` settled. */
  readonly from: string
  readonly where: string
  readonly values: readonly string[]
  /** What its sums' months, years and days are, as SQL. */
  readonly month: string
  readonly year: string
  readonly first: string
  readonly last: string
}

/**
 * The kept parts of a period: whole years where nobody asks for less, whole months, and what is longer than a month and lies inside.
 *
 * @param takesOff whether of a year most of which is asked for the other months may be taken off, instead of adding up those
 */
export function keptParts(
  database: Database,
  period: ReportPeriod,
  question: SumQuestion<SumColumn>,
  takesOff: boolean,
): KeptPart[] {
  const table = monthTable(database, question)
  const { from, before } = wholeMonths(period)
  const longer: KeptPart = {
    ...{ sign: 1, from: table },
    where: `month = '' AND span_from >= ? AND span_to <= ?`,
    values: [period.from ?? '0', period.to ?? '9'],
    month: `''`,
    // Longer than a month, but in one year, may be told by year.
    year: `CASE WHEN substr(span_from, 1, 4) = substr(span_to, 1, 4) THEN substr(span_from, 1, 4) ELSE '' END`,
    first: 'span_from',
    last: 'span_to',
  }
  const added = [...months(table, from, before), longer]
  if (!isToldByYear(database, question)) return added
  const inside = wholeYears(from, before)
  const outside = takesOff ? fewMonthsOutside(from, before) : {}
  const first = outside.early === undefined ? inside.from : from.slice(0, 4)
  const end = outside.late === undefined ? inside.before : `${before.slice(0, 4)}~`
  if (first >= end) return added
  return [
    {
      ...{ sign: 1, from: 'reach_year_sums' },
      where: 'year >= ? AND year < ?',
      values: [first, end],
      ...{ month: `''`, year: 'year', first: `''`, last: `''` },
    },
    ...(outside.early === undefined
      ? months(table, from, inside.from)
      : months(table, ...outside.early).map(takenOff)),
    ...(outside.late === undefined
      ? months(table, inside.before, before)
      : months(table, ...outside.late).map(takenOff)),
    longer,
  ]
}

function takenOff(part: KeptPart): KeptPart {
  return { ...part, sign: -1 }
}

/** The months of the first and the last year that lie outside, where they are fewer than those inside. */
function fewMonthsOutside(
  from: string,
  before: string,
): { readonly early?: readonly [string, string]; readonly late?: readonly [string, string] } {
  const [first, last] = [from.slice(0, 4), before.slice(0, 4)]
  return {
    ...(from !== '0' && isAmong(monthsUntil(from), 1, 5) && { early: [first, from] }),
    ...(before !== '~' && isAmong(monthsUntil(before), 7, 11) && { late: [before, `${last}~`] }),
  }
}

function isAmong(count: number, least: number, most: number): boolean {
  return count >= least && count <= most
}

/** How many months of its year come before: 2 of "2020-03", 3 of "2020-03~". */
function monthsUntil(month: string): number {
  return Number(month.slice(5, 7)) - (month.endsWith('~') ? 0 : 1)
}

function months(table: string, from: string, before: string): KeptPart[] {
  if (from >= before) return []
  return [
    {
      ...{ sign: 1, from: table },
      where: 'month >= ? AND month < ?',
      values: [from, before],
      month: 'month',
      year: 'substr(month, 1, 4)',
      first: `month || '-01'`,
      last: `month || '-31'`,
    },
  ]
}

/** The months that lie inside a period whole: from the first, before the second. '~' comes after whatever a month or year is followed by. */
export function wholeMonths(period: ReportPeriod): { readonly from: string; readonly before: string } {
  const [first, last] = [period.from?.slice(0, 7), period.to?.slice(0, 7)]
  return {
    from: first === undefined ? '0' : cuts(period, first) ? `${first}~` : first,
    before: last === undefined ? '~' : cuts(period, last) ? last : `${last}~`,
  }
}

/** The years among them: "2019-01" up to "2020-12~" are "2019" and "2020". */
export function wholeYears(from: string, before: string): { readonly from: string; readonly before: string } {
  const [first, last] = [from.slice(0, 4), before.slice(0, 4)]
  return {
    from: from === '0' || from === `${first}-01` ? first : `${first}~`,
    before: before === '~' || before === `${last}-12~` ? `${last}~` : last,
  }
}

/** A month of which a period takes some days and not others. */
export interface CutMonth {
  /** The days that it takes. */
  readonly from: string
  readonly to: string
  /** The month's own. */
  readonly first: string
  readonly last: string
}

/** The months that a period cuts. */
export function cutMonths(period: ReportPeriod): CutMonth[] {
  const ends = [period.from, period.to].flatMap((day) => (day === null ? [] : [day.slice(0, 7)]))
  return [...new Set(ends)]
    .filter((month) => cuts(period, month))
    .map((month) => {
      const { from, to } = monthWithin(month, period)
      const { from: first, to: last } = monthWithin(month, { from: null, to: null })
      return { from: from ?? '', to: to ?? '', first: first ?? '', last: last ?? '' }
    })
}

/** Whether a period takes more of a month's days than it leaves. */
export function takesMost({ from, to, last }: CutMonth): boolean {
  const [begins, ends, days] = [from, to, last].map((day) => Number(day.slice(8))) as [number, number, number]
  return 2 * (ends - begins + 1) > days
}

function cuts(period: ReportPeriod, month: string): boolean {
  const [inside, whole] = [monthWithin(month, period), monthWithin(month, { from: null, to: null })]
  return inside.from !== whole.from || inside.to !== whole.to
}

function isToldByYear(database: Database, question: SumQuestion<SumColumn>): boolean {
  const { by, largest, days } = question
  return (
    days !== true &&
    !isPlaceless(question) &&
    !by.some((column) => column === 'month' || column === 'importId') &&
    !(largest === true && isUnsettled(database, 'reach_year_sums'))
  )
}

function monthTable(database: Database, question: SumQuestion<SumColumn>): string {
  const { by, largest, only } = question
  if (isPlaceless(question) && !(largest === true && isUnsettled(database, 'reach_source_sums')))
    return 'reach_source_sums'
  if (largest === true) return settledSums
  const asked = [
    ...by,
    ...(only?.source == null ? [] : ['source' as const]),
    ...(only?.channel == null ? [] : ['channel' as const]),
  ]
  return asked.every((column) => inCountySums.has(column)) ? 'reach_county_sums' : 'reach_sums'
}

function isPlaceless({ by, only }: SumQuestion<SumColumn>): boolean {
  return only?.county == null && !by.some((column) => column === 'county' || column === 'municipality')
}

const inCountySums: ReadonlySet<SumColumn> = new Set(['metric', 'month', 'year', 'county', 'collected'])

/** Whether the largest of some sum has ended and nobody has looked for the next one yet (settleSums): then the months' own are asked. */
function isUnsettled(database: Database, table: 'reach_source_sums' | 'reach_year_sums'): boolean {
  const found = database.$client
    .prepare(`SELECT 1 FROM ${table} INDEXED BY ${table}_unsettled WHERE largest IS NULL LIMIT 1`)
    .get()
  return found !== undefined
}

/** The sums, with the largest of each also where it is open. */
const settledSums = `(SELECT metric, month, span_from, span_to, county, municipality, channel, source, measure, post_id, import_id,
  thousandths, rows, coalesce(largest, (
    SELECT max(value) FROM observations AS row
    WHERE row.period_from >= CASE sums.month WHEN '' THEN sums.span_from ELSE sums.month || '-01' END
      AND row.period_from <= CASE sums.month WHEN '' THEN sums.span_from ELSE sums.month || '-31' END
      AND row.period_to <= CASE sums.month WHEN '' THEN sums.span_to ELSE sums.month || '-31' END
      AND row.deleted_at IS NULL AND row.step_id IS NULL AND row.metric = sums.metric
      AND CASE WHEN row.abroad THEN 'abroad' ELSE coalesce(row.county, '') END = sums.county
      AND coalesce(row.municipality, '') = sums.municipality AND row.channel = sums.channel AND row.source = sums.source
      AND coalesce(row.measure, '') = sums.measure AND coalesce(row.post_id, 0) = sums.post_id
      AND coalesce(row.import_id, 0) = sums.import_id
      AND (sums.month = '' OR sums.span_from = '' OR (row.period_from = sums.span_from AND row.period_to = sums.span_to))
  )) AS largest FROM reach_sums AS sums)`
