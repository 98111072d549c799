import { Group, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { yearEarlier } from '../../../../shared/reach/yearEarlier.ts'
import { isReversed } from '../reachPeriod.ts'
import { type AgainstChoice, againstOf } from './exportChoice.ts'

interface AgainstPickerProps {
  readonly choice: AgainstChoice
  /** What is compared with it. */
  readonly period: ReportPeriod
  readonly years: readonly number[]
  readonly onChange: (choice: AgainstChoice) => void
}

/** What a period is compared with: nothing, the same days a year earlier, a year that was measured, or days of one's own. */
export function AgainstPicker({ choice, period, years, onChange }: AgainstPickerProps) {
  const { t } = useTranslation()
  const earlier = yearEarlier(period)
  const against = againstOf(choice, period)
  const reversed = against !== null && isReversed(against)
  const day = (end: 'from' | 'to', own: AgainstChoice & { kind: 'own' }) => ({
    label: t(`reachOut.dialog.against.${end}`),
    w: 150,
    hideOutsideDates: true,
    valueFormat: 'YYYY-MM-DD',
    previousLabel: t('common.calendar.previous'),
    nextLabel: t('common.calendar.next'),
    value: own[end],
    onChange: (value: string | null) => onChange({ ...own, [end]: value }),
  })
  return (
    <Group align="flex-start" gap="sm">
      <Select
        label={t('reachOut.dialog.against.label')}
        w={310}
        allowDeselect={false}
        data={[
          { value: 'nothing', label: t('reachOut.dialog.against.nothing') },
          {
            value: 'earlier',
            label:
              earlier === null
                ? t('reachOut.dialog.against.earlierOpen')
                : t('reachOut.dialog.against.earlier', { period: formatPeriod(earlier, t) }),
            disabled: earlier === null,
          },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
          { value: 'own', label: t('reach.screen.own') },
        ]}
        value={nameOf(choice, earlier)}
        onChange={(name) => name !== null && onChange(choiceOf(name, against ?? earlier ?? period))}
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

/** A period without an end has no year before it: then it is compared with nothing. */
function nameOf(choice: AgainstChoice, earlier: ReportPeriod | null): string {
  if (choice.kind === 'earlier' && earlier === null) return 'nothing'
  return choice.kind === 'year' ? String(choice.year) : choice.kind
}

/** Days of one's own begin as those that were meant before. */
function choiceOf(name: string, before: ReportPeriod): AgainstChoice {
  if (name === 'nothing' || name === 'earlier') return { kind: name }
  return name === 'own' ? { kind: 'own', ...before } : { kind: 'year', year: Number(name) }
}
