import { RingProgress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TextCount } from '../../../shared/social/countText.ts'
import classes from './TextCounter.module.css'

/** From this share on the ring warns. */
const nearlyFull = 0.9

/** How much of the network's room a text takes; said in words when it is too much. */
export function TextCounter({ count: { used, limit, over, unit } }: { count: TextCount }) {
  const { t } = useTranslation()
  const share = Math.min(1, used / limit)
  const color = over > 0 ? 'red.7' : share >= nearlyFull ? 'yellow.6' : 'pine.6'
  return (
    <div className={classes.counter} data-over={over > 0 || undefined}>
      <RingProgress size={20} thickness={3} sections={[{ value: share * 100, color }]} aria-hidden />
      <Text size="xs" span className={classes.numbers}>
        {t(unit === 'bytes' ? 'social.count.usedBytes' : 'social.count.used', { used, limit })}
      </Text>
      {over > 0 && (
        <Text size="xs" fw={650} span>
          {t(unit === 'bytes' ? 'social.count.overBytes' : 'social.count.over', { count: over })}
        </Text>
      )}
    </div>
  )
}
