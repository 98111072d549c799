import { Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ContactContent, consentBases } from '../../../../shared/audience/contact.ts'

interface ConsentFieldsProps {
  readonly content: ContactContent
  readonly onChange: (content: ContactContent) => void
}

/** Why one may write to somebody, where that was recorded, and on which day. */
export function ConsentFields({ content, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Select
        label={t('audience.field.consent')}
        allowDeselect={false}
        data={(['unknown', ...consentBases] as const).map((value) => ({
          value,
          label: t(`audience.consent.${value}`),
        }))}
        value={content.consent ?? 'unknown'}
        onChange={(basis) =>
          basis !== null && onChange({ ...content, consent: basis === 'unknown' ? null : basis })
        }
      />
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <TextInput
          flex={1}
          label={t('contacts.consentSource')}
          placeholder={t('contacts.consentSourceHint')}
          maxLength={200}
          value={content.consentSource}
          onChange={(event) => onChange({ ...content, consentSource: event.currentTarget.value })}
        />
        <TextInput
          w={150}
          type="date"
          label={t('contacts.consentDate')}
          value={content.consentDate ?? ''}
          onChange={(event) =>
            onChange({
              ...content,
              consentDate: event.currentTarget.value === '' ? null : event.currentTarget.value,
            })
          }
        />
      </Group>
    </Stack>
  )
}
