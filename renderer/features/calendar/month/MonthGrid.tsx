import { useElementSize } from '@mantine/hooks'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { useIsPrinting } from '../../../ui/printing.ts'
import { useRoomBelow } from '../../../ui/useRoomBelow.ts'
import { useCalendar } from '../calendarContext.ts'
import { daysOf, spanOf } from '../calendarSpan.ts'
import { monthText, weekdayText, weekOf } from '../calendarTexts.ts'
import { daysLater } from '../move/movedTime.ts'
import type { ItemsByDay } from '../placedItems.ts'
import { MonthCell } from './MonthCell.tsx'
import classes from './MonthGrid.module.css'
import { dayReached } from './monthKeys.ts'

interface MonthGridProps {
  /** A day of the month that is shown. */
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly points: readonly ShownPoint[]
  readonly items: ItemsByDay
  /** Another month, where the keyboard has gone out of this one. */
  readonly onShow: (day: Temporal.PlainDate) => void
  readonly onWeek: (day: Temporal.PlainDate) => void
  readonly onDay: (day: Temporal.PlainDate) => void
}

const rowsOfMonth = 6
/** Pixels of a cell that are not items': the day's number above them, and air. */
const aboveItems = 29
const perItem = 22

/**
 * A month as six whole weeks, gone through day by day as a grid (w3.org/WAI/ARIA/apg/patterns/grid): arrows between days, Enter into a
 * day's items, Escape out. What has been picked up goes where the arrows go.
 */
export function MonthGrid({ day, today, days, points, items, onShow, onWeek, onDay }: MonthGridProps) {
  const { t } = useTranslation()
  const { held, carry, letGo, plan } = useCalendar()
  const room = useRef<HTMLTableElement>(null)
  const height = useRoomBelow(room)
  const { ref: body, height: bodyHeight } = useElementSize<HTMLTableSectionElement>()
  const span = spanOf('month', day)
  const shown = daysOf(span).map(String)
  const [at, setAt] = useState(day.toString())
  const cursor = shown.includes(at) ? at : day.toString()
  const wanted = useRef<string | null>(null)
  const target = held?.at.day ?? cursor

  // What has been picked up by the keyboard, or gone to, has the focus also in the month that comes with it.
  useEffect(() => {
    // The day itself is kept: a render from before the key was pressed may be finished after it.
    if (wanted.current !== target) return
    wanted.current = null
    cellOf(room.current, target)?.focus()
  })
  useEffect(() => {
    if (held !== null) cellOf(room.current, held.at.day)?.focus()
  }, [held])

  const goTo = (to: string) => {
    wanted.current = to
    setAt(to)
    if (held !== null) carry({ ...held.at, day: to })
    if (!shown.includes(to)) onShow(Temporal.PlainDate.from(to))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-day]') : null
    if (cell === null || event.altKey || event.ctrlKey || event.metaKey) return
    if (held !== null) {
      const to = dayReached(held.at.day, event.key)
      if (to !== undefined) goTo(to)
      else if (event.key === 'Enter' || event.key === ' ') letGo('drop')
      else if (event.key === 'Escape') letGo('cancel')
      else return
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.target !== cell) {
      const did = withinCell(event, cell)
      if (did) event.preventDefault()
      return
    }
    const to = dayReached(cursor, event.key)
    if (to !== undefined) goTo(to)
    else if (event.key === 'Enter') {
      const first = cell.querySelector<HTMLElement>('[data-item]')
      if (first === null) plan(cursor)
      else first.focus()
    } else return
    event.preventDefault()
  }

  /** Whoever goes elsewhere has not dropped it. */
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget
    if (held !== null && to instanceof Node && !event.currentTarget.contains(to)) letGo('cancel')
  }

  // On paper a week is as high as its fullest day.
  const isPrinting = useIsPrinting()
  const perCell = isPrinting
    ? Number.MAX_SAFE_INTEGER
    : Math.max(1, Math.floor((bodyHeight / rowsOfMonth - aboveItems) / perItem))
  return (
    <table
      ref={room}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is gone through by keys is a grid
      role="grid"
      className={classes.month}
      style={isPrinting ? undefined : { height }}
      aria-label={t('calendar.monthLabel', { shown: monthText(day) })}
      aria-describedby="calendar-keys"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <thead>
        <tr className={classes.heading}>
          <th scope="col" aria-label={t('calendar.weekColumn')} />
          {daysOf(spanOf('week', day)).map((weekday) => (
            <th key={weekday.dayOfWeek} scope="col" aria-label={weekdayText(weekday, 'long')}>
              {weekdayText(weekday, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={classes.body} ref={body}>
        {Array.from({ length: rowsOfMonth }, (_, row) => {
          const monday = span.from.add({ weeks: row })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is a place, so that the focus stays when the month changes
            <tr key={row} className={classes.week}>
              <th scope="row" className={classes.weekNumber}>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('calendar.week', { week: weekOf(monday) })}
                  onClick={() => onWeek(monday)}
                >
                  {weekOf(monday)}
                </button>
              </th>
              {Array.from({ length: 7 }, (_, column) => {
                const date = daysLater(monday.toString(), column)
                return (
                  <MonthCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    date={date}
                    isOutside={Temporal.PlainDate.from(date).month !== day.month}
                    isToday={date === today.toString()}
                    isCursor={date === target}
                    isTarget={held?.at.day === date}
                    about={days.get(date)}
                    points={points.filter(({ from, to }) => from <= date && date <= to)}
                    items={items.get(date) ?? []}
                    most={perCell}
                    onPoint={() => setAt(date)}
                    onDay={() => onDay(Temporal.PlainDate.from(date))}
                  />
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Among a day's items: up and down between them, out with Escape. @returns whether the key was one of those */
function withinCell({ key, target }: KeyboardEvent, cell: HTMLElement): boolean {
  const all = [...cell.querySelectorAll<HTMLElement>('button')]
  const index = all.indexOf(target as HTMLElement)
  // What is in a card that hangs from an item has its own keys.
  if (index === -1) return false
  if (key === 'Escape' || key === 'ArrowLeft' || key === 'ArrowRight') {
    cell.focus()
    return true
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  all[Math.max(0, Math.min(all.length - 1, index + (key === 'ArrowDown' ? 1 : -1)))]?.focus()
  return true
}

function cellOf(grid: HTMLElement | null, day: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-day="${day}"]`) ?? null
}
