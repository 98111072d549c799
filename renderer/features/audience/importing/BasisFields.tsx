import { Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ConsentBasis, consentBases, contactLimits } from '../../../../shared/audience/contact.ts'

/** On which ground the people of a file may be mailed, where the file itself does not say. */
export interface ImportBasis {
  readonly consent: ConsentBasis | null
  readonly source: string
  /** "2026-11-29", or '' for none. */
  readonly date: string
}

interface BasisFieldsProps {
  readonly basis: ImportBasis
  readonly onChange: (basis: ImportBasis) => void
}

/** The basis, and once there is one, where it is recorded and of which day. */
export function BasisFields({ basis, onChange }: BasisFieldsProps) {
  const { t } = useTranslation()
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={t('audience.import.consentLabel')}
        description={t('audience.import.consentHint')}
        w={360}
        allowDeselect={false}
        data={(['unknown', ...consentBases] as const).map((value) => ({
          value,
          label: t(`audience.consent.${value}`),
        }))}
        value={basis.consent ?? 'unknown'}
        onChange={(chosen) =>
          chosen !== null && onChange({ ...basis, consent: chosen === 'unknown' ? null : chosen })
        }
      />
      {basis.consent !== null && (
        <>
          <TextInput
            label={t('audience.import.consentSource')}
            style={{ flex: 1 }}
            maxLength={contactLimits.consentSource}
            value={basis.source}
            onChange={({ currentTarget }) => onChange({ ...basis, source: currentTarget.value })}
          />
          <TextInput
            label={t('audience.import.consentDate')}
            type="date"
            w={150}
            value={basis.date}
            onChange={({ currentTarget }) => onChange({ ...basis, date: currentTarget.value })}
          />
        </>
      )}
    </Group>
  )
}
