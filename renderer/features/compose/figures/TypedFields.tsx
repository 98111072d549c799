import { NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FigureContent } from '../../../../shared/post/post.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'

interface TypedFieldsProps {
  readonly content: FigureContent
  /** Says what is missing where the officer has tried to save. */
  readonly missingSource: string | false
  readonly onChange: (part: Partial<FigureContent>) => void
}

/** A number that somebody else has counted: value, unit, period and where it comes from, in words. */
export function TypedFields({ content, missingSource, onChange }: TypedFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <NumberInput
          required
          label={t('compose.figure.value')}
          value={content.value}
          decimalSeparator={interfaceLanguage() === 'sv' ? ',' : '.'}
          thousandSeparator=" "
          hideControls
          onChange={(value) => typeof value === 'number' && onChange({ value })}
        />
        <TextInput
          label={t('compose.figure.unit')}
          placeholder={t('compose.figure.unitHint')}
          maxLength={40}
          value={content.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
        <Select
          label={t('compose.figure.form')}
          allowDeselect={false}
          data={(['number', 'change'] as const).map((value) => ({
            value,
            label: t(`compose.figure.forms.${value}`),
          }))}
          value={content.form}
          onChange={(form) => form !== null && onChange({ form })}
        />
        <Select
          label={t('compose.figure.precision')}
          allowDeselect={false}
          data={(['exact', 'nearly', 'over', 'about'] as const).map((value) => ({
            value,
            label: t(`compose.figure.precisions.${value}`),
          }))}
          value={content.precision}
          onChange={(precision) => precision !== null && onChange({ precision })}
        />
      </SimpleGrid>
      <TextInput
        label={t('compose.figure.period')}
        placeholder={t('compose.figure.periodHint')}
        maxLength={100}
        value={content.period}
        onChange={(event) => onChange({ period: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t('compose.figure.source')}
        description={t('compose.figure.sourceHint')}
        maxLength={500}
        value={content.source}
        error={missingSource}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <Text size="sm">
        {t('compose.figure.readsAs')} <b>{formatFigure(content, interfaceLanguage()).text}</b> {content.name}
      </Text>
    </>
  )
}
