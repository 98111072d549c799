import type { Rule, RuleField } from './segmentRule.ts'

/** A rule as plain choices, for whoever would rather pick than write: all that are chosen must hold. */
export interface RuleChoices {
  readonly counties: readonly string[]
  readonly municipalities: readonly string[]
  readonly roles: readonly string[]
  readonly tags: readonly string[]
  /** Tags that nobody in the segment has. */
  readonly withoutTags: readonly string[]
}

export const noChoices: RuleChoices = {
  counties: [],
  municipalities: [],
  roles: [],
  tags: [],
  withoutTags: [],
}

type Choice = { readonly name: keyof RuleChoices; readonly field: RuleField; readonly negated: boolean }

const choices: readonly Choice[] = [
  { name: 'counties', field: 'county', negated: false },
  { name: 'municipalities', field: 'municipality', negated: false },
  { name: 'roles', field: 'role', negated: false },
  { name: 'tags', field: 'tag', negated: false },
  { name: 'withoutTags', field: 'tag', negated: true },
]

/** The rule that the choices mean; null where nothing is chosen. */
export function ruleOfChoices(chosen: RuleChoices): Rule | null {
  const rules = choices.flatMap(({ name, field, negated }): Rule[] =>
    chosen[name].length === 0 ? [] : [{ kind: 'compare', field, negated, values: chosen[name] }],
  )
  return rules.length > 1 ? { kind: 'and', rules } : (rules[0] ?? null)
}

/** The choices that a rule came from, or could have; undefined where it says more than choices can. */
export function choicesOfRule(rule: Rule | null): RuleChoices | undefined {
  if (rule === null) return noChoices
  const found: Partial<Record<keyof RuleChoices, readonly string[]>> = {}
  for (const part of rule.kind === 'and' ? rule.rules : [rule]) {
    const plain = comparisonOf(part)
    const choice = choices.find(({ field, negated }) => field === plain?.field && negated === plain.negated)
    if (plain === undefined || choice === undefined || found[choice.name] !== undefined) return undefined
    found[choice.name] = plain.values
  }
  return { ...noChoices, ...found }
}

/** A comparison, or the denial of one ("not tag = press" says "tag != press"). */
function comparisonOf(rule: Rule): Extract<Rule, { kind: 'compare' }> | undefined {
  if (rule.kind === 'compare') return rule
  if (rule.kind === 'not' && rule.rule.kind === 'compare')
    return { ...rule.rule, negated: !rule.rule.negated }
  return undefined
}
