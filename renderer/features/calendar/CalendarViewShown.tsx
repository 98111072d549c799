import { Text } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Temporal } from 'temporal-polyfill'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Agenda } from './agenda/Agenda.tsx'
import { useAgendaSpans } from './agenda/useAgendaSpans.ts'
import { ChannelLegend } from './ChannelLegend.tsx'
import type { CalendarView } from './calendarPath.ts'
import { spanOf } from './calendarSpan.ts'
import { monthText } from './calendarTexts.ts'
import { shownDays, shownPoints } from './layers/layered.ts'
import type { LayerName } from './layers/useLayers.ts'
import { MonthGrid } from './month/MonthGrid.tsx'
import { placeItems } from './placedItems.ts'
import { useCalendarSpans } from './useCalendarSpans.ts'
import { WeekGrid } from './week/WeekGrid.tsx'

interface CalendarViewShownProps {
  readonly view: CalendarView
  readonly day: Temporal.PlainDate
  readonly now: Temporal.PlainDateTime
  readonly zone: string
  readonly channels: readonly Channel[]
  readonly hidden: ReadonlySet<ChannelId>
  readonly layers: readonly LayerName[]
  readonly onHide: (hidden: ReadonlySet<ChannelId>) => void
  /** The items have been drawn, perhaps elsewhere than before. */
  readonly onDrawn: () => void
  /** Other days in the same view. */
  readonly onShow: (day: Temporal.PlainDate) => void
  readonly onView: (view: CalendarView, day: Temporal.PlainDate) => void
}

/** The calendar in one of its views, with what main knows of its days. */
export function CalendarViewShown(props: CalendarViewShownProps) {
  const { view, day, now, zone, channels, hidden, layers, onHide, onDrawn, onShow, onView } = props
  const { t } = useTranslation()
  const agenda = useAgendaSpans(day)
  const spans = view === 'agenda' ? agenda.spans : [spanOf(view, day)]
  const { found, days: everyDay, points: everyPoint, isAsking, error, askAgain } = useCalendarSpans(spans)
  const items = useMemo(() => {
    const coming = layers.includes('coming') ? found.coming : []
    return placeItems({ ...found, coming }, zone, ({ channelId }) => !hidden.has(channelId))
  }, [found, zone, hidden, layers])
  const days = useMemo(() => shownDays(everyDay, layers), [everyDay, layers])
  const points = useMemo(() => shownPoints(everyPoint, layers), [everyPoint, layers])
  useEffect(onDrawn)
  if (error !== null) return <ErrorNote error={error} onRetry={askAgain} />
  const inUse = new Set([...found.publications, ...found.coming].map(({ channelId }) => channelId))
  const legend = (
    <ChannelLegend
      channels={channels.filter(({ id }) => inUse.has(id) || hidden.has(id))}
      hidden={hidden}
      onHide={onHide}
    />
  )
  const last = spans.at(-1)
  if (view === 'agenda') {
    const isQuiet = last !== undefined && ![...items.keys()].some((date) => date >= last.from.toString())
    return (
      <>
        {legend}
        <Agenda
          {...{ days, points, items, isAsking }}
          today={now.toPlainDate().toString()}
          until={last?.to ?? day}
          isQuiet={!isAsking && isQuiet}
          onEarlier={agenda.earlier}
          onLater={agenda.later}
        />
      </>
    )
  }
  const when = t(view === 'week' ? 'calendar.empty.week' : 'calendar.empty.month', { shown: monthText(day) })
  const grid = { day, days, points, items, onShow, onDay: (on: Temporal.PlainDate) => onView('agenda', on) }
  return (
    <>
      {legend}
      {items.size === 0 && !isAsking && (
        <Text size="sm" c="dimmed" mb="xs" role="status">
          {t(hidden.size > 0 ? 'calendar.empty.filtered' : 'calendar.empty.span', { when })}
        </Text>
      )}
      {view === 'month' ? (
        <MonthGrid {...grid} today={now.toPlainDate()} onWeek={(monday) => onView('week', monday)} />
      ) : (
        <WeekGrid {...grid} now={now} />
      )}
    </>
  )
}
