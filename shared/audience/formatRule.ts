import type { GeoRegistry } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import { ruleValueName } from './ruleValues.ts'
import { keywordOf, type RuleWording, ruleWordings } from './ruleWords.ts'
import type { Comparison, MailedCondition, Rule } from './segmentRule.ts'

/**
 * A rule as text, in one language's words and with places by name, so that an officer can read it. `parseRule` gives the
 * same rule back. '' for null.
 */
export function formatRule(rule: Rule | null, geo: GeoRegistry, language: Language): string {
  return rule === null ? '' : format(rule, { geo, language, wording: ruleWordings[language] })
}

/** A text as a value of a rule: in quotation marks where it would otherwise be read as something else. */
export function quoteRuleValue(text: string): string {
  return plainWord.test(text) && keywordOf(text) === undefined ? text : `"${text.replaceAll('"', '""')}"`
}

const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._@&/+-]*$/u

interface Manner {
  readonly geo: GeoRegistry
  readonly language: Language
  readonly wording: RuleWording
}

function format(rule: Rule, manner: Manner): string {
  const { subjects, words } = manner.wording
  switch (rule.kind) {
    case 'compare':
      return formatComparison(rule, manner)
    case 'count':
      return `${subjects[rule.field]} ${rule.operator} ${rule.number}`
    case 'mailed':
      return formatMailed(rule, manner.wording)
    case 'not':
      return `${words.not} ${formatInside(rule.rule, 'not', manner)}`
    case 'and':
    case 'or':
      return rule.rules.map((part) => formatInside(part, rule.kind, manner)).join(` ${words[rule.kind]} `)
  }
}

/** In brackets where it would otherwise be read as something else. */
function formatInside(part: Rule, around: 'and' | 'or' | 'not', manner: Manner): string {
  const text = format(part, manner)
  const isSeries = part.kind === 'and' || part.kind === 'or'
  const stands = !isSeries || (part.kind === 'and' && around === 'or')
  return stands ? text : `(${text})`
}

function formatComparison(
  { field, negated, values }: Comparison,
  { geo, language, wording: { subjects, words } }: Manner,
): string {
  const written = values.map((value) => quoteRuleValue(ruleValueName(field, value, geo, language)))
  if (written.length === 1) return `${subjects[field]} ${negated ? '!=' : '='} ${written[0]}`
  return `${subjects[field]} ${negated ? `${words.not} ` : ''}${words.in} (${written.join(', ')})`
}

function formatMailed(
  { when }: MailedCondition,
  { subjects, mailed, units }: Pick<RuleWording, 'subjects' | 'mailed' | 'units'>,
): string {
  switch (when.kind) {
    case 'never':
      return `${mailed.never} ${subjects.mailed}`
    // Somebody who got a letter long ago and another since was also mailed before, but not last.
    case 'before':
      return `${mailed.last} ${subjects.mailed} ${mailed.before} ${when.day}`
    case 'after':
      return `${subjects.mailed} ${mailed.after} ${when.day}`
    case 'within':
      return `${subjects.mailed} ${mailed.within} ${when.amount} ${units[when.unit]}`
  }
}
