import { VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { useCalendar } from '../calendarContext.ts'
import { longDayText, shortDayText } from '../calendarTexts.ts'
import { dayNote, dayTold } from '../dayNote.ts'
import { ItemButton } from '../item/ItemButton.tsx'
import type { PlacedItem } from '../placedItems.ts'
import { FreePlaceButton } from '../queue/FreePlaceButton.tsx'
import classes from './MonthCell.module.css'

interface MonthCellProps {
  readonly date: string
  /** Of the month before or after. */
  readonly isOutside: boolean
  readonly isToday: boolean
  /** The one that is come to by Tab. */
  readonly isCursor: boolean
  /** Where the keyboard would drop what it has picked up. */
  readonly isTarget: boolean
  readonly about: CalendarDay | undefined
  readonly points: readonly ShownPoint[]
  readonly items: readonly PlacedItem[]
  /** How many lines there is room for. */
  readonly most: number
  readonly onPoint: () => void
  /** Shows the whole day. */
  readonly onDay: () => void
}

/**
 * A day of the month: what it is called, and what is published then, as much of it as there is room for. Number and name are drawn by the
 * style: who listens is told them once, in full.
 */
export function MonthCell(props: MonthCellProps) {
  const { date, isOutside, isToday, isCursor, isTarget, about, points, items, most, onPoint, onDay } = props
  const { t } = useTranslation()
  const { dragged, drag, hover, move, plan, freePlaces } = useCalendar()
  const [isOver, setOver] = useState(false)
  const day = Temporal.PlainDate.from(date)
  const room = Math.max(1, most - points.length)
  const shown = items.length > room ? items.slice(0, Math.max(0, room - 1)) : items
  // They have what room is left.
  const free = (freePlaces.get(date) ?? []).slice(0, Math.max(0, room - items.length))
  const name = longDayText(day)
  const told = [name, ...dayTold(about, t), ...points.map((point) => point.name)]
  const over = (event: DragEvent, to: boolean) => {
    if (dragged === null) return
    event.preventDefault()
    setOver(to)
    if (to) hover({ day: date, minutes: dragged.placed.minutes })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears its keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table's cell, gone through as a grid's
      role="gridcell"
      tabIndex={isCursor ? 0 : -1}
      className={classes.day}
      data-day={date}
      data-kind={about?.kind}
      data-outside={isOutside || undefined}
      data-today={isToday || undefined}
      data-over={isOver || isTarget || undefined}
      {...(isToday && { 'aria-current': 'date' })}
      onClick={onPoint}
      onDoubleClick={(event) => event.target === event.currentTarget && plan(date)}
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) over(event, false)
      }}
      onDrop={(event) => {
        over(event, false)
        if (dragged === null) return
        drag(null)
        if (dragged.placed.day !== date) move(dragged.placed, { day: date, minutes: dragged.placed.minutes })
      }}
    >
      <VisuallyHidden>{[...told, t('calendar.count', { count: items.length })].join(', ')}</VisuallyHidden>
      <div className={classes.head}>
        <span
          aria-hidden
          className={classes.number}
          data-text={day.day === 1 ? shortDayText(day) : day.day}
        />
        <span aria-hidden className={classes.note} data-text={dayNote(about, t)} title={dayNote(about, t)} />
        <button
          type="button"
          tabIndex={-1}
          className={classes.plan}
          aria-hidden
          title={t('calendar.planOn', { day: name })}
          onClick={() => plan(date)}
        >
          <IconPlus size={14} stroke={1.6} aria-hidden />
        </button>
      </div>
      {points.map((point) => (
        <span
          aria-hidden
          key={`${point.id} ${point.from}`}
          className={classes.point}
          data-layer={point.layer}
          title={point.name}
          data-text={point.from === date || day.dayOfWeek === 1 || day.day === 1 ? point.name : ''}
        />
      ))}
      {shown.map((placed) => (
        <ItemButton key={placed.key} placed={placed} inGrid />
      ))}
      {shown.length < items.length && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.more}
          aria-label={t('calendar.moreOn', { count: items.length - shown.length, day: name })}
          onClick={onDay}
        >
          {t('calendar.more', { count: items.length - shown.length })}
        </button>
      )}
      {free.map((place) => (
        <FreePlaceButton key={`${place.channelId} ${place.minutes}`} date={date} place={place} />
      ))}
    </td>
  )
}
