import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayKind } from '../../../../shared/calendar/calendarDay.ts'
import { useCalendar } from '../calendarContext.ts'
import { minutesText, titleText } from '../calendarTexts.ts'
import { hueStyle } from '../channelHues.ts'
import { ItemButton } from '../item/ItemButton.tsx'
import type { PlacedItem } from '../placedItems.ts'
import { FreePlaceButton } from '../queue/FreePlaceButton.tsx'
import classes from './DayColumn.module.css'
import { layInLanes } from './weekLanes.ts'
import { hourHeight } from './weekScale.ts'

interface DayColumnProps {
  readonly date: string
  readonly kind: DayKind | undefined
  readonly name: string
  readonly items: readonly PlacedItem[]
  /** Minutes since midnight where it is today. */
  readonly nowMinutes: number | null
}

/** A day hour by hour: what is published when, and where something is put that is on its way. */
export function DayColumn({ date, kind, name, items, nowMinutes }: DayColumnProps) {
  const { t } = useTranslation()
  const { held, dragged, drag, hover, move, plan, hues, freePlaces } = useCalendar()
  const [over, setOver] = useState<number | null>(null)
  const ghost =
    dragged !== null && over !== null
      ? { placed: dragged.placed, minutes: over }
      : held?.at.day === date
        ? { placed: held.placed, minutes: held.at.minutes }
        : null
  const minutesAt = (event: DragEvent<HTMLElement>, grip: number) =>
    quarterAt(event.clientY - grip - event.currentTarget.getBoundingClientRect().top)
  return (
    <ol
      className={classes.day}
      aria-label={name}
      data-day={date}
      data-kind={kind}
      onDoubleClick={(event) => {
        if (event.target !== event.currentTarget) return
        const { top } = event.currentTarget.getBoundingClientRect()
        plan(date, halfHourAt(event.clientY - top))
      }}
      onDragOver={(event) => {
        if (dragged === null) return
        event.preventDefault()
        const minutes = minutesAt(event, dragged.grip)
        setOver(minutes)
        hover({ day: date, minutes })
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null)
      }}
      onDrop={(event) => {
        setOver(null)
        if (dragged === null) return
        event.preventDefault()
        drag(null)
        const to = { day: date, minutes: minutesAt(event, dragged.grip) }
        const { day, minutes } = dragged.placed
        if (day !== to.day || minutes !== to.minutes) move(dragged.placed, to)
      }}
    >
      {layInLanes(items).map(({ placed, left, width }) => (
        <li
          key={placed.key}
          className={classes.place}
          style={{
            top: `${(placed.minutes / 60) * hourHeight}px`,
            insetInlineStart: `${left * 100}%`,
            width: `${width * 100}%`,
          }}
        >
          <ItemButton placed={placed} />
        </li>
      ))}
      {(freePlaces.get(date) ?? []).map((place) => (
        <li
          aria-hidden
          key={`${place.channelId} ${place.minutes}`}
          className={classes.place}
          style={{ top: `${(place.minutes / 60) * hourHeight}px`, insetInlineStart: 0, width: '100%' }}
        >
          <FreePlaceButton date={date} place={place} />
        </li>
      ))}
      {ghost !== null && (
        <li
          aria-hidden
          className={classes.ghost}
          style={{
            ...hueStyle(hues, ghost.placed.item.channelId),
            top: `${(ghost.minutes / 60) * hourHeight}px`,
          }}
        >
          <strong>{minutesText(ghost.minutes)}</strong> {titleText(ghost.placed, t)}
        </li>
      )}
      {nowMinutes !== null && (
        <li
          className={classes.now}
          style={{ top: `${(nowMinutes / 60) * hourHeight}px` }}
          aria-label={t('calendar.now', { time: minutesText(nowMinutes) })}
        />
      )}
    </ol>
  )
}

/** The quarter of an hour that is nearest to a place in the column. */
function quarterAt(pixels: number): number {
  const minutes = Math.round((pixels / hourHeight) * 4) * 15
  return Math.max(0, Math.min(24 * 60 - 15, minutes))
}

/** The half hour that a place in the column lies in. */
function halfHourAt(pixels: number): number {
  return Math.max(0, Math.min(24 * 60 - 30, Math.floor((pixels / hourHeight) * 2) * 30))
}
