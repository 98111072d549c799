import { useTranslation } from 'react-i18next'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'

export type ManyActs = ReturnType<typeof useManyActs>

/** What can be done to many contacts at once; each says to how many it was done, and can be taken back. */
export function useManyActs(onDone: () => void) {
  const { t } = useTranslation()
  const undo = useDo('contacts.undoMany', {
    onSuccess: ({ undone, kept }) => {
      const said = t('contacts.many.undone', { count: undone })
      showDone(kept === 0 ? said : `${said} ${t('contacts.many.kept', { count: kept })}`)
    },
  })
  const told =
    (what: 'changed' | 'deleted' | 'suppressed') =>
    ({ batch, done }: { readonly batch: number | null; readonly done: number }) => {
      onDone()
      if (batch === null) showDone(t('contacts.many.nothing'))
      else offerUndo(t(`contacts.many.${what}`, { count: done }), () => undo.mutate({ batch }))
    }
  return {
    change: useDo('contacts.changeMany', { onSuccess: told('changed') }),
    remove: useDo('contacts.deleteMany', { onSuccess: told('deleted') }),
    suppress: useDo('contacts.suppressMany', { onSuccess: told('suppressed') }),
  }
}
