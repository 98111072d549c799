import { Alert, Stack } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactImportReport } from '../../../../shared/contract/contactImport.ts'

/** What somebody should know of a file though it kept no row out. */
export function ImportNotes({ notes }: Pick<ContactImportReport, 'notes'>) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <Stack gap={6}>
      {notes.map(({ kind, row, count }) => (
        <Alert key={kind} color="yellow" py={8} icon={<IconInfoCircle size={18} stroke={1.6} />}>
          {t(`audience.import.note.${kind}`, { row, count })}
        </Alert>
      ))}
    </Stack>
  )
}
