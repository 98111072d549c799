import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type DraftCondition,
  type DraftSubject,
  newCondition,
  type RuleLeaf,
} from '../../../../shared/audience/ruleTree.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { ConditionValue } from './ConditionValue.tsx'
import { type ConditionOperator, operatorOf, operatorsOf, withOperator } from './conditionOperators.ts'
import classes from './RuleBuilder.module.css'
import { useOperatorLabel } from './useOperatorLabel.ts'

interface ConditionRowProps {
  readonly leaf: RuleLeaf
  readonly geo: GeoRegistry
  /** Says which values are missing. */
  readonly tried: boolean
  readonly onChange: (draft: DraftCondition) => void
}

/** The subjects in the order in which people think of them. */
const subjectGroups = [
  { group: 'who', subjects: ['role', 'tag', 'list', 'language'] },
  { group: 'where', subjects: ['county', 'municipality', 'group', 'organisation'] },
  { group: 'mail', subjects: ['mailed', 'mailings', 'received', 'bounces'] },
  { group: 'rights', subjects: ['consent', 'suppressed'] },
] as const

/** One condition: what it is about, how it compares, and with what. */
export function ConditionRow({ leaf: { id, draft }, geo, tried, onChange }: ConditionRowProps) {
  const { t } = useTranslation()
  const labelOf = useOperatorLabel(draft)
  const subject: DraftSubject = draft.kind === 'mailed' ? 'mailed' : draft.field
  return (
    <div className={classes.condition}>
      <Select
        data-rule-part={`${id}-subject`}
        className={classes.subject}
        aria-label={t('segment.subject')}
        allowDeselect={false}
        maxDropdownHeight={320}
        data={subjectGroups.map(({ group, subjects }) => ({
          group: t(`segment.subjectGroups.${group}`),
          items: subjects.map((value) => ({ value, label: t(`segment.subjects.${value}`) })),
        }))}
        value={subject}
        onChange={(chosen) => chosen !== null && onChange(newCondition(chosen))}
      />
      <Select<ConditionOperator>
        className={classes.operator}
        aria-label={t('segment.operator')}
        allowDeselect={false}
        data={operatorsOf(draft).map((value) => ({ value, label: labelOf(value) }))}
        value={operatorOf(draft)}
        onChange={(chosen) => chosen !== null && onChange(withOperator(draft, chosen))}
      />
      <ConditionValue draft={draft} geo={geo} tried={tried} onChange={onChange} />
    </div>
  )
}
