import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportId } from '../../../../shared/contract/scalars.ts'
import { useUndoReachImport } from './useUndoReachImport.ts'

interface UndoReachImportProps {
  readonly importId: ImportId
  readonly onUndone: () => void
}

/** Takes back what an import did just now. */
export function UndoReachImport({ importId, onUndone }: UndoReachImportProps) {
  const { t } = useTranslation()
  const { undo, isPending } = useUndoReachImport(onUndone)
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
      loading={isPending}
      onClick={() => undo(importId)}
    >
      {t('reachImport.undo')}
    </Button>
  )
}
