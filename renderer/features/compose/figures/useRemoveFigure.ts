import { useTranslation } from 'react-i18next'
import { useDo } from '../../../app/queries.ts'
import { showUndo } from '../../../ui/toasts.tsx'

/**
 * Takes a figure out of the workspace, with a way back for a while; posts that show it say that it is gone.
 * @param name the figure's
 */
export function useRemoveFigure(name: string, onRemoved: () => void) {
  const { t } = useTranslation()
  const restore = useDo('figures.restore')
  return useDo('figures.delete', {
    onSuccess: (_, { id }) => {
      showUndo(t('figures.deleted', { name }), () => restore.mutate({ id }))
      onRemoved()
    },
  })
}
