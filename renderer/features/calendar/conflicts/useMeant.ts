import { useTranslation } from 'react-i18next'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import type { Considered } from './useConsidered.ts'

/** Says that what speaks against a time is meant so, or that it is to be told again; each can be taken back. */
export function useMeant(): (one: Considered, meant: boolean) => void {
  const { t } = useTranslation()
  const set = useDo('calendar.setMeant')
  return ({ time: { id, dueAt } }, meant) =>
    set.mutate(
      { id, dueAt, meant },
      {
        onSuccess: () =>
          offerUndo(t(meant ? 'calendar.conflicts.meantDone' : 'calendar.conflicts.againDone'), () =>
            set.mutate({ id, dueAt, meant: !meant }),
          ),
      },
    )
}
