import { useTranslation } from 'react-i18next'
import type { DraftCondition } from '../../../../shared/audience/ruleTree.ts'
import type { ConditionOperator } from './conditionOperators.ts'

/** What the ways of comparing are called for a condition's subject: one is on a list, and has got a newsletter. */
export function useOperatorLabel(draft: DraftCondition): (operator: ConditionOperator) => string {
  const { t } = useTranslation()
  const verb = draft.kind === 'compare' ? verbOf(draft.field) : 'plain'
  return (operator) => {
    switch (operator) {
      case 'is':
      case 'isNot':
        return t(`segment.${operator}.${verb}`)
      case 'yes':
      case 'no':
        return t(`segment.suppressedOperator.${operator}`)
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return t(`segment.compareCount.${operator}`)
      default:
        return t(`segment.mailed.${operator}`)
    }
  }
}

function verbOf(field: string): 'plain' | 'list' | 'group' | 'received' {
  return field === 'list' || field === 'group' || field === 'received' ? field : 'plain'
}
