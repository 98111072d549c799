import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconCalendarEvent, IconCalendarPlus, IconClockEdit, IconPlaylistAdd } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Screen } from '../../../ui/Screen.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { HoldBanner } from '../../archive/HoldBanner.tsx'
import { PausedBanner } from '../../sending/PausedBanner.tsx'
import { calendarPath, calendarViews } from '../calendarPath.ts'
import { longDayText, minutesClock } from '../calendarTexts.ts'
import { channelHues } from '../channelHues.ts'
import { MoveDialog } from '../move/MoveDialog.tsx'
import { useMove } from '../move/useMove.ts'
import { PlanDialog } from '../PlanDialog.tsx'
import { useNow } from '../useNow.ts'
import { ChannelSection } from './ChannelSection.tsx'
import type { PlacedPlanned } from './queueLines.ts'
import { SlotsDialog } from './SlotsDialog.tsx'
import { useLineFocus } from './useLineFocus.ts'
import { type QueueActs, useQueueActs } from './useQueueActs.ts'

type Asked =
  | { readonly kind: 'slots'; readonly channelId: ChannelId }
  | { readonly kind: 'own-time'; readonly placed: PlacedPlanned }
  | { readonly kind: 'plan'; readonly channelId: ChannelId; readonly day: string; readonly time: string }

const weeksAtOnce = 6
const mostWeeks = 24

/** Every channel's queue in the coming weeks: who goes when, where there is room, and in which order. */
export function QueueScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const zone = useZone()
  const today = useNow(zone).toPlainDate()
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const [weeks, setWeeks] = useState(weeksAtOnce)
  const { data, error, refetch } = useAsk('queue.upcoming', { weeks }, { placeholderData: keepPreviousData })
  const [asked, setAsked] = useState<Asked | null>(null)
  const keepFocus = useLineFocus(data)
  const done = useQueueActs()
  const acts: QueueActs = {
    ...done,
    move(item, to) {
      keepFocus(item.id)
      done.move(item, to)
    },
  }
  const move = useMove(() => {})
  useCommands(
    calendarViews.map((name, index) => ({
      id: `calendar.${name}`,
      group: 'list' as const,
      label: `${t('calendar.view.label')}: ${t(`calendar.view.${name}`)}`,
      icon: IconCalendarEvent,
      keywords: ['vy', 'kalender', 'view', 'calendar'],
      keys: [String(index + 1)],
      run: () => go(calendarPath(name, today)),
    })),
  )
  const hues = channelHues(channels)
  const queues = data?.channels ?? []
  const [first] = channels
  const askSlots = (channelId: ChannelId | undefined) =>
    channelId !== undefined && setAsked({ kind: 'slots', channelId })
  return (
    <Screen
      wide
      title={t('common.nav.calendar')}
      actions={
        <Button
          variant="default"
          disabled={first === undefined}
          leftSection={<IconClockEdit size={18} stroke={1.6} aria-hidden />}
          onClick={() => askSlots(queues[0]?.channelId ?? first?.id)}
        >
          {t('queue.times')}
        </Button>
      }
    >
      <HoldBanner />
      <PausedBanner />
      <Group justify="space-between" gap="sm" mb="sm" mih={36}>
        <Text size="sm" c="dimmed">
          {t('queue.intro')}
        </Text>
        <SegmentedControl
          aria-label={t('calendar.view.label')}
          data={[...calendarViews, 'queue' as const].map((value) => ({
            value,
            label: t(`calendar.view.${value}`),
          }))}
          value="queue"
          onChange={(view) => view !== 'queue' && go(calendarPath(view, today))}
        />
      </Group>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && queues.length === 0 && (
        <Nothing
          icon={IconPlaylistAdd}
          title={t('queue.empty.title')}
          text={t(first === undefined ? 'queue.empty.noChannels' : 'queue.empty.text')}
        >
          {first === undefined ? (
            <Button component={Link} href="/settings/channels">
              {t('settings.channels.add')}
            </Button>
          ) : (
            <Button onClick={() => askSlots(first.id)}>{t('queue.empty.act')}</Button>
          )}
        </Nothing>
      )}
      {queues.map((queue) => {
        const channel = channels.find(({ id }) => id === queue.channelId)
        if (channel === undefined) return null
        return (
          <ChannelSection
            key={channel.id}
            {...{ queue, channel, hues, zone, acts }}
            onSlots={() => askSlots(channel.id)}
            onPlan={({ day, minutes }) =>
              setAsked({ kind: 'plan', channelId: channel.id, day, time: minutesClock(minutes) })
            }
            onOwnTime={(placed) => setAsked({ kind: 'own-time', placed })}
          />
        )
      })}
      {queues.length > 0 && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {t('queue.upTo', { day: longDayText(today.add({ weeks })) })} {t('queue.keys')}
          </Text>
          {weeks < mostWeeks && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconCalendarPlus size={16} stroke={1.6} aria-hidden />}
              onClick={() => setWeeks(weeks + weeksAtOnce)}
            >
              {t('queue.more')}
            </Button>
          )}
        </Group>
      )}
      {asked?.kind === 'slots' && (
        <SlotsDialog channels={channels} first={asked.channelId} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'own-time' && (
        <MoveDialog
          placed={asked.placed}
          onMove={(to) => move(asked.placed, to)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'plan' && <PlanDialog {...asked} onClose={() => setAsked(null)} />}
    </Screen>
  )
}
