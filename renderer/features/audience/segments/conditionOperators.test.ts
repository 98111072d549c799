import { expect, it } from 'vitest'
import { newCondition } from '../../../../shared/audience/ruleTree.ts'
import { countFields, ruleFields } from '../../../../shared/audience/segmentRule.ts'
import { operatorOf, operatorsOf, withOperator } from './conditionOperators.ts'

it.each([...ruleFields, ...countFields, 'mailed' as const])(
  'a condition on %s is what was chosen',
  (subject) => {
    const draft = newCondition(subject)
    expect(operatorsOf(draft)).toContain(operatorOf(draft))
    for (const operator of operatorsOf(draft))
      expect(operatorOf(withOperator(draft, operator))).toBe(operator)
  },
)

it('tells both ways of saying that somebody is suppressed', () => {
  const draft = { kind: 'compare', field: 'suppressed', values: ['yes'] } as const
  expect(operatorOf({ ...draft, negated: false })).toBe('yes')
  expect(operatorOf({ ...draft, negated: true })).toBe('no')
})
