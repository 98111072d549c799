import { Button, VisuallyHidden } from '@mantine/core'
import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconCalendarStar,
  IconFileExport,
  IconListCheck,
  IconPlaylistAdd,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { useLocation, useParams } from 'wouter'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useZone } from '../../ui/useZone.ts'
import { HoldBanner } from '../archive/HoldBanner.tsx'
import { PausedBanner } from '../sending/PausedBanner.tsx'
import { CalendarMenu } from './CalendarMenu.tsx'
import { CalendarToolbar } from './CalendarToolbar.tsx'
import { CalendarViewShown } from './CalendarViewShown.tsx'
import { CalendarProvider } from './calendarContext.ts'
import {
  type CalendarView,
  calendarPath,
  calendarViews,
  queuePath,
  readCalendarPath,
  yearPath,
} from './calendarPath.ts'
import { type Span, spanOf } from './calendarSpan.ts'
import { minutesClock } from './calendarTexts.ts'
import { channelHues } from './channelHues.ts'
import { ConflictsButton } from './conflicts/ConflictsButton.tsx'
import { useConsidered } from './conflicts/useConsidered.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { LayersMenu } from './layers/LayersMenu.tsx'
import { useLayers } from './layers/useLayers.ts'
import { HeldBanner } from './move/HeldBanner.tsx'
import { MoveDialog } from './move/MoveDialog.tsx'
import { useCarrying } from './move/useCarrying.ts'
import { useItemFocus } from './move/useItemFocus.ts'
import { useMove } from './move/useMove.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { isMovable, type PlacedItem } from './placedItems.ts'
import { PointsDialog } from './points/PointsDialog.tsx'
import { useFreePlaces } from './queue/useFreePlaces.ts'
import { useNow } from './useNow.ts'

type Asked =
  | { readonly kind: 'move'; readonly placed: PlacedItem & { readonly kind: 'planned' } }
  | {
      readonly kind: 'plan'
      readonly day: string
      readonly time: string
      readonly channelId: ChannelId | undefined
    }
  | { readonly kind: 'points' | 'export' }

/** When most people read: a post that is planned on a day without a time. */
const usualMinutes = 9 * 60

/** What is published when, by month, week or as a list: to be seen, moved and planned. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const zone = useZone()
  const now = useNow(zone)
  const today = now.toPlainDate()
  const { view, day } = readCalendarPath(useParams<{ view?: string; day?: string }>(), today)
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const [hidden, setHidden] = useState<ReadonlySet<ChannelId>>(new Set())
  const [layers, setLayers] = useLayers()
  const freePlaces = useFreePlaces(zone, hidden)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { focusItem, drawn } = useItemFocus()
  const move = useMove(focusItem)
  const carrying = useCarrying(move, focusItem)
  const considered = useConsidered(spanConsidered(view, day, today), zone)

  const show = (to: typeof view, on: typeof day) => go(calendarPath(to, on))
  const plan = (on: string, minutes = usualMinutes, channelId?: ChannelId) =>
    setAsked({ kind: 'plan', day: on, time: minutesClock(minutes), channelId })
  useCommands([
    {
      id: 'calendar.today',
      group: 'list',
      label: t('calendar.today'),
      icon: IconCalendarEvent,
      keywords: ['nu', 'today', 'now'],
      keys: ['T'],
      run: () => show(view, today),
    },
    ...calendarViews.map((name, index) => ({
      id: `calendar.${name}`,
      group: 'list' as const,
      label: `${t('calendar.view.label')}: ${t(`calendar.view.${name}`)}`,
      icon: IconCalendarEvent,
      keywords: ['vy', 'kalender', 'view', 'calendar'],
      keys: [String(index + 1)],
      run: () => show(name, day),
    })),
    {
      id: 'calendar.queue',
      group: 'list',
      label: `${t('calendar.view.label')}: ${t('calendar.view.queue')}`,
      icon: IconPlaylistAdd,
      keywords: ['kö', 'tider', 'queue', 'slots'],
      keys: [String(calendarViews.length + 1)],
      run: () => go(queuePath),
    },
    {
      id: 'calendar.plan',
      group: 'list',
      label: t('calendar.plan'),
      icon: IconCalendarPlus,
      keywords: ['schemalägg', 'publicera', 'schedule', 'publish'],
      run: () => plan(day.toString()),
    },
    {
      id: 'calendar.year',
      group: 'list',
      label: t('calendar.year.menu'),
      icon: IconListCheck,
      keywords: ['torrkörning', 'kommande', 'dry run', 'ahead'],
      run: () => go(yearPath()),
    },
    {
      id: 'calendar.points',
      group: 'list',
      label: t('calendar.points.menu'),
      icon: IconCalendarStar,
      keywords: ['årsmöte', 'sportlov', 'holidays', 'breaks'],
      run: () => setAsked({ kind: 'points' }),
    },
    {
      id: 'calendar.export',
      group: 'list',
      label: t('calendar.export.menu'),
      icon: IconFileExport,
      keywords: ['ics', 'ical', 'outlook', 'exportera', 'export'],
      run: () => setAsked({ kind: 'export' }),
    },
  ])

  return (
    <CalendarProvider
      value={{
        ...carrying,
        ...{ hues: channelHues(channels), move, plan, freePlaces },
        considered: new Map(considered.map((one) => [one.key, one])),
        askToMove: (placed) => isMovable(placed) && setAsked({ kind: 'move', placed }),
      }}
    >
      <Screen
        wide
        title={t('common.nav.calendar')}
        actions={
          <Button
            leftSection={<IconCalendarPlus size={18} stroke={1.6} aria-hidden />}
            data-tour="plan"
            onClick={() => plan(day.toString())}
          >
            {t('calendar.plan')}
          </Button>
        }
      >
        <HoldBanner />
        <PausedBanner />
        <CalendarToolbar view={view} day={day} today={today} onGo={show}>
          <ConflictsButton
            considered={considered.filter(({ texts }) => texts.length > 0)}
            onShow={({ key, at }) => {
              show(view, at.toPlainDate())
              focusItem(key, at.toPlainDate().toString())
            }}
          />
          <LayersMenu layers={layers} onChange={setLayers} />
          <CalendarMenu
            onPoints={() => setAsked({ kind: 'points' })}
            onExport={() => setAsked({ kind: 'export' })}
          />
        </CalendarToolbar>
        <CalendarViewShown
          {...{ view, day, now, zone, channels, hidden, layers }}
          onHide={setHidden}
          onDrawn={drawn}
          onShow={(on) => go(calendarPath(view, on), { replace: true })}
          onView={show}
        />
        <VisuallyHidden id="calendar-keys">
          {t(view === 'week' ? 'calendar.keysWeek' : 'calendar.keysMonth')}
        </VisuallyHidden>
        <VisuallyHidden aria-live="polite" role="status">
          {carrying.said}
        </VisuallyHidden>
      </Screen>
      {carrying.aim !== null && <HeldBanner aim={carrying.aim} byKeys={carrying.held !== null} />}
      {asked?.kind === 'move' && (
        <MoveDialog
          placed={asked.placed}
          onMove={(to) => move(asked.placed, to)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'plan' && (
        <PlanDialog
          day={asked.day}
          time={asked.time}
          channelId={asked.channelId}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'points' && (
        <PointsDialog
          onSchool={() => setLayers([...layers.filter((name) => name !== 'school'), 'school'])}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'export' && <ExportDialog today={today} onClose={() => setAsked(null)} />}
    </CalendarProvider>
  )
}

/** The days whose conflicts are told: those that are shown; of the list, which goes on as far as one likes, a year. */
function spanConsidered(view: CalendarView, day: Temporal.PlainDate, today: Temporal.PlainDate): Span {
  if (view !== 'agenda') return spanOf(view, day)
  const isFar = Temporal.PlainDate.compare(day, today.add({ months: 5 })) > 0
  return { from: isFar ? day : today, to: (isFar ? day : today).add({ months: 17 }) }
}
