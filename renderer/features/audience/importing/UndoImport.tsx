import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

interface UndoImportProps {
  readonly importId: ImportId
  readonly onUndone: () => void
}

/** Takes everything back that an import did, and says what stayed because somebody has changed it since. */
export function UndoImport({ importId, onUndone }: UndoImportProps) {
  const { t } = useTranslation()
  const undo = useDo('contacts.undoImport', {
    onSuccess: ({ kept, ...done }) => {
      const stayed = kept > 0 ? ` ${t('audience.import.undoneKept', { count: kept })}` : ''
      showDone(`${t('audience.import.undone', done)}${stayed}`)
      onUndone()
    },
  })
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
      loading={undo.isPending}
      onClick={() => undo.mutate({ importId })}
    >
      {t('audience.import.undo')}
    </Button>
  )
}
