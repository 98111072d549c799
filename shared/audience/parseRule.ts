import { RundbrevError } from '../errors/rundbrevError.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import { oneLine } from '../text/lines.ts'
import { parseMailed, parseWholeNumber } from './parseMailed.ts'
import { type ReadValue, RuleReader } from './ruleReader.ts'
import { readRuleValue } from './ruleValues.ts'
import { keywordOf, subjectOf } from './ruleWords.ts'
import {
  type CountField,
  type CountOperator,
  countOperators,
  type Rule,
  type RuleField,
  type RuleNames,
} from './segmentRule.ts'

/** Deep enough for anybody, shallow enough for SQLite (SQLITE_MAX_EXPR_DEPTH is 1000). */
const maxDepth = 50
const mostLetters = 999_999_999

/**
 * Reads a rule; null for an empty one, which everybody matches. Names of counties, municipalities and languages become
 * their codes.
 *
 * @param names the lists, groups and publications that there are; without them any name is taken
 * @throws RundbrevError `rule-…` with the position in the text (1-based) where reading stopped
 */
export function parseRule(text: string, geo: GeoRegistry, names?: RuleNames): Rule | null {
  return readWhole(new RuleReader(text, { geo, names }))
}

/**
 * The values of a rule as they stand in its text, in their order.
 *
 * @throws RundbrevError as `parseRule`
 */
export function valuesInRule(text: string, geo: GeoRegistry): readonly ReadValue[] {
  const reader = new RuleReader(text, { geo })
  readWhole(reader)
  return reader.values
}

function readWhole(reader: RuleReader): Rule | null {
  if (reader.peek().kind === 'end') return null
  const rule = parseAlternatives(reader, 0)
  if (reader.peek().kind !== 'end') throw reader.unexpected('rule-end-expected')
  return rule
}

function parseAlternatives(reader: RuleReader, depth: number): Rule {
  return parseSeries(reader, 'or', () => parseSeries(reader, 'and', () => parseNegation(reader, depth)))
}

function parseSeries(reader: RuleReader, kind: 'and' | 'or', parsePart: () => Rule): Rule {
  const first = parsePart()
  const rules = [first]
  while (reader.takeWord(kind)) rules.push(parsePart())
  return rules.length === 1 ? first : { kind, rules }
}

function parseNegation(reader: RuleReader, depth: number): Rule {
  if (depth > maxDepth) {
    throw new RundbrevError('rule-too-deep', { field: 'rule' }, { position: reader.peek().position })
  }
  if (reader.takeWord('not')) return { kind: 'not', rule: parseNegation(reader, depth + 1) }
  if (!reader.takeSign('(')) return parseMailed(reader) ?? parseComparison(reader)
  const rule = parseAlternatives(reader, depth + 1)
  if (!reader.takeSign(')')) throw reader.unexpected('rule-bracket-expected')
  return rule
}

function parseComparison(reader: RuleReader): Rule {
  const subject = reader.peek().kind === 'word' ? subjectOf(reader.peek().text) : undefined
  if (subject === undefined || subject === 'mailed') throw reader.unexpected('rule-field-expected')
  reader.take()
  return subject === 'mailings' || subject === 'bounces'
    ? parseCount(reader, subject)
    : parseValues(reader, subject)
}

function parseCount(reader: RuleReader, field: CountField): Rule {
  const { kind, text } = reader.peek()
  const operator: CountOperator | undefined =
    kind === 'sign' ? countOperators.find((known) => known === text) : undefined
  if (operator === undefined) throw reader.unexpected('rule-count-comparison-expected')
  reader.take()
  const number = parseWholeNumber(reader, 'rule-number-expected', { least: 0, most: mostLetters })
  return { kind: 'count', field, operator, number }
}

function parseValues(reader: RuleReader, field: RuleField): Rule {
  if (reader.takeSign('='))
    return { kind: 'compare', field, negated: false, values: [parseValue(reader, field)] }
  if (reader.takeSign('!='))
    return { kind: 'compare', field, negated: true, values: [parseValue(reader, field)] }
  const negated = reader.takeWord('not')
  if (!reader.takeWord('in')) throw reader.unexpected('rule-comparison-expected')
  if (!reader.takeSign('(')) throw reader.unexpected('rule-bracket-expected')
  const values = [parseValue(reader, field)]
  while (reader.takeSign(',')) values.push(parseValue(reader, field))
  if (!reader.takeSign(')')) throw reader.unexpected('rule-bracket-expected')
  return { kind: 'compare', field, negated, values: [...new Set(values)] }
}

function parseValue(reader: RuleReader, field: RuleField): string {
  const token = reader.peek()
  const { kind, text, position } = token
  const isValue = kind === 'quoted' || (kind === 'word' && keywordOf(text) === undefined)
  if (!isValue || oneLine(text) === '') throw reader.unexpected('rule-value-expected')
  const reading = readRuleValue(field, oneLine(text), reader.world)
  if (reading.kind === 'unknown') {
    throw new RundbrevError(reading.code, { field: 'rule' }, { position, value: text })
  }
  reader.take()
  reader.values.push({ field, value: reading.value, token })
  return reading.value
}
