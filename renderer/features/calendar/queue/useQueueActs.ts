import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarItem } from '../../../../shared/calendar/calendarItem.ts'
import { movesBack, type QueueMove } from '../../../../shared/calendar/queueMove.ts'
import type { QueueTarget } from '../../../../shared/contract/queue.ts'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { dueAt } from '../../../../shared/schedule/dueAt.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { wallText } from './queueLines.ts'

export interface QueueActs {
  readonly move: (item: CalendarItem, to: QueueTarget) => void
  readonly closeUp: (channelId: ChannelId) => void
  readonly callOff: (item: CalendarItem) => void
}

/** What can be done to a queue: each says what it came to, and offers the way back. */
export function useQueueActs(): QueueActs {
  const { t } = useTranslation()
  const move = useDo('queue.move')
  const closeUp = useDo('queue.closeUp')
  const arrange = useDo('queue.arrange')
  const cancel = useDo('publications.cancel')
  const schedule = useDo('publications.schedule')
  const titleOf = ({ postTitle }: CalendarItem) => (postTitle === '' ? t('compose.untitled') : postTitle)
  const tell = (message: string, moves: readonly QueueMove[]) => {
    // Where nobody could go back to, nothing is offered.
    if (moves.some(isFromPast)) showDone(message)
    else offerUndo(message, () => arrange.mutate({ moves: movesBack(moves) }))
  }
  return {
    move: (item, to) =>
      move.mutate(
        { id: item.id, to },
        {
          onSuccess({ moves }) {
            const own = moves.find(({ id }) => id === item.id)
            if (own === undefined) return
            const told = { title: titleOf(item), when: wallText(own.to.wallTime, t) }
            const others = moves.length - 1
            tell(
              others === 0 ? t('queue.moved', told) : t('queue.movedMore', { ...told, count: others }),
              moves,
            )
          },
        },
      ),
    closeUp: (channelId) =>
      closeUp.mutate(
        { channelId },
        { onSuccess: ({ moves }) => tell(t('queue.closedUp', { count: moves.length }), moves) },
      ),
    callOff: (item) =>
      cancel.mutate(
        { id: item.id },
        {
          onSuccess({ postId, channelId, segmentId, wallTime, zone, missed, lateness, handsAhead }) {
            const again = { postId, channelId, segmentId, missed, lateness, handsAhead, recurrence: null }
            offerUndo(t('queue.calledOff', { title: titleOf(item) }), () =>
              schedule.mutate({ ...again, at: { wallTime, zone } }),
            )
          },
        },
      ),
  }
}

function isFromPast({ from }: QueueMove): boolean {
  return Temporal.Instant.compare(dueAt(from.wallTime, from.zone), Temporal.Now.instant()) <= 0
}
