import { VisuallyHidden } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { useIsPrinting } from '../../../ui/printing.ts'
import { useRoomBelow } from '../../../ui/useRoomBelow.ts'
import { useCalendar } from '../calendarContext.ts'
import { daysOf, spanOf } from '../calendarSpan.ts'
import { longDayText, minutesText, weekdayText, weekOf } from '../calendarTexts.ts'
import { dayNote, dayTold } from '../dayNote.ts'
import { daysLater, laterTarget, type Target } from '../move/movedTime.ts'
import type { ItemsByDay } from '../placedItems.ts'
import { DayColumn } from './DayColumn.tsx'
import classes from './WeekGrid.module.css'
import { hourHeight } from './weekScale.ts'

interface WeekGridProps {
  readonly day: Temporal.PlainDate
  /** The time in the workspace's zone. */
  readonly now: Temporal.PlainDateTime
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly points: readonly ShownPoint[]
  readonly items: ItemsByDay
  /** Another week, where what is held has been carried out of this one. */
  readonly onShow: (day: Temporal.PlainDate) => void
  readonly onDay: (day: Temporal.PlainDate) => void
}

const firstShown = 7

/** A week hour by hour. What has been picked up goes by a day or a quarter of an hour where the arrows go, by an hour with Shift. */
export function WeekGrid({ day, now, days, points, items, onShow, onDay }: WeekGridProps) {
  const { t } = useTranslation()
  const { held, carry, letGo } = useCalendar()
  const room = useRef<HTMLElement>(null)
  const height = useRoomBelow(room)
  const isPrinting = useIsPrinting()
  const week = daysOf(spanOf('week', day))
  const today = now.toPlainDate().toString()

  // Nobody begins to read at midnight.
  useLayoutEffect(() => room.current?.scrollTo({ top: firstShown * hourHeight }), [])
  useEffect(() => {
    if (held === null) return
    const { current } = room
    current?.focus({ preventScroll: true })
    const top = (held.at.minutes / 60) * hourHeight
    const seen = current === null ? 0 : current.clientHeight - 90
    if (current !== null && (top < current.scrollTop || top > current.scrollTop + seen - hourHeight))
      current.scrollTo({ top: top - seen / 2 })
  }, [held])

  const onKeyDown = (event: KeyboardEvent) => {
    if (held === null || event.altKey || event.ctrlKey || event.metaKey) return
    const to = targetReached(held.at, event.key, event.shiftKey)
    if (to !== undefined) {
      carry(to)
      if (!week.some((other) => other.toString() === to.day)) onShow(Temporal.PlainDate.from(to.day))
    } else if (event.key === 'Enter' || event.key === ' ') letGo('drop')
    else if (event.key === 'Escape') letGo('cancel')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget
    if (held !== null && to instanceof Node && !event.currentTarget.contains(to)) letGo('cancel')
  }

  return (
    <section
      ref={room}
      className={classes.week}
      style={isPrinting ? undefined : { height }}
      tabIndex={-1}
      aria-label={t('calendar.week', { week: weekOf(day) })}
      aria-describedby="calendar-keys"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className={classes.heads}>
        <span />
        {week.map((weekday) => {
          const date = weekday.toString()
          const about = days.get(date)
          const its = points.filter(({ from, to }) => from <= date && date <= to)
          return (
            <div
              key={date}
              className={classes.head}
              data-kind={about?.kind}
              data-today={date === today || undefined}
            >
              <button type="button" className={classes.date} onClick={() => onDay(weekday)}>
                <VisuallyHidden>{[longDayText(weekday), ...dayTold(about, t)].join(', ')}</VisuallyHidden>
                <span aria-hidden>{weekdayText(weekday, 'short')}</span>
                <strong aria-hidden>{weekday.day}</strong>
              </button>
              <span className={classes.note} title={dayNote(about, t)}>
                {dayNote(about, t)}
              </span>
              {its.map((point) => (
                <span
                  key={`${point.id} ${point.from}`}
                  className={classes.point}
                  data-layer={point.layer}
                  title={point.name}
                >
                  {point.name}
                </span>
              ))}
            </div>
          )
        })}
      </div>
      <div className={classes.body}>
        <ol className={classes.hours} aria-label={t('calendar.hours')}>
          {Array.from({ length: 24 }, (_, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its number
            <li key={hour}>{hour === 0 ? '' : minutesText(hour * 60)}</li>
          ))}
        </ol>
        {week.map((weekday) => {
          const date = weekday.toString()
          return (
            <DayColumn
              key={date}
              date={date}
              kind={days.get(date)?.kind}
              name={longDayText(weekday)}
              items={items.get(date) ?? []}
              nowMinutes={date === today ? now.hour * 60 + now.minute : null}
            />
          )
        })}
      </div>
    </section>
  )
}

function targetReached(at: Target, key: string, isFar: boolean): Target | undefined {
  const step = isFar ? 60 : 15
  switch (key) {
    case 'ArrowLeft':
      return { ...at, day: daysLater(at.day, -1) }
    case 'ArrowRight':
      return { ...at, day: daysLater(at.day, 1) }
    case 'ArrowUp':
      return laterTarget(at, -step)
    case 'ArrowDown':
      return laterTarget(at, step)
    default:
      return undefined
  }
}
