import { useTranslation } from 'react-i18next'
import type { ImportId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone, showUndo } from '../../../ui/toasts.tsx'

/** Takes an import back, says what that did, and offers the way back from it. */
export function useUndoReachImport(onUndone: () => void = () => {}) {
  const { t } = useTranslation()
  const redoing = useDo('reach.redoImport', {
    onSuccess: ({ revived }) => showDone(t('reachImport.redone', { count: revived })),
  })
  const undoing = useDo('reach.undoImport', {
    onSuccess: ({ ended, revived }, { importId }) => {
      const back = revived > 0 ? ` ${t('reachImport.revived', { count: revived })}` : ''
      showUndo(`${t('reachImport.undone', { count: ended })}${back}`, () =>
        redoing.mutate({ importId, overlap: revived > 0 ? 'newer' : 'both' }),
      )
      onUndone()
    },
  })
  return { undo: (importId: ImportId) => undoing.mutate({ importId }), isPending: undoing.isPending }
}
