import { Button, Group, Switch, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping, ContactFileLook } from '../../../../shared/contract/contactImport.ts'
import { BasisFields, type ImportBasis } from './BasisFields.tsx'
import { ColumnsTable } from './ColumnsTable.tsx'
import { ImportNotes } from './ImportNotes.tsx'
import { MergeRules } from './MergeRules.tsx'

interface ColumnsStepProps {
  readonly fileName: string
  readonly look: ContactFileLook
  readonly mapping: ColumnMapping
  readonly basis: ImportBasis
  readonly isBusy: boolean
  readonly onMapping: (mapping: ColumnMapping) => void
  readonly onBasis: (basis: ImportBasis) => void
  readonly infersPlace: boolean
  readonly onInfersPlace: (infersPlace: boolean) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** How the file was read, what each of its columns is taken for, and on which ground its people may be mailed. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { t } = useTranslation()
  const { fileName, look, mapping, basis, isBusy, onMapping, onBasis, onBack, onNext } = props
  return (
    <>
      <div>
        <Text fw={600}>{fileName}</Text>
        <Text size="sm" c="dimmed">
          {readAs(look, t)}
        </Text>
      </div>
      {!look.hasHeadings && <ImportNotes notes={[{ kind: 'headings-missing', row: 1, count: 1 }]} />}
      <ColumnsTable look={look} mapping={mapping} onChange={onMapping} />
      {mapping.email === undefined && (
        <Text size="sm" c="red" role="alert">
          {t('audience.import.needEmail')}
        </Text>
      )}
      <BasisFields basis={basis} onChange={onBasis} />
      <Switch
        label={t('audience.import.infersPlace')}
        description={t('audience.import.infersPlaceHint')}
        checked={props.infersPlace}
        onChange={({ currentTarget }) => props.onInfersPlace(currentTarget.checked)}
      />
      <MergeRules />
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
