import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { QueuePlace } from '../../../../shared/calendar/queuePlace.ts'
import type { Output } from '../../../../shared/contract/contract.ts'
import { dayText } from '../../../ui/moments.ts'
import { queuePath } from '../../calendar/calendarPath.ts'
import { wallText } from '../../calendar/queue/queueLines.ts'

/** The place that a post would take, and the red days that it passes over; or the way to choose times where the channel has none. */
export function QueueChoice({ next }: { readonly next: Output<'queue.next'> | undefined }) {
  const { t } = useTranslation()
  if (next === undefined) return <Text size="sm">{t('queue.schedule.asking')}</Text>
  const { place, leftOut } = next
  if (place === null)
    return (
      <Text size="sm">
        {t('queue.schedule.none')}{' '}
        <Anchor component={Link} href={queuePath} size="sm" underline="always">
          {t('queue.schedule.choose')}
        </Anchor>
      </Text>
    )
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('queue.schedule.next', { when: wallText(place.wallTime, t) })}
      </Text>
      {leftOut.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('queue.schedule.leftOut', { count: leftOut.length, days: leftOut.map(dayOf).join(', ') })}
        </Text>
      )}
    </div>
  )
}

function dayOf({ wallTime }: QueuePlace): string {
  return dayText(Temporal.PlainDate.from(wallTime.slice(0, 10)))
}
