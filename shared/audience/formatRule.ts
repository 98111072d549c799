import type { GeoRegistry } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import { keywordOf } from './parseRule.ts'
import { type Rule, type RuleField, type RuleWording, ruleWordings } from './segmentRule.ts'

/**
 * A rule as text, in one language's words and with places by name, so that an officer can read it. `parseRule` gives the
 * same rule back. '' for null.
 */
export function formatRule(rule: Rule | null, geo: GeoRegistry, language: Language): string {
  return rule === null ? '' : format(rule, geo, ruleWordings[language])
}

function format(rule: Rule, geo: GeoRegistry, wording: RuleWording): string {
  switch (rule.kind) {
    case 'compare':
      return formatComparison(rule, geo, wording)
    case 'not':
      return `${wording.words.not} ${formatInside(rule.rule, 'not', geo, wording)}`
    case 'and':
    case 'or':
      return rule.rules
        .map((part) => formatInside(part, rule.kind, geo, wording))
        .join(` ${wording.words[rule.kind]} `)
  }
}

/** In brackets where it would otherwise be read as something else. */
function formatInside(
  part: Rule,
  around: 'and' | 'or' | 'not',
  geo: GeoRegistry,
  wording: RuleWording,
): string {
  const text = format(part, geo, wording)
  const stands = part.kind === 'compare' || part.kind === 'not' || (part.kind === 'and' && around === 'or')
  return stands ? text : `(${text})`
}

function formatComparison(
  { field, negated, values }: Extract<Rule, { kind: 'compare' }>,
  geo: GeoRegistry,
  { fields, words }: RuleWording,
): string {
  const written = values.map((value) => formatValue(nameOf(field, value, geo)))
  if (written.length === 1) return `${fields[field]} ${negated ? '!=' : '='} ${written[0]}`
  return `${fields[field]} ${negated ? `${words.not} ` : ''}${words.in} (${written.join(', ')})`
}

function nameOf(field: RuleField, value: string, geo: GeoRegistry): string {
  if (field === 'county') return geo.counties.find(({ code }) => code === value)?.short ?? value
  if (field === 'municipality') return geo.municipalities.find(({ code }) => code === value)?.name ?? value
  return value
}

const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._@&/+-]*$/u

function formatValue(text: string): string {
  return plainWord.test(text) && keywordOf(text) === undefined ? text : `"${text.replaceAll('"', '""')}"`
}
