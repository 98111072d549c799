import { RundbrevError } from '../errors/rundbrevError.ts'
import { matchCounty } from '../geo/matchCounty.ts'
import { matchMunicipality } from '../geo/matchMunicipality.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import { foldText } from '../text/foldText.ts'
import { oneLine } from '../text/lines.ts'
import { languageNamed } from './languageNames.ts'
import { type RuleToken, readRuleTokens } from './ruleTokens.ts'
import { type Rule, type RuleField, type RuleWord, ruleFields, ruleWordings } from './segmentRule.ts'

/** Deep enough for anybody, shallow enough for SQLite (SQLITE_MAX_EXPR_DEPTH is 1000). */
const maxDepth = 50

/**
 * Reads a rule; null for an empty one, which everybody matches. Names of counties, municipalities and languages become
 * their codes.
 *
 * @throws RundbrevError `rule-…` with the position in the text (1-based) where reading stopped
 */
export function parseRule(text: string, geo: GeoRegistry): Rule | null {
  const reader = new TokenReader(readRuleTokens(text), geo)
  if (reader.peek().kind === 'end') return null
  const rule = parseAlternatives(reader, 0)
  if (reader.peek().kind !== 'end') throw reader.unexpected('rule-end-expected')
  return rule
}

/** Where the reading stands. */
class TokenReader {
  readonly geo: GeoRegistry
  private readonly tokens: readonly RuleToken[]
  private index = 0

  constructor(tokens: readonly RuleToken[], geo: GeoRegistry) {
    this.tokens = tokens
    this.geo = geo
  }

  peek(): RuleToken {
    return this.tokens[this.index] ?? { kind: 'end', text: '', position: 0 }
  }

  take(): RuleToken {
    const token = this.peek()
    this.index += 1
    return token
  }

  takeSign(sign: string): boolean {
    if (this.peek().kind !== 'sign' || this.peek().text !== sign) return false
    this.index += 1
    return true
  }

  takeWord(word: RuleWord): boolean {
    if (this.peek().kind !== 'word' || keywordOf(this.peek().text) !== word) return false
    this.index += 1
    return true
  }

  unexpected(code: ExpectedCode): RundbrevError {
    const { kind, text, position } = this.peek()
    if (kind === 'end') return new RundbrevError('rule-unfinished', { field: 'rule' }, { position })
    return new RundbrevError(code, { field: 'rule' }, { position, found: text })
  }
}

type ExpectedCode =
  | 'rule-end-expected'
  | 'rule-field-expected'
  | 'rule-comparison-expected'
  | 'rule-value-expected'
  | 'rule-bracket-expected'

function parseAlternatives(reader: TokenReader, depth: number): Rule {
  return parseSeries(reader, 'or', () => parseSeries(reader, 'and', () => parseNegation(reader, depth)))
}

function parseSeries(reader: TokenReader, kind: 'and' | 'or', parsePart: () => Rule): Rule {
  const first = parsePart()
  const rules = [first]
  while (reader.takeWord(kind)) rules.push(parsePart())
  return rules.length === 1 ? first : { kind, rules }
}

function parseNegation(reader: TokenReader, depth: number): Rule {
  if (depth > maxDepth) {
    throw new RundbrevError('rule-too-deep', { field: 'rule' }, { position: reader.peek().position })
  }
  if (reader.takeWord('not')) return { kind: 'not', rule: parseNegation(reader, depth + 1) }
  if (!reader.takeSign('(')) return parseComparison(reader)
  const rule = parseAlternatives(reader, depth + 1)
  if (!reader.takeSign(')')) throw reader.unexpected('rule-bracket-expected')
  return rule
}

function parseComparison(reader: TokenReader): Rule {
  const field = parseField(reader)
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

function parseField(reader: TokenReader): RuleField {
  const field = reader.peek().kind === 'word' ? fieldOf(reader.peek().text) : undefined
  if (field === undefined) throw reader.unexpected('rule-field-expected')
  reader.take()
  return field
}

function parseValue(reader: TokenReader, field: RuleField): string {
  const { kind, text, position } = reader.peek()
  const isValue = kind === 'quoted' || (kind === 'word' && keywordOf(text) === undefined)
  if (!isValue || oneLine(text) === '') throw reader.unexpected('rule-value-expected')
  reader.take()
  const value = resolveValue(field, oneLine(text), reader.geo)
  if (value.kind === 'unknown') {
    throw new RundbrevError(value.code, { field: 'rule' }, { position, value: text })
  }
  return value.text
}

type ResolvedValue =
  | { readonly kind: 'value'; readonly text: string }
  | {
      readonly kind: 'unknown'
      readonly code: 'rule-county-unknown' | 'rule-municipality-unknown' | 'rule-language-unknown'
    }

function resolveValue(field: RuleField, text: string, geo: GeoRegistry): ResolvedValue {
  const known = (code: string | undefined, otherwise: ResolvedValue): ResolvedValue =>
    code === undefined ? otherwise : { kind: 'value', text: code }
  switch (field) {
    case 'county':
      return known(matchCounty(geo, text)?.code, { kind: 'unknown', code: 'rule-county-unknown' })
    case 'municipality':
      return known(matchMunicipality(geo, text)?.code, { kind: 'unknown', code: 'rule-municipality-unknown' })
    case 'language':
      return known(languageNamed(text), { kind: 'unknown', code: 'rule-language-unknown' })
    case 'role':
    case 'tag':
    case 'organisation':
      return { kind: 'value', text }
  }
}

const { en, sv } = ruleWordings
const fieldAliases: Readonly<Record<string, RuleField>> = {
  ...Object.fromEntries(
    ruleFields.flatMap((field) => [en, sv].map((wording) => [foldText(wording.fields[field]), field])),
  ),
  tags: 'tag',
  taggar: 'tag',
  organization: 'organisation',
}
const keywords: Readonly<Record<string, RuleWord>> = Object.fromEntries(
  (Object.keys(en.words) as RuleWord[]).flatMap((word) =>
    [en, sv].map((wording) => [wording.words[word], word]),
  ),
)

function fieldOf(text: string): RuleField | undefined {
  const folded = foldText(text)
  return Object.hasOwn(fieldAliases, folded) ? fieldAliases[folded] : undefined
}

/** The keyword that a word is in either language; undefined for any other word. */
export function keywordOf(text: string): RuleWord | undefined {
  const lower = text.toLowerCase()
  return Object.hasOwn(keywords, lower) ? keywords[lower] : undefined
}
