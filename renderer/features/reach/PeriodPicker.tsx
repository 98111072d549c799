import { Group, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import type { PeriodChoice } from '../../../shared/reach/periodChoice.ts'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { choiceName, choiceOf, isReversed } from './reachPeriod.ts'

interface PeriodPickerProps {
  readonly choice: PeriodChoice
  /** The days that it means. */
  readonly period: ReportPeriod
  readonly years: readonly number[]
  readonly onChange: (choice: PeriodChoice) => void
}

/** All time, the last twelve months, a year in which something was measured, or days of one's own. */
export function PeriodPicker({ choice, period, years, onChange }: PeriodPickerProps) {
  const { t } = useTranslation()
  const reversed = isReversed(period)
  const day = (end: 'from' | 'to', own: PeriodChoice & { kind: 'own' }) => ({
    label: t(`reach.screen.${end}`),
    w: 150,
    clearable: true,
    hideOutsideDates: true,
    valueFormat: 'YYYY-MM-DD',
    placeholder: t('reach.screen.openEnd'),
    previousLabel: t('common.calendar.previous'),
    nextLabel: t('common.calendar.next'),
    clearButtonProps: { 'aria-label': t('reach.screen.clearDay') },
    value: own[end],
    onChange: (value: string | null) => onChange({ ...own, [end]: value }),
  })
  return (
    <Group align="flex-start" gap="sm">
      <Select
        label={t('reach.screen.period')}
        w={212}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('reach.period.all') },
          { value: 'lastYear', label: t('reach.screen.lastYear') },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
          { value: 'own', label: t('reach.screen.own') },
        ]}
        value={choiceName(choice)}
        onChange={(name) => name !== null && onChange(choiceOf(name, period))}
      />
      {choice.kind === 'own' && (
        <>
          <DateInput {...day('from', choice)} />
          <DateInput {...day('to', choice)} error={reversed && t('reach.screen.reversed')} />
        </>
      )}
    </Group>
  )
}
