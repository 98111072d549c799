import { useTranslation } from 'react-i18next'
import type { ScheduleStandstill } from '../../../shared/contract/schedule.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showDone, showUndo } from '../../ui/toasts.tsx'

interface Standstill extends ScheduleStandstill {
  readonly pauseAll: () => void
  readonly goOn: () => void
  readonly isChanging: boolean
}

/** Time passes without a word: what has come due meanwhile is counted anew now and then. */
const everyMs = 60_000

const goesOn: ScheduleStandstill = { paused: null, overdue: 0, elsewhere: 0 }

/** Whether everything is paused, and the ways into that and out of it. */
export function useStandstill(): Standstill {
  const { t } = useTranslation()
  const standstill = useAsk('schedule.standstill', {}, { refetchInterval: everyMs }).data ?? goesOn
  const goOn = useDo('schedule.goOn', { onSuccess: () => showDone(t('program.paused.wentOn')) })
  const pause = useDo('schedule.pauseAll', {
    onSuccess: () => showUndo(t('program.paused.title'), () => goOn.mutate({})),
  })
  return {
    ...standstill,
    pauseAll: () => pause.mutate({}),
    goOn: () => goOn.mutate({}),
    isChanging: goOn.isPending || pause.isPending,
  }
}
