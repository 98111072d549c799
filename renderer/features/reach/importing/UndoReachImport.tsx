import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportId } from '../../../../shared/contract/scalars.ts'
import { useUndoReachImport } from './useUndoReachImport.ts'

interface UndoReachImportProps {
  readonly importId: ImportId
  readonly fileName: string
  readonly onUndone: () => void
}

/** Takes back what an import did just now. */
export function UndoReachImport({ importId, fileName, onUndone }: UndoReachImportProps) {
  const { t } = useTranslation()
  const { undo, isPending } = useUndoReachImport(onUndone)
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
      loading={isPending}
      onClick={() => undo(importId, fileName)}
    >
      {t('reachImport.undo')}
    </Button>
  )
}
