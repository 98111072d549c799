import { Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SeriesChange } from '../../../../shared/reach/series.ts'
import { changeLetter } from '../../../../shared/reach/seriesMarks.ts'
import classes from './MarkList.module.css'

/** Where sources began to count in another way: numbers on either side cannot be compared. */
export function SeriesChanges({ changes }: { changes: readonly SeriesChange[] }) {
  const { t } = useTranslation()
  const headingId = useId()
  if (changes.length === 0) return null
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <Title order={2} size="h5" mb={4} id={headingId}>
        {t('reachView.series.changes')}
      </Title>
      <ul className={classes.list}>
        {changes.map((change, index) => (
          <li key={`${change.day} ${change.source} ${change.metric}`}>
            <span className={classes.square} aria-hidden>
              {changeLetter(index)}
            </span>
            <Text size="sm">
              {t('reachView.series.change', { ...change, metric: t(`reach.metric.${change.metric}`) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
