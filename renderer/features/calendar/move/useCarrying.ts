import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dragged, Held } from '../calendarContext.ts'
import { targetText, titleText } from '../calendarTexts.ts'
import type { PlacedItem } from '../placedItems.ts'
import type { Target } from './movedTime.ts'

/** What is on its way from one place to another, by keyboard or by mouse, and what is said about it to who does not see it. */
export function useCarrying(
  move: (placed: PlacedItem, to: Target) => void,
  stay: (key: string, day: string) => void,
) {
  const { t } = useTranslation()
  const [held, setHeld] = useState<Held | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<Target | null>(null)
  const [said, say] = useState('')
  const title = (placed: PlacedItem) => titleText(placed, t)
  return {
    ...{ held, dragged, said },
    /** Where what is on its way would be put, by keyboard or by mouse. */
    aim: held ?? (dragged === null || over === null ? null : { placed: dragged.placed, at: over }),
    drag(next: Dragged | null) {
      setDragged(next)
      setOver(null)
    },
    hover: (at: Target) =>
      setOver((before) => (before?.day === at.day && before.minutes === at.minutes ? before : at)),
    pickUp(placed: PlacedItem) {
      const at = { day: placed.day, minutes: placed.minutes }
      setHeld({ placed, at })
      say(t('calendar.held.picked', { title: title(placed), when: targetText(at, t) }))
    },
    carry(at: Target) {
      if (held === null) return
      setHeld({ ...held, at })
      say(t('calendar.held.over', { when: targetText(at, t) }))
    },
    letGo(how: 'drop' | 'cancel') {
      if (held === null) return
      const { placed, at } = held
      setHeld(null)
      const stays = at.day === placed.day && at.minutes === placed.minutes
      if (how === 'drop' && !stays) {
        say('')
        move(placed, at)
        return
      }
      say(t(how === 'drop' ? 'calendar.held.same' : 'calendar.held.cancelled', { title: title(placed) }))
      stay(placed.key, placed.day)
    },
  }
}
