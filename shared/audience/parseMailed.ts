import type { RuleReader } from './ruleReader.ts'
import { periodUnitOf, subjectOf } from './ruleWords.ts'
import type { MailedCondition, PeriodUnit } from './segmentRule.ts'

/** Nobody means more, and no calendar ends before it. */
const longestPeriod = 1000

/**
 * "mailed before 2026-06-01", "mailed within 6 months", "never mailed"; undefined, and nothing is taken, where none begins
 * here.
 *
 * @throws RundbrevError `rule-…` where one begins and does not go on as one
 */
export function parseMailed(reader: RuleReader): MailedCondition | undefined {
  if (isMailed(reader, 1) && reader.takeMailedWord('never')) {
    reader.take()
    return { kind: 'mailed', when: { kind: 'never' } }
  }
  if (isMailed(reader, 1)) reader.takeMailedWord('last')
  if (!reader.takeIf(isMailed(reader, 0))) return undefined
  if (reader.takeMailedWord('before')) {
    return { kind: 'mailed', when: { kind: 'before', day: parseDay(reader) } }
  }
  if (reader.takeMailedWord('after')) {
    return { kind: 'mailed', when: { kind: 'after', day: parseDay(reader) } }
  }
  // "de senaste 6 månaderna"
  reader.takeIf(reader.peek().kind === 'word' && reader.peek().text.toLowerCase() === 'de')
  if (!reader.takeMailedWord('within')) throw reader.unexpected('rule-mailed-when-expected')
  const amount = parseWholeNumber(reader, 'rule-period-expected', { least: 1, most: longestPeriod })
  return { kind: 'mailed', when: { kind: 'within', amount, unit: parseUnit(reader) } }
}

/** @throws RundbrevError with the code for anything but a whole number in digits that is within the bounds */
export function parseWholeNumber(
  reader: RuleReader,
  code: 'rule-period-expected' | 'rule-number-expected',
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const { kind, text } = reader.peek()
  const number = kind === 'word' && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw reader.unexpected(code)
  reader.take()
  return number
}

function isMailed(reader: RuleReader, ahead: number): boolean {
  const { kind, text } = reader.peek(ahead)
  return kind === 'word' && subjectOf(text) === 'mailed'
}

function parseDay(reader: RuleReader): string {
  const { kind, text } = reader.peek()
  if ((kind !== 'word' && kind !== 'quoted') || !isDay(text)) throw reader.unexpected('rule-day-expected')
  reader.take()
  return text
}

/** "2026-02-28", of a year that somebody could mean. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(text)
}

function parseUnit(reader: RuleReader): PeriodUnit {
  const { kind, text } = reader.peek()
  const unit = kind === 'word' ? periodUnitOf(text) : undefined
  if (unit === undefined) throw reader.unexpected('rule-period-expected')
  reader.take()
  return unit
}
