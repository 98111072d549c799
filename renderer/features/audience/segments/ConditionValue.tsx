import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftCondition } from '../../../../shared/audience/ruleTree.ts'
import { periodUnits } from '../../../../shared/audience/segmentRule.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { ComparedValues } from './ComparedValues.tsx'
import classes from './RuleBuilder.module.css'

interface ConditionValueProps {
  readonly draft: DraftCondition
  readonly geo: GeoRegistry
  readonly tried: boolean
  readonly onChange: (draft: DraftCondition) => void
}

/** What a condition compares with. */
export function ConditionValue({ draft, geo, tried, onChange }: ConditionValueProps) {
  const { t } = useTranslation()
  const missing = (isMissing: boolean) => tried && isMissing && t('segment.incomplete')
  if (draft.kind === 'compare') {
    if (draft.field === 'suppressed') return <div className={classes.value} />
    return (
      <ComparedValues
        field={draft.field}
        values={draft.values}
        geo={geo}
        error={missing(draft.values.length === 0)}
        onChange={(values) => onChange({ ...draft, values })}
      />
    )
  }
  if (draft.kind === 'count') {
    return (
      <NumberInput
        className={classes.number}
        aria-label={t('segment.number')}
        min={0}
        max={999_999_999}
        allowDecimal={false}
        allowNegative={false}
        value={draft.number ?? ''}
        error={missing(draft.number === null)}
        onChange={(number) => onChange({ ...draft, number: typeof number === 'number' ? number : null })}
      />
    )
  }
  switch (draft.when) {
    case 'never':
      return <div className={classes.value} />
    case 'before':
    case 'after':
      return (
        <DayField
          labelHidden
          label={t('segment.day')}
          width={150}
          value={draft.day}
          error={missing(draft.day === null)}
          onChange={(day) => onChange({ ...draft, day })}
        />
      )
    case 'within':
      return (
        <>
          <NumberInput
            className={classes.amount}
            aria-label={t('segment.amount')}
            min={1}
            max={1000}
            allowDecimal={false}
            allowNegative={false}
            value={draft.amount ?? ''}
            error={missing(draft.amount === null)}
            onChange={(amount) =>
              onChange({ ...draft, amount: typeof amount === 'number' && amount >= 1 ? amount : null })
            }
          />
          <Select
            className={classes.unit}
            aria-label={t('segment.unit')}
            allowDeselect={false}
            data={periodUnits.map((value) => ({ value, label: t(`segment.units.${value}`) }))}
            value={draft.unit}
            onChange={(unit) => unit !== null && onChange({ ...draft, unit })}
          />
        </>
      )
  }
}
