import { Button, VisuallyHidden } from '@mantine/core'
import { IconCalendarEvent, IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useUndoKey } from '../../ui/useUndoKey.ts'
import { useZone } from '../../ui/useZone.ts'
import { HoldBanner } from '../archive/HoldBanner.tsx'
import { PausedBanner } from '../sending/PausedBanner.tsx'
import { CalendarToolbar } from './CalendarToolbar.tsx'
import { CalendarViewShown } from './CalendarViewShown.tsx'
import { CalendarProvider } from './calendarContext.ts'
import { calendarPath, calendarViews, readCalendarPath } from './calendarPath.ts'
import { minutesClock } from './calendarTexts.ts'
import { channelHues } from './channelHues.ts'
import { HeldBanner } from './move/HeldBanner.tsx'
import { MoveDialog } from './move/MoveDialog.tsx'
import { useCarrying } from './move/useCarrying.ts'
import { useItemFocus } from './move/useItemFocus.ts'
import { useMove } from './move/useMove.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { isMovable, type PlacedItem } from './placedItems.ts'
import { useNow } from './useNow.ts'

type Asked =
  | { readonly kind: 'move'; readonly placed: PlacedItem & { readonly kind: 'planned' } }
  | { readonly kind: 'plan'; readonly day: string; readonly time: string }

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
  const [asked, setAsked] = useState<Asked | null>(null)
  const { focusItem, drawn } = useItemFocus()
  const move = useMove(focusItem)
  const carrying = useCarrying(move, focusItem)
  useUndoKey()

  const show = (to: typeof view, on: typeof day) => go(calendarPath(to, on))
  const plan = (on: string, minutes = usualMinutes) =>
    setAsked({ kind: 'plan', day: on, time: minutesClock(minutes) })
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
      id: 'calendar.plan',
      group: 'list',
      label: t('calendar.plan'),
      icon: IconCalendarPlus,
      keywords: ['schemalägg', 'publicera', 'schedule', 'publish'],
      run: () => plan(day.toString()),
    },
  ])

  return (
    <CalendarProvider
      value={{
        ...carrying,
        ...{ hues: channelHues(channels), move, plan },
        askToMove: (placed) => isMovable(placed) && setAsked({ kind: 'move', placed }),
      }}
    >
      <Screen
        wide
        title={t('common.nav.calendar')}
        actions={
          <Button
            leftSection={<IconCalendarPlus size={18} stroke={1.6} aria-hidden />}
            onClick={() => plan(day.toString())}
          >
            {t('calendar.plan')}
          </Button>
        }
      >
        <HoldBanner />
        <PausedBanner />
        <CalendarToolbar view={view} day={day} today={today} onGo={show} />
        <CalendarViewShown
          {...{ view, day, now, zone, channels, hidden }}
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
      {carrying.held !== null && <HeldBanner held={carrying.held} />}
      {asked?.kind === 'move' && (
        <MoveDialog
          placed={asked.placed}
          onMove={(to) => move(asked.placed, to)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'plan' && (
        <PlanDialog day={asked.day} time={asked.time} onClose={() => setAsked(null)} />
      )}
    </CalendarProvider>
  )
}
