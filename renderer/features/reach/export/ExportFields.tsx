import { Checkbox, Input, Radio, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Licence, licenceFacts, licences } from '../../../../shared/reach/openData/licence.ts'
import type { PeriodChoice } from '../../../../shared/reach/periodChoice.ts'
import { type ReportPeriod, reportGroupings } from '../../../../shared/reach/report.ts'
import { languageOptions } from '../../../ui/languageOptions.tsx'
import { PeriodPicker } from '../PeriodPicker.tsx'
import { AgainstPicker } from './AgainstPicker.tsx'
import { type ExportChoice, type ExportKind, exportKinds, formatsOf } from './exportChoice.ts'

interface ExportFieldsProps {
  readonly chosen: ExportChoice
  readonly onChange: (chosen: ExportChoice) => void
  readonly days: PeriodChoice
  readonly onDays: (days: PeriodChoice) => void
  /** The days that are meant. */
  readonly period: ReportPeriod
  readonly years: readonly number[]
}

export function ExportFields({ chosen, onChange, days, onDays, period, years }: ExportFieldsProps) {
  const { t } = useTranslation()
  const languageId = useId()
  const { kind, format } = chosen
  const formats = formatsOf[kind]
  const hasTable = format === 'csv' || format === 'json'
  return (
    <>
      <Radio.Group
        label={t('reachOut.dialog.what')}
        value={kind}
        onChange={(value) => {
          const next = value as ExportKind
          onChange({ ...chosen, kind: next, format: formatsOf[next][0] ?? 'pdf' })
        }}
      >
        <Stack gap={8} mt={6}>
          {exportKinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`reachOut.dialog.kind.${one}`)}
              description={t(`reachOut.dialog.about.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <PeriodPicker choice={days} period={period} years={years} onChange={onDays} />
      {kind !== 'map' && kind !== 'data' && !hasTable && (
        <AgainstPicker
          choice={chosen.against}
          period={period}
          years={years}
          onChange={(against) => onChange({ ...chosen, against })}
        />
      )}
      {kind !== 'data' && !hasTable && (
        <Checkbox
          label={t('reachOut.dialog.estimate')}
          description={t('reachOut.dialog.estimateHint')}
          checked={chosen.estimate}
          onChange={({ currentTarget }) => onChange({ ...chosen, estimate: currentTarget.checked })}
        />
      )}
      <Input.Wrapper label={t('reachOut.dialog.language')} labelElement="div" labelProps={{ id: languageId }}>
        <div>
          <SegmentedControl
            aria-labelledby={languageId}
            data={languageOptions()}
            value={chosen.language}
            onChange={(language) => onChange({ ...chosen, language })}
          />
        </div>
      </Input.Wrapper>
      {formats.length > 1 && (
        <Select
          label={t('reachOut.dialog.format')}
          allowDeselect={false}
          data={formats.map((value) => ({ value, label: t(`reachOut.dialog.formats.${value}`) }))}
          value={format}
          onChange={(value) => {
            const next = formats.find((one) => one === value)
            if (next !== undefined) onChange({ ...chosen, format: next })
          }}
        />
      )}
      {hasTable && (
        <Select
          label={t('reach.screen.by')}
          allowDeselect={false}
          data={reportGroupings.map((value) => ({ value, label: t(`reach.by.${value}`) }))}
          value={chosen.by}
          onChange={(by) => {
            const next = reportGroupings.find((one) => one === by)
            if (next !== undefined) onChange({ ...chosen, by: next })
          }}
        />
      )}
      {kind === 'data' && (
        <Stack gap={4}>
          <Select
            label={t('openData.licence')}
            allowDeselect={false}
            data={[
              { value: 'none', label: t('reachOut.dialog.noLicence') },
              ...licences.map((value) => ({ value, label: licenceFacts[value].title })),
            ]}
            value={chosen.licence ?? 'none'}
            onChange={(value) => onChange({ ...chosen, licence: Licence.safeParse(value).data ?? null })}
          />
          <Text size="xs" c="dimmed">
            {t('reachOut.dialog.licenceHint')}
          </Text>
        </Stack>
      )}
    </>
  )
}
