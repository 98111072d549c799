import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { movesBack, type QueueMove } from '../../../../shared/calendar/queueMove.ts'
import type { QueueSlot } from '../../../../shared/calendar/queueSlot.ts'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { slotText } from './queueLines.ts'
import type { SlotTime } from './SlotForm.tsx'

export type WhatBecomes = Input<'queue.removeSlot'>['queued']

/** A change that waits for the officer's word about those who stand in the slot. */
export interface AskedAboutSlot {
  readonly slot: QueueSlot
  /** null: it is removed. */
  readonly to: SlotTime | null
  readonly moves: Output<'queue.previewSlot'>['moves']
}

/** What can be done to the times of the week. Where somebody stands in one, it is asked first what becomes of them. */
export function useSlotActs() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<AskedAboutSlot | null>(null)
  const addSlot = useDo('queue.addSlot')
  const preview = useDo('queue.previewSlot')
  const changeSlot = useDo('queue.changeSlot')
  const removeSlot = useDo('queue.removeSlot')
  const restore = useDo('queue.restoreSlot')
  const offerBack = (message: string, slot: QueueSlot, moves: readonly QueueMove[]) =>
    offerUndo(message, () => restore.mutate({ slot, moves: movesBack(moves) }))
  const perform = (slot: QueueSlot, to: SlotTime | null, queued: WhatBecomes) => {
    const { id } = slot
    if (to === null)
      removeSlot.mutate(
        { id, queued },
        {
          onSuccess: ({ before, moves }) =>
            offerBack(t('queue.dialog.removed', { slot: slotText(before, t) }), before, moves),
        },
      )
    else
      changeSlot.mutate(
        { id, to, queued },
        {
          onSuccess({ before, moves }) {
            const told = { before: slotText(before, t), after: slotText(to, t) }
            offerBack(t('queue.dialog.changed', told), before, moves)
          },
        },
      )
  }
  const askFirst = (slot: QueueSlot, to: SlotTime | null) =>
    preview.mutate(
      { id: slot.id, to },
      {
        onSuccess({ moves }) {
          if (moves.length === 0) perform(slot, to, 'move')
          else setAsked({ slot, to, moves })
        },
      },
    )
  return {
    asked,
    answer(queued: WhatBecomes | null) {
      if (asked !== null && queued !== null) perform(asked.slot, asked.to, queued)
      setAsked(null)
    },
    add: (content: Input<'queue.addSlot'>) =>
      addSlot.mutate(content, {
        onSuccess: (slot) =>
          offerUndo(t('queue.dialog.added', { slot: slotText(slot, t) }), () =>
            removeSlot.mutate({ id: slot.id, queued: 'keep' }),
          ),
      }),
    change(slot: QueueSlot, to: SlotTime) {
      if (slot.weekday !== to.weekday || slot.at !== to.at) askFirst(slot, to)
    },
    remove: (slot: QueueSlot) => askFirst(slot, null),
  }
}
