import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Pace } from '../../../../shared/delivery/pace.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import classes from './PaceLine.module.css'
import { remainingText } from './remainingText.ts'
import { TempoChart } from './TempoChart.tsx'

interface PaceLineProps {
  readonly publication: Publication
  readonly pace: Pace
}

/** How fast a running send goes, and when it will be done. */
export function PaceLine({ publication: { id, zone, startedAt }, pace }: PaceLineProps) {
  const { t } = useTranslation()
  const { perMinute, holding } = pace
  const isNew = perMinute === 0 && holding === null
  return (
    <div className={classes.pace}>
      <TempoChart publicationId={id} startedAt={startedAt} />
      <div>
        <p className={classes.rate}>
          {isNew ? t('publication.pace.measuring') : t('publication.pace.perMinute', { count: perMinute })}
        </p>
        {!isNew && (
          <Text size="sm" c="dimmed">
            {remainingText(pace, Temporal.Now.instant(), zone, t)}
          </Text>
        )}
      </div>
    </div>
  )
}
