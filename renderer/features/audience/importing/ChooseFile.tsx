import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { importFields } from '../../../../shared/contract/contactImport.ts'
import { FileTarget } from '../../../ui/FileTarget.tsx'

interface ChooseFileProps {
  readonly isBusy: boolean
  readonly onChosen: (file: File) => void
}

/** Drop a file, or pick one; and what it should hold. */
export function ChooseFile({ isBusy, onChosen }: ChooseFileProps) {
  const { t } = useTranslation()
  const fields = importFields
    .filter((field) => field !== 'email')
    .map((field) => t(`audience.field.${field}`).toLowerCase())
  return (
    <>
      <FileTarget alsoAccepts=".xlsx,.vcf,text/vcard" isBusy={isBusy} onChosen={onChosen} />
      <Text size="sm" c="dimmed">
        {t('audience.import.teach', { fields: fields.join(', ') })} {t('audience.import.teachExcel')}
      </Text>
    </>
  )
}
