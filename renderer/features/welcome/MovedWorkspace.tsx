import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showOwnFile } from '../../app/openedFiles.ts'
import { showError } from '../../app/showError.ts'

interface MovedWorkspaceProps {
  readonly disabled?: boolean
  readonly fullWidth?: boolean
}

/** A workspace that was saved to a file on another computer: what is in it is shown first. */
export function MovedWorkspace({ disabled = false, fullWidth = true }: MovedWorkspaceProps) {
  const { t } = useTranslation()
  return (
    <FileButton
      accept=".rundbrev"
      disabled={disabled}
      inputProps={{ 'aria-label': t('sharing.move.open') }}
      onChange={(file) => file !== null && void showOwnFile(file).catch(showError)}
    >
      {({ onClick }) => (
        <Button
          variant="default"
          fullWidth={fullWidth}
          disabled={disabled}
          title={t('sharing.move.openHint')}
          leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
          onClick={onClick}
        >
          {t('sharing.move.open')}
        </Button>
      )}
    </FileButton>
  )
}
