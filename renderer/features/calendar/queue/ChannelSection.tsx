import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBarToUp, IconClockEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { CalendarItem } from '../../../../shared/calendar/calendarItem.ts'
import type { Channel } from '../../../../shared/contract/channels.ts'
import type { ChannelQueue, QueueLine } from '../../../../shared/contract/queue.ts'
import { minutesText, shortDayText, weekdayText, weekOf } from '../calendarTexts.ts'
import { hueStyle } from '../channelHues.ts'
import { channelIcon } from '../channelIcon.ts'
import type { Target } from '../move/movedTime.ts'
import classes from './Queue.module.css'
import { dropHandlers, QueueRow } from './QueueRow.tsx'
import { isQueued, type PlacedPlanned, positionsOf, slotText, targetOf } from './queueLines.ts'
import type { QueueActs } from './useQueueActs.ts'

interface ChannelSectionProps {
  readonly queue: ChannelQueue
  readonly channel: Channel
  readonly hues: ReadonlyMap<Channel['id'], string>
  readonly zone: string
  readonly acts: QueueActs
  readonly onSlots: () => void
  readonly onPlan: (at: Target) => void
  readonly onOwnTime: (placed: PlacedPlanned) => void
}

/** A channel's coming places in order of time: those who have them, and those that are free. */
export function ChannelSection(props: ChannelSectionProps) {
  const { queue, channel, hues, zone, acts, onSlots, onPlan, onOwnTime } = props
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<CalendarItem | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const positions = positionsOf(queue, zone)
  const Mark = channelIcon(channel.kind, channel.kind === 'email' ? null : channel.network)
  const drop = (line: QueueLine) => {
    if (dragged === null) return
    if (line.kind === 'free' || line.kind === 'left-out') {
      const { slotId, dueAt } = line.place
      acts.move(dragged, { kind: 'place', slotId, dueAt })
    } else if (line.kind === 'taken') {
      acts.move(dragged, { kind: 'position', position: positions.get(line.item.id) ?? 1 })
    }
    setDragged(null)
  }
  let week = 0
  return (
    <section
      className={classes.channel}
      style={hueStyle(hues, channel.id)}
      aria-labelledby={`queue-${channel.id}`}
    >
      <Group justify="space-between" gap="sm" className={classes.head}>
        <Group gap={8} wrap="nowrap">
          <Mark size={18} stroke={1.6} aria-hidden className={classes.mark} />
          <Title order={3} size="h5" id={`queue-${channel.id}`}>
            {channel.name}
          </Title>
          <Text size="sm" c="dimmed">
            {queue.slots.length === 0
              ? t('queue.noTimes')
              : queue.slots.map((slot) => slotText(slot, t)).join(', ')}
          </Text>
        </Group>
        <Group gap="xs">
          {queue.hasGaps && (
            <Button
              size="xs"
              variant="light"
              title={t('queue.closeUpHint')}
              leftSection={<IconArrowBarToUp size={16} stroke={1.6} aria-hidden />}
              onClick={() => acts.closeUp(channel.id)}
            >
              {t('queue.closeUp')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClockEdit size={16} stroke={1.6} aria-hidden />}
            aria-label={t('queue.timesOf', { channel: channel.name })}
            onClick={onSlots}
          >
            {t('queue.times')}
          </Button>
        </Group>
      </Group>
      <ol className={classes.lines} aria-label={t('queue.list', { channel: channel.name })}>
        {queue.lines.map((line) => {
          const at = targetOf(line, zone)
          const day = Temporal.PlainDate.from(at.day)
          const isNewWeek = weekOf(day) !== week
          week = weekOf(day)
          const key = keyOf(line)
          const queued = isQueued(line, zone) ? line.item : null
          const takes = dragged !== null && (queued !== null || line.kind === 'free')
          return (
            <li
              key={key}
              className={classes.line}
              data-kind={line.kind}
              data-over={over === key || undefined}
              data-away={(queued !== null && dragged?.id === queued.id) || undefined}
              draggable={queued !== null}
              onDragStart={(event) => {
                if (queued === null) return
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', queued.postTitle)
                setDragged(queued)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              onKeyDown={(event) => {
                if (queued === null || !event.altKey) return
                if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
                event.preventDefault()
                acts.move(queued, { kind: event.key === 'ArrowUp' ? 'up' : 'down' })
              }}
              {...dropHandlers(
                takes,
                (isOver) => setOver(isOver ? key : null),
                () => drop(line),
              )}
            >
              <span className={classes.week}>
                {isNewWeek && t('calendar.weekShort', { week: weekOf(day) })}
              </span>
              <span className={classes.day}>
                {weekdayText(day, 'short')} {shortDayText(day)}
              </span>
              <span className={classes.time}>{minutesText(at.minutes)}</span>
              <span className={classes.content}>
                <QueueRow
                  {...{ line, zone, acts, onOwnTime }}
                  position={queued === null ? undefined : positions.get(queued.id)}
                  length={positions.size}
                  hasSlots={queue.slots.length > 0}
                  onPlan={() => onPlan(at)}
                />
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function keyOf(line: QueueLine): string {
  if (line.kind === 'taken') return `p${line.item.id}`
  return line.kind === 'coming' ? `c${line.item.id} ${line.item.dueAt}` : `f${line.place.dueAt}`
}
