import type {
  Comparison,
  CountCondition,
  CountField,
  CountOperator,
  MailedWhen,
  PeriodUnit,
  Rule,
  RuleField,
} from './segmentRule.ts'

/** A rule as it is put together by hand: every part has a number of its own, and may not be complete yet. */
export type RuleNode = RuleGroup | RuleLeaf

export interface RuleGroup {
  readonly id: number
  readonly kind: 'group'
  readonly joined: 'and' | 'or'
  /** All of it must not hold. */
  readonly negated: boolean
  readonly nodes: readonly RuleNode[]
}

export interface RuleLeaf {
  readonly id: number
  readonly kind: 'condition'
  readonly draft: DraftCondition
}

/** A condition while it is being put together. */
export type DraftCondition =
  | {
      readonly kind: 'compare'
      readonly field: RuleField
      readonly negated: boolean
      /** None as long as nothing has been chosen. */
      readonly values: readonly string[]
    }
  | {
      readonly kind: 'count'
      readonly field: CountField
      readonly operator: CountOperator
      readonly number: number | null
    }
  | {
      readonly kind: 'mailed'
      readonly negated: boolean
      readonly when: MailedWhen['kind']
      readonly day: string | null
      readonly amount: number | null
      readonly unit: PeriodUnit
    }

/** The subjects that a condition can be of. */
export type DraftSubject = RuleField | CountField | 'mailed'

/** The beginning of a condition: nothing is chosen yet. */
export function newCondition(subject: DraftSubject): DraftCondition {
  switch (subject) {
    case 'mailings':
    case 'bounces':
      return { kind: 'count', field: subject, operator: '>=', number: 1 }
    case 'mailed':
      return { kind: 'mailed', negated: true, when: 'within', day: null, amount: 12, unit: 'months' }
    case 'suppressed':
      return { kind: 'compare', field: subject, negated: false, values: ['no'] }
    default:
      return { kind: 'compare', field: subject, negated: false, values: [] }
  }
}

/**
 * A rule as a tree whose root is a group. It says the same as the rule, not always by the same words: two denials are none, and a
 * denied comparison is one with "!=".
 */
export function treeOfRule(rule: Rule | null): RuleGroup {
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  const rootId = next()
  const nodeOf = (part: Rule, negated: boolean): RuleNode => {
    switch (part.kind) {
      case 'not':
        return nodeOf(part.rule, !negated)
      case 'and':
      case 'or': {
        const id = next()
        return {
          id,
          kind: 'group',
          joined: part.kind,
          negated,
          nodes: part.rules.map((one) => nodeOf(one, false)),
        }
      }
      default:
        return { id: next(), kind: 'condition', draft: draftOf(part, negated) }
    }
  }
  if (rule === null) return { id: rootId, kind: 'group', joined: 'and', negated: false, nodes: [] }
  const node = nodeOf(rule, false)
  if (node.kind === 'group') return { ...node, id: rootId }
  return { id: rootId, kind: 'group', joined: 'and', negated: false, nodes: [node] }
}

/** The rule that a tree says; what is not complete is left out. null where nothing is left: everybody. */
export function ruleOfTree(node: RuleNode): Rule | null {
  if (node.kind === 'condition') return ruleOfDraft(node.draft)
  const rules = node.nodes.flatMap((part) => ruleOfTree(part) ?? [])
  const [first] = rules
  if (first === undefined) return null
  const rule: Rule = rules.length === 1 ? first : { kind: node.joined, rules }
  return node.negated ? denied(rule) : rule
}

/** Whether every condition is complete. */
export function isComplete(node: RuleNode): boolean {
  return node.kind === 'condition' ? ruleOfDraft(node.draft) !== null : node.nodes.every(isComplete)
}

/** The rule of a condition; null as long as it is not complete. */
export function ruleOfDraft(draft: DraftCondition): Rule | null {
  switch (draft.kind) {
    case 'compare':
      return draft.values.length === 0 ? null : draft
    case 'count':
      return draft.number === null ? null : { ...draft, number: draft.number }
    case 'mailed': {
      const when = whenOf(draft)
      if (when === null) return null
      const rule: Rule = { kind: 'mailed', when }
      return draft.negated ? { kind: 'not', rule } : rule
    }
  }
}

function whenOf({ when, day, amount, unit }: Extract<DraftCondition, { kind: 'mailed' }>): MailedWhen | null {
  switch (when) {
    case 'never':
      return { kind: 'never' }
    case 'before':
    case 'after':
      return day === null ? null : { kind: when, day }
    case 'within':
      return amount === null ? null : { kind: when, amount, unit }
  }
}

function draftOf(part: Exclude<Rule, { kind: 'and' | 'or' | 'not' }>, negated: boolean): DraftCondition {
  switch (part.kind) {
    case 'compare':
      return negated ? { ...part, negated: !part.negated } : part
    case 'count':
      return negated ? { ...part, operator: opposite[part.operator] } : part
    case 'mailed':
      return {
        ...{ kind: 'mailed', negated, when: part.when.kind, day: null, amount: null, unit: 'months' },
        ...(part.when.kind === 'within' && { amount: part.when.amount, unit: part.when.unit }),
        ...('day' in part.when && { day: part.when.day }),
      }
  }
}

/** Counts are whole numbers: not more than three is three or fewer. */
const opposite: Readonly<Record<CountOperator, CountOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}

function denied(rule: Rule): Rule {
  if (rule.kind === 'not') return rule.rule
  if (rule.kind === 'compare') return flipped(rule)
  if (rule.kind === 'count') return flippedCount(rule)
  return { kind: 'not', rule }
}

function flipped(rule: Comparison): Comparison {
  return { ...rule, negated: !rule.negated }
}

function flippedCount(rule: CountCondition): CountCondition {
  return { ...rule, operator: opposite[rule.operator] }
}
