import { Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { everyText, monthName } from '../../../../shared/i18n/describeRecurrence.ts'
import { type MonthStep, monthSteps } from '../../../../shared/schedule/recurrenceRule.ts'
import { dayChoices, dayKey, dayOfKey } from './dayChoices.ts'
import { FreeDaysFields } from './FreeDaysFields.tsx'
import { canBeFree, canBeSaturday, type RecurrenceDraft, repeatKinds } from './recurrenceDraft.ts'
import { WeekdayToggles } from './WeekdayToggles.tsx'

interface RecurrenceFieldsProps {
  readonly draft: RecurrenceDraft
  readonly onChange: (draft: RecurrenceDraft) => void
}

/** Whether it comes back, and on which days. */
export function RecurrenceFields({ draft, onChange }: RecurrenceFieldsProps) {
  const { t } = useTranslation()
  const { kind } = draft
  const change = (part: Partial<RecurrenceDraft>) => onChange({ ...draft, ...part })
  const dayOf = (
    <Select
      label={t(kind === 'yearly' ? 'recurrence.field.onYear' : 'recurrence.field.on')}
      description={isLong(draft) ? t('recurrence.field.shorter') : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('recurrence.field.noDay')}
      data={dayChoices(t)}
      value={dayKey(draft.on)}
      onChange={(key) => change({ on: dayOfKey(key) ?? draft.on })}
    />
  )
  return (
    <Stack gap="sm">
      <Select
        label={t('recurrence.field.repeats')}
        allowDeselect={false}
        data={repeatKinds.map((value) => ({ value, label: t(`recurrence.field.kind.${value}`) }))}
        value={kind}
        onChange={(value) => change({ kind: repeatKinds.find((one) => one === value) ?? kind })}
      />
      {kind === 'weekly' && (
        <>
          <WeekdayToggles value={draft.weekdays} onChange={(weekdays) => change({ weekdays })} />
          <Select
            label={t('recurrence.field.often')}
            allowDeselect={false}
            data={[1, 2, 3, 4].map((weeks) => ({
              value: String(weeks),
              label: t('recurrence.field.weeks', { every: capital(everyText(weeks, t)) }),
            }))}
            value={String(draft.weeks)}
            onChange={(weeks) => change({ weeks: Number(weeks) })}
          />
        </>
      )}
      {kind === 'monthly' && (
        <Group grow align="start">
          {dayOf}
          <Select
            label={t('recurrence.field.often')}
            allowDeselect={false}
            data={monthSteps.map((months) => ({
              value: String(months),
              label: t('recurrence.field.months', { every: capital(everyText(months, t)) }),
            }))}
            value={String(draft.months)}
            onChange={(months) => change({ months: Number(months) as MonthStep })}
          />
        </Group>
      )}
      {kind === 'yearly' && (
        <Group grow align="start">
          <Select
            label={t('recurrence.field.month')}
            allowDeselect={false}
            data={Array.from({ length: 12 }, (_, index) => ({
              value: String(index + 1),
              label: capital(monthName(index + 1, t)),
            }))}
            value={String(draft.month)}
            onChange={(month) => change({ month: Number(month) })}
          />
          {dayOf}
        </Group>
      )}
      {kind === 'words' && (
        <TextInput
          label={t('recurrence.field.words')}
          description={t('recurrence.field.wordsHint')}
          maxLength={200}
          value={draft.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
      {canBeFree(draft) && (
        <FreeDaysFields
          value={draft.freeDays}
          asksSaturdays={canBeSaturday(draft)}
          onChange={(freeDays) => change({ freeDays })}
        />
      )}
    </Stack>
  )
}

/** Not every month has it. */
function isLong({ on, kind }: RecurrenceDraft): boolean {
  return kind === 'monthly' && on.kind === 'day' && on.day !== 'last' && on.day > 28
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
