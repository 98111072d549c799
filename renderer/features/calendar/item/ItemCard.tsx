import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsMove, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useZone } from '../../../ui/useZone.ts'
import { publicationPath } from '../../sending/publication/publicationViews.ts'
import { sendingPath } from '../../sending/sendingParts.ts'
import { useCalendar } from '../calendarContext.ts'
import { minutesText, stateText, targetText, titleText } from '../calendarTexts.ts'
import { channelIcon } from '../channelIcon.ts'
import { isMovable, type PlacedItem } from '../placedItems.ts'
import { ItemConflicts } from './ItemConflicts.tsx'

interface ItemCardProps {
  readonly placed: PlacedItem
  readonly onClose: () => void
}

/** What an item is, where it stands, and what can be done about it. */
export function ItemCard({ placed, onClose }: ItemCardProps) {
  const { t } = useTranslation()
  const { askToMove, considered } = useCalendar()
  const zone = useZone()
  const { item } = placed
  const Mark = channelIcon(item.channelKind, item.network)
  const isComing = placed.kind === 'coming'
  const needsYou = placed.kind === 'planned' && placed.item.needsOfficer
  const isMissed = placed.kind === 'planned' && placed.item.state === 'missed'
  const consider = considered.get(placed.key)
  const segment = item.channelKind === 'email' ? [item.segmentName ?? t('sending.everybody')] : []
  return (
    <Stack gap={6}>
      <Text fw={600} lh={1.3} style={{ overflowWrap: 'anywhere' }}>
        {titleText(placed, t)}
      </Text>
      <Text size="sm">{targetText(placed, t)}</Text>
      {item.zone !== zone && (
        <Text size="xs" c="dimmed">
          {t('calendar.item.keptWallTime', { time: clockOf(item.wallTime), zone: item.zone })}
        </Text>
      )}
      <Group gap={6} wrap="nowrap">
        <Mark size={16} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" c="dimmed">
          {[item.channelName, ...segment].join(' · ')}
        </Text>
      </Group>
      <Group gap={6}>
        <Badge variant="light" color={needsYou ? 'orange' : isComing ? 'gray' : 'pine'}>
          {stateText(placed, t)}
        </Badge>
        {needsYou && (
          <Badge variant="light" color="orange">
            {t('calendar.item.needsYou')}
          </Badge>
        )}
        {placed.kind === 'planned' && placed.item.recurrence !== null && (
          <Badge variant="light" color="gray" leftSection={<IconRepeat size={14} aria-hidden />}>
            {t('calendar.item.recurs')}
          </Badge>
        )}
      </Group>
      {isComing && (
        <Text size="xs" c="dimmed">
          {t('calendar.item.comingText')}
        </Text>
      )}
      {consider !== undefined && <ItemConflicts considered={consider} />}
      <Group gap="xs" mt={6}>
        {isMissed && (
          <Button component={Link} href={sendingPath('missed')} size="xs" data-autofocus>
            {t('missed.banner.choose')}
          </Button>
        )}
        <Button
          component={Link}
          href={publicationPath(item.id)}
          size="xs"
          variant={isMissed ? 'default' : 'filled'}
          data-autofocus={!isMissed || undefined}
        >
          {t(isComing ? 'calendar.item.openSeries' : 'calendar.item.open')}
        </Button>
        {isMovable(placed) && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsMove size={16} stroke={1.6} aria-hidden />}
            onClick={() => {
              onClose()
              askToMove(placed)
            }}
          >
            {t('calendar.item.move')}
          </Button>
        )}
        <Button component={Link} href={`/posts/${item.postId}`} size="xs" variant="default">
          {t('calendar.item.post')}
        </Button>
      </Group>
    </Stack>
  )
}

function clockOf(wallTime: string): string {
  const [hours = '0', minutes = '0'] = wallTime.slice(11, 16).split(':')
  return minutesText(Number(hours) * 60 + Number(minutes))
}
