import { Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Held } from '../calendarContext.ts'
import { targetText, titleText } from '../calendarTexts.ts'
import classes from './HeldBanner.module.css'

/** Says what the keyboard has picked up, where it is, and how it is let go. */
export function HeldBanner({ held }: { readonly held: Held }) {
  const { t } = useTranslation()
  return (
    <Paper className={classes.banner} shadow="md" radius="md" aria-hidden>
      <Text size="sm" fw={600}>
        {t('calendar.held.banner', { title: titleText(held.placed, t), when: targetText(held.at, t) })}
      </Text>
      <Text size="xs">{t('calendar.held.bannerKeys')}</Text>
    </Paper>
  )
}
