import { isAllKept } from '../../app/beforeLeaving.ts'
import { i18n } from '../../app/i18n.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useStart } from './useStart.ts'

/** The example: to it, away from it, and gone. */
export function useSample() {
  const state = useAsk('workspace.state', {}).data
  const sample = state?.kind === 'open' ? state.sample : null
  const start = useStart()
  const remove = useDo('workspace.removeSample', {
    onSuccess: (after) => {
      enterWorkspace(after)
      showDone(i18n.t('start.sample.removed'))
    },
  })
  return {
    isOpen: sample !== null,
    /** The officer has a workspace of their own to go back to. */
    hasOwn: sample !== null && sample.back !== null,
    isBusy: start.isPending || remove.isPending,
    open: () => start.mutate({ how: 'sample' }, { onError: showError }),
    /** To the officer's own workspace; where there is none yet, to the first steps of a new one. */
    toOwn() {
      if (sample === null) return
      const { back, ownFolder } = sample
      if (back === null)
        start.mutate(
          { how: 'empty', folder: ownFolder },
          {
            onError: showError,
            onSuccess: () => showDone(i18n.t('start.sample.own', { folder: ownFolder })),
          },
        )
      else start.mutate({ how: 'open', folder: back }, { onError: showError })
    },
    // What is being written in the example goes along with it, or into the trash: nowhere else.
    remove: (withOwnWork: boolean) => void isAllKept().then(() => remove.mutate({ withOwnWork })),
  }
}
