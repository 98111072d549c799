import { Button, Group, Select, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type ConsentBasis, consentBases } from '../../../../shared/audience/contact.ts'
import type { ColumnMapping, ContactFileLook } from '../../../../shared/contract/contactImport.ts'
import { ColumnsTable } from './ColumnsTable.tsx'

interface ColumnsStepProps {
  readonly fileName: string
  readonly look: ContactFileLook
  readonly mapping: ColumnMapping
  readonly consent: ConsentBasis | null
  readonly isBusy: boolean
  readonly onMapping: (mapping: ColumnMapping) => void
  readonly onConsent: (consent: ConsentBasis | null) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** How the file was read, what each of its columns is taken for, and on which ground its people may be mailed. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { t } = useTranslation()
  const { fileName, look, mapping, consent, isBusy, onMapping, onConsent, onBack, onNext } = props
  return (
    <>
      <div>
        <Text fw={600}>{fileName}</Text>
        <Text size="sm" c="dimmed">
          {readAs(look, t)}
        </Text>
      </div>
      <ColumnsTable look={look} mapping={mapping} onChange={onMapping} />
      {mapping.email === undefined && (
        <Text size="sm" c="red" role="alert">
          {t('audience.import.needEmail')}
        </Text>
      )}
      <Select
        label={t('audience.import.consentLabel')}
        description={t('audience.import.consentHint')}
        maw={320}
        allowDeselect={false}
        data={(['unknown', ...consentBases] as const).map((value) => ({
          value,
          label: t(`audience.consent.${value}`),
        }))}
        value={consent ?? 'unknown'}
        onChange={(basis) => basis !== null && onConsent(basis === 'unknown' ? null : basis)}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('audience.import.another')}
        </Button>
        <Button disabled={mapping.email === undefined} loading={isBusy} onClick={onNext}>
          {t('audience.import.tryOut')}
        </Button>
      </Group>
    </>
  )
}

function readAs({ format, sheet, encoding, delimiter }: ContactFileLook, t: TFunction): string {
  if (format === 'xlsx') return t('audience.import.readSheet', { sheet: sheet ?? '' })
  if (format === 'vcard') return t('audience.import.readCards')
  const name = delimiterNames[delimiter]
  return t('audience.import.readAs', {
    encoding: t(`audience.encoding.${encoding}`),
    delimiter: name === undefined ? delimiter : t(`audience.delimiter.${name}`),
  })
}

const delimiterNames: Readonly<Record<string, 'semicolon' | 'comma' | 'tab' | 'bar'>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
}
