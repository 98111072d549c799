import { useTranslation } from 'react-i18next'
import type { ImportId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'

/** Takes an import back, says what that did, and offers the way back from it. */
export function useUndoReachImport(onUndone: () => void = () => {}) {
  const { t } = useTranslation()
  const redoing = useDo('reach.redoImport', {
    onSuccess: ({ revived }) => showDone(t('reachImport.redone', { count: revived })),
  })
  const undoing = useDo('reach.undoImport')
  /** @param file its name */
  const undo = (importId: ImportId, file: string) =>
    undoing.mutate(
      { importId },
      {
        onSuccess: ({ ended, revived }) => {
          const back = revived > 0 ? ` ${t('reachImport.revived', { count: revived })}` : ''
          offerUndo(`${t('reachImport.undone', { file, count: ended })}${back}`, () =>
            redoing.mutate({ importId, overlap: revived > 0 ? 'newer' : 'both' }),
          )
          onUndone()
        },
      },
    )
  return { undo, isPending: undoing.isPending }
}
