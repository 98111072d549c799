import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { importedFiles, useImportPost } from './useImportPost.ts'

/** A post out of a file that was written somewhere else. */
export function ImportButton() {
  const { t } = useTranslation()
  const { read, reading } = useImportPost()
  return (
    <FileButton
      accept={importedFiles}
      inputProps={{ 'aria-label': t('compose.list.import') }}
      onChange={(file) => file !== null && read(file)}
    >
      {({ onClick }) => (
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.6} />}
          loading={reading}
          onClick={onClick}
        >
          {t('compose.list.import')}
        </Button>
      )}
    </FileButton>
  )
}
