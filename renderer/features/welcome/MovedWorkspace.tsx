import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MovingProgress } from '../../ui/MovingProgress.tsx'

interface MovedWorkspaceProps {
  readonly disabled: boolean
  /** It is being read. */
  readonly isReading: boolean
  readonly onPick: (file: File) => void
}

/** A workspace that was saved to a file on another computer. */
export function MovedWorkspace({ disabled, isReading, onPick }: MovedWorkspaceProps) {
  const { t } = useTranslation()
  if (isReading) return <MovingProgress doing="reading" />
  return (
    <FileButton accept=".rundbrev" disabled={disabled} onChange={(file) => file !== null && onPick(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          fullWidth
          disabled={disabled}
          title={t('sharing.move.openHint')}
          leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
        >
          {t('sharing.move.open')}
        </Button>
      )}
    </FileButton>
  )
}
