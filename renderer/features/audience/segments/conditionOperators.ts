import type { DraftCondition } from '../../../../shared/audience/ruleTree.ts'
import { countOperators } from '../../../../shared/audience/segmentRule.ts'

const mailedOperators = [
  'within',
  'not-within',
  'before',
  'not-before',
  'after',
  'not-after',
  'never',
  'not-never',
] as const

/** How a condition compares, with the denial in it, as one choice. */
export type ConditionOperator =
  | 'is'
  | 'isNot'
  | 'yes'
  | 'no'
  | (typeof countOperators)[number]
  | (typeof mailedOperators)[number]

/** The choices for a condition of this subject. */
export function operatorsOf(draft: DraftCondition): readonly ConditionOperator[] {
  switch (draft.kind) {
    case 'compare':
      return draft.field === 'suppressed' ? ['no', 'yes'] : ['is', 'isNot']
    case 'count':
      return countOperators
    case 'mailed':
      return mailedOperators
  }
}

/** The one that is chosen. */
export function operatorOf(draft: DraftCondition): ConditionOperator {
  switch (draft.kind) {
    case 'compare':
      if (draft.field === 'suppressed') return draft.values.includes('yes') !== draft.negated ? 'yes' : 'no'
      return draft.negated ? 'isNot' : 'is'
    case 'count':
      return draft.operator
    case 'mailed':
      return draft.negated ? `not-${draft.when}` : draft.when
  }
}

/** The condition with another; what was compared with stays where it still can. */
export function withOperator(draft: DraftCondition, operator: ConditionOperator): DraftCondition {
  switch (draft.kind) {
    case 'compare':
      if (operator === 'yes' || operator === 'no') return { ...draft, negated: false, values: [operator] }
      return { ...draft, negated: operator === 'isNot' }
    case 'count': {
      const chosen = countOperators.find((one) => one === operator)
      return chosen === undefined ? draft : { ...draft, operator: chosen }
    }
    case 'mailed': {
      const chosen = mailedOperators.find((one) => one === operator)
      if (chosen === undefined) return draft
      const when = (['within', 'before', 'after', 'never'] as const).find((one) => chosen.endsWith(one))
      return { ...draft, negated: chosen.startsWith('not-'), when: when ?? draft.when }
    }
  }
}
