import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { annotationLetter, changeLetter, seriesMarks } from '../../../../shared/reach/seriesMarks.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { PointDrawer } from '../series/PointDrawer.tsx'
import { SeriesChart } from '../series/SeriesChart.tsx'
import type { ShownPoint } from '../series/shownPoint.ts'
import classes from './Presenter.module.css'

/** Contact occasions by month, and what happened meanwhile. */
export function SeriesSlide({ period }: { period: ReportPeriod }) {
  const { t } = useTranslation()
  const [point, setPoint] = useState<ShownPoint | null>(null)
  const asked = useAsk('reach.series', { period, step: 'month', metric: null, by: 'none' })
  const annotations = useAsk('reach.annotations', { period }).data?.annotations ?? []
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <SkeletonTable rows={6} />
  const { moments, lines, step, changes } = asked.data
  const [line] = lines
  if (line === undefined) return <p>{t('reachView.series.nothing')}</p>
  return (
    <>
      <SeriesChart
        label={t('reachView.series.label', { measure: t('reach.contacts'), line: line.label })}
        step={step}
        moments={moments}
        line={line}
        largest={Math.max(0, ...line.values.filter((value) => value !== null))}
        marks={seriesMarks(asked.data, annotations)}
        height={Math.max(220, window.innerHeight - 300 - 42 * (annotations.length + changes.length))}
        onOpen={({ moment }) => setPoint({ line: line.key, moment: moment.key })}
      />
      <ul className={classes.lines}>
        {annotations.map(({ id, day, text }, index) => (
          <li key={id}>
            {annotationLetter(index)}. {day}: {text}
          </li>
        ))}
        {changes.map((change, index) => (
          <li key={`${change.day} ${change.source} ${change.metric}`}>
            {changeLetter(index)}.{' '}
            {t('reachView.series.change', { ...change, metric: t(`reach.metric.${change.metric}`) })}
          </li>
        ))}
      </ul>
      {point !== null && <PointDrawer series={asked.data} point={point} onClose={() => setPoint(null)} />}
    </>
  )
}
