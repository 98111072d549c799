import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../../shared/reach/annotation.ts'
import { measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReachSeries } from '../../../../shared/reach/series.ts'
import { seriesMarks } from '../../../../shared/reach/seriesMarks.ts'
import { SeriesChart } from './SeriesChart.tsx'
import classes from './SeriesView.module.css'
import type { ShownPoint } from './shownPoint.ts'

interface SeriesChartsProps {
  readonly series: ReachSeries
  readonly annotations: readonly Annotation[]
  readonly onOpen: (point: ShownPoint) => void
}

/**
 * One picture, or one per line with the same scale: many lines in one picture could only be told apart by colour, and past five by nobody.
 */
export function SeriesCharts({ series, annotations, onOpen }: SeriesChartsProps) {
  const { t } = useTranslation()
  const { moments, lines, step, metric, by } = series
  const largest = Math.max(0, ...lines.flatMap(({ values }) => values.filter((value) => value !== null)))
  const measure = measureName(metric ?? 'total', t)
  const labelOf = (line: string) => t('reachView.series.label', { measure, line })
  if (moments.length === 0) {
    return (
      <div className={classes.nothing}>
        <Text fw={600}>{t('reachView.series.nothing')}</Text>
        <Text size="sm" c="dimmed">
          {t(series.longer > 0 ? 'reachView.series.nothingText' : 'reachView.series.nothingYet')}
        </Text>
      </div>
    )
  }
  const isAlone = by === 'none'
  return (
    <div className={isAlone ? undefined : classes.many}>
      {lines.map((line) => (
        <figure key={line.key} className={classes.figure}>
          {!isAlone && (
            <figcaption>
              <Title order={2} size="h6">
                {line.label}
              </Title>
            </figcaption>
          )}
          <SeriesChart
            label={labelOf(line.label)}
            step={step}
            moments={moments}
            line={line}
            largest={largest}
            marks={seriesMarks(
              series,
              annotations.filter(({ county }) => by !== 'county' || county === null || county === line.key),
            )}
            height={isAlone ? 300 : 160}
            onOpen={({ moment }) => onOpen({ line: line.key, moment: moment.key })}
          />
        </figure>
      ))}
    </div>
  )
}
