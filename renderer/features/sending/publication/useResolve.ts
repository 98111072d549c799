import { useTranslation } from 'react-i18next'
import type { DeliveryId, PublicationId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'

/** The officer's word on letters in doubt; null: all of them. That they arrived can be taken back, that they go again cannot. */
export function useResolve(publicationId: PublicationId, onDone: () => void = () => {}) {
  const { t } = useTranslation()
  const reopen = useDo('deliveries.reopen', {
    onSuccess: ({ reopened }) => showDone(t('publication.doubt.reopened', { count: reopened })),
  })
  const { mutate, isPending } = useDo('deliveries.resolveMany', {
    onSuccess({ resolved, at }, { as }) {
      onDone()
      if (as === 'queued') showDone(t('publication.doubt.queuedAgain', { count: resolved }))
      else {
        offerUndo(t('publication.doubt.markedSent', { count: resolved }), () =>
          reopen.mutate({ publicationId, at }),
        )
      }
    },
  })
  const resolve = (ids: readonly DeliveryId[] | null, as: 'sent' | 'queued') =>
    mutate({ publicationId, ids: ids && [...ids], as })
  return { resolve, isPending }
}
