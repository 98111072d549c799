import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Input } from '../../../../shared/contract/contract.ts'
import { dueAt } from '../../../../shared/schedule/dueAt.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { targetText, titleText } from '../calendarTexts.ts'
import { isMovable, type PlacedItem } from '../placedItems.ts'
import { movedTime, type Target } from './movedTime.ts'

/**
 * Gives a publication another time, says so, and offers the way back where that has not passed. One that was missed waits for the officer again.
 *
 * @param onDone told the item's key and its day, once it is where it was put
 */
export function useMove(
  onDone: (key: string, day: string) => void,
): (placed: PlacedItem, to: Target) => void {
  const { t } = useTranslation()
  const reschedule = useDo('publications.reschedule')
  const restore = useDo('publications.restoreMissed')
  const back = (input: Input<'publications.reschedule'>, { key, day }: PlacedItem) =>
    reschedule.mutate(input, { onSuccess: () => onDone(key, day) })
  return (placed, to) => {
    if (!isMovable(placed)) return
    const { id, wallTime, zone } = placed.item
    const at = { wallTime: movedTime(wallTime, placed, to), zone }
    reschedule.mutate(
      { id, at },
      {
        onSuccess({ before, following }) {
          onDone(placed.key, to.day)
          const told = t('calendar.held.moved', {
            ...{ title: titleText(placed, t), when: targetText(to, t) },
          })
          if (placed.item.state === 'missed')
            offerUndo(told, () => restore.mutate({ id }, { onSuccess: () => onDone(placed.key, placed.day) }))
          else if (isPast(before)) showDone(told)
          else offerUndo(told, () => back({ id, at: before, rejoins: following }, placed))
        },
      },
    )
  }
}

function isPast({ wallTime, zone }: { readonly wallTime: string; readonly zone: string }): boolean {
  return Temporal.Instant.compare(dueAt(wallTime, zone), Temporal.Now.instant()) <= 0
}
