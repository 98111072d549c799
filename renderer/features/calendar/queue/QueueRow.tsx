import { ActionIcon, Badge, Button, Menu, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconClockEdit,
  IconCloudUpload,
  IconDots,
  IconGripVertical,
  IconPlaylistAdd,
  IconPlus,
  IconX,
} from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { QueueLine } from '../../../../shared/contract/queue.ts'
import { publicationPath } from '../../sending/publication/publicationViews.ts'
import { stateText, targetText, titleText } from '../calendarTexts.ts'
import { isMovable } from '../placedItems.ts'
import classes from './Queue.module.css'
import { isQueued, type PlacedPlanned, placedOf, targetOf } from './queueLines.ts'
import type { QueueActs } from './useQueueActs.ts'

export interface RowProps {
  readonly line: QueueLine
  readonly zone: string
  /** In the queue, counted from 1; undefined of what does not stand in it. */
  readonly position: number | undefined
  /** How many stand in the queue. */
  readonly length: number
  readonly hasSlots: boolean
  readonly acts: QueueActs
  readonly onPlan: () => void
  readonly onOwnTime: (placed: PlacedPlanned) => void
}

/** What stands in a line of the queue, and what can be done about it. */
export function QueueRow(props: RowProps) {
  const { line, zone, onPlan } = props
  const { t } = useTranslation()
  if (line.kind === 'left-out')
    return (
      <Text size="sm" c="dimmed" className={classes.what}>
        {t('queue.leftOut')}
      </Text>
    )
  if (line.kind === 'free')
    return (
      <>
        <Text size="sm" c="dimmed" className={classes.what}>
          {t('queue.free')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          aria-label={t('queue.fillAt', { when: targetText(targetOf(line, zone), t) })}
          onClick={onPlan}
        >
          {t('queue.fill')}
        </Button>
      </>
    )
  if (line.kind === 'coming')
    return (
      <>
        <span className={classes.what}>
          <Link href={publicationPath(line.item.id)} className={classes.title}>
            {line.item.postTitle === '' ? t('compose.untitled') : line.item.postTitle}
          </Link>
        </span>
        <Badge variant="light" color="gray">
          {t('queue.coming')}
        </Badge>
      </>
    )
  return <TakenRow {...props} placed={placedOf(line.item, zone)} />
}

function TakenRow({
  line,
  zone,
  placed,
  position,
  length,
  hasSlots,
  acts,
  onOwnTime,
}: RowProps & { readonly placed: PlacedPlanned }) {
  const { t } = useTranslation()
  const { item } = placed
  const title = titleText(placed, t)
  const segment = item.channelKind === 'email' ? (item.segmentName ?? t('sending.everybody')) : null
  const canEnter = !isQueued(line, zone) && item.recurrence === null && isMovable(placed) && hasSlots
  return (
    <>
      {position !== undefined && (
        <IconGripVertical size={16} stroke={1.6} aria-hidden className={classes.grip} />
      )}
      <span className={classes.what}>
        <Link href={publicationPath(item.id)} className={classes.title} data-queue-title={item.id}>
          {title}
        </Link>
        {segment !== null && (
          <Text component="span" size="xs" c="dimmed" truncate>
            {segment}
          </Text>
        )}
      </span>
      <span className={classes.marks}>
        {item.needsOfficer && <IconAlertTriangle size={16} stroke={1.6} data-needs-you aria-hidden />}
        {item.ahead !== null && <IconCloudUpload size={16} stroke={1.6} aria-hidden />}
      </span>
      {item.slotId === null && (
        <Badge variant="outline" color="gray">
          {t('queue.ownTime')}
        </Badge>
      )}
      <Badge variant="light" color={item.needsOfficer ? 'orange' : 'pine'}>
        {stateText(placed, t)}
      </Badge>
      {canEnter && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlaylistAdd size={14} stroke={1.6} aria-hidden />}
          aria-label={t('queue.takeInOf', { title })}
          onClick={() => acts.move(item, { kind: 'next-free' })}
        >
          {t('queue.takeIn')}
        </Button>
      )}
      {position !== undefined && (
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size={26}
            disabled={position === 1}
            aria-label={t('queue.up', { title })}
            data-queue-act={`up${item.id}`}
            onClick={() => acts.move(item, { kind: 'up' })}
          >
            <IconArrowUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={26}
            disabled={position === length}
            aria-label={t('queue.down', { title })}
            data-queue-act={`down${item.id}`}
            onClick={() => acts.move(item, { kind: 'down' })}
          >
            <IconArrowDown size={16} stroke={1.6} />
          </ActionIcon>
        </ActionIcon.Group>
      )}
      {isMovable(placed) && (
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('queue.actions', { title })}>
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconClockEdit size={16} stroke={1.6} />}
              onClick={() => onOwnTime(placed)}
            >
              {t('queue.ownTimeAct')}
            </Menu.Item>
            {position !== undefined && (
              <Menu.Item leftSection={<IconX size={16} stroke={1.6} />} onClick={() => acts.callOff(item)}>
                {t('queue.callOff')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

/** What a row takes that is dropped on it. */
export function dropHandlers(takes: boolean, onOver: (over: boolean) => void, onDrop: () => void) {
  if (!takes) return {}
  const over = (event: DragEvent) => {
    event.preventDefault()
    onOver(true)
  }
  return {
    onDragEnter: over,
    onDragOver: over,
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      onOver(false)
      onDrop()
    },
  }
}
