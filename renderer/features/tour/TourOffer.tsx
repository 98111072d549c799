import { Button, CloseButton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { tourAnswered, useTourAnswered } from './keptTour.ts'
import classes from './TourOffer.module.css'

/** In a workspace from which nothing has gone out yet, until it has been answered once on this computer. */
export function TourOffer() {
  const { t } = useTranslation()
  const answered = useTourAnswered()
  const posts = useAsk('posts.list', {}, { enabled: !answered }).data?.posts
  const isNew = posts?.every(({ published, upcoming }) => published === 0 && upcoming === 0) ?? false
  if (answered || !isNew) return null
  return (
    <section className={classes.offer} aria-label={t('help.tour.offer.label')}>
      <Text size="sm" fw={600}>
        {t('help.tour.offer.title')}
      </Text>
      <Text size="xs" mt={2} mb={8}>
        {t('help.tour.offer.text')}
      </Text>
      <Button size="compact-sm" fullWidth variant="default" onClick={() => runCommand('tour')}>
        {t('help.tour.offer.start')}
      </Button>
      <CloseButton
        className={classes.no}
        size="sm"
        aria-label={t('help.tour.offer.no')}
        title={t('help.tour.offer.no')}
        onClick={tourAnswered}
      />
    </section>
  )
}
