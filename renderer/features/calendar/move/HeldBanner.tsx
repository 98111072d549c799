import { Paper, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Held } from '../calendarContext.ts'
import { targetText, titleText } from '../calendarTexts.ts'
import { useJudged } from '../conflicts/useJudged.ts'
import classes from './HeldBanner.module.css'
import { movedTime } from './movedTime.ts'

interface HeldBannerProps {
  /** What is on its way, and where it would be put. */
  readonly aim: Held
  /** It is carried by keyboard. */
  readonly byKeys: boolean
}

/** Says what is on its way, where it is, what speaks against that, and how it is let go. */
export function HeldBanner({ aim: { placed, at }, byKeys }: HeldBannerProps) {
  const { t } = useTranslation()
  const { id, channelId, segmentId, wallTime, zone } = placed.item
  const moved = { wallTime: movedTime(wallTime, placed, at), zone }
  const texts = useJudged({ id, channelId, segmentId, at: moved })
  return (
    <>
      <Paper className={classes.banner} shadow="md" radius="md" aria-hidden>
        <Text size="sm" fw={600}>
          {t('calendar.held.banner', { title: titleText(placed, t), when: targetText(at, t) })}
        </Text>
        {texts.length > 0 && (
          <Text size="sm" className={classes.consider}>
            {t('calendar.conflicts.target', { texts: texts.join('; ') })}
          </Text>
        )}
        {byKeys && <Text size="xs">{t('calendar.held.bannerKeys')}</Text>}
      </Paper>
      <VisuallyHidden aria-live="polite" role="status">
        {texts.length > 0 && t('calendar.conflicts.target', { texts: texts.join('; ') })}
      </VisuallyHidden>
    </>
  )
}
