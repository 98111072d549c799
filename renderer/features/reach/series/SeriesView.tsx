import { Anchor, Box, Select, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconPhoto } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { Metric } from '../../../../shared/reach/observation.ts'
import { measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReportPeriod } from '../../../../shared/reach/report.ts'
import {
  type ReachSeries,
  type SeriesGrouping,
  type SeriesStep,
  seriesGroupings,
  seriesSteps,
} from '../../../../shared/reach/series.ts'
import { useCommands } from '../../../app/commands.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useAsk } from '../../../app/queries.ts'
import { CopyPictureButton } from '../../../ui/CopyPictureButton.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { AnnotationList } from './AnnotationList.tsx'
import { Choice } from './Choice.tsx'
import { LongerRows } from './LongerRows.tsx'
import { PointDrawer } from './PointDrawer.tsx'
import { SeriesChanges } from './SeriesChanges.tsx'
import { SeriesCharts } from './SeriesCharts.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import classes from './SeriesView.module.css'
import type { ShownPoint } from './shownPoint.ts'

interface SeriesViewProps {
  /** By county. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
}

/** How far it reached over time: a line, or one per county or channel; the same numbers as a table; and what happened meanwhile. */
export function SeriesView({ report, period, geo }: SeriesViewProps) {
  const { t } = useTranslation()
  const tableId = useId()
  const [wanted, setMetric] = useState<Metric | null>(null)
  const [step, setStep] = useState<SeriesStep>('month')
  const [by, setBy] = useState<SeriesGrouping>('none')
  const [point, setPoint] = useState<ShownPoint | null>(null)
  const metric = wanted !== null && report.metrics.includes(wanted) ? wanted : null
  const asked = useAsk('reach.series', { period, step, metric, by }, { placeholderData: keepPreviousData })
  const happened = useAsk('reach.annotations', { period }, { placeholderData: keepPreviousData })
  const annotations = happened.data?.annotations ?? []
  const series = asked.data
  const hasPoints = series !== undefined && series.moments.length > 0
  const picture = useCopyPicture(
    t('pictures.chart'),
    hasPoints ? { of: 'series', period, step, metric, by, language: interfaceLanguage() } : null,
  )
  useCommands(
    hasPoints
      ? [
          {
            id: 'reach.copySeries',
            group: 'list',
            label: t('pictures.copy', { what: t('pictures.chart') }),
            icon: IconPhoto,
            keywords: [
              'kopiera',
              'bild',
              'diagram',
              'kurva',
              'urklipp',
              'copy',
              'picture',
              'chart',
              'clipboard',
            ],
            run: picture.copy,
          },
        ]
      : [],
  )
  return (
    <>
      <div className={classes.choices}>
        <Select
          label={t('reachView.series.measure')}
          w={212}
          allowDeselect={false}
          data={(['total', ...report.metrics] as const).map((value) => ({
            value,
            label: measureName(value, t),
          }))}
          value={metric ?? 'total'}
          onChange={(value) => setMetric(value === 'total' ? null : Metric.parse(value))}
        />
        <Choice
          label={t('reachView.series.step')}
          options={seriesSteps.map((value) => ({ value, label: t(`reachView.series.steps.${value}`) }))}
          value={step}
          onChange={setStep}
        />
        <Choice
          label={t('reachView.series.by')}
          options={seriesGroupings.map((value) => ({ value, label: t(`reachView.series.bys.${value}`) }))}
          value={by}
          onChange={setBy}
        />
        {hasPoints && (
          <CopyPictureButton what={t('pictures.chart')} isCopying={picture.isCopying} onCopy={picture.copy} />
        )}
      </div>
      {asked.isError && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {happened.isError && <ErrorNote error={happened.error} onRetry={() => void happened.refetch()} />}
      {asked.isPending && <SkeletonTable rows={8} />}
      {series !== undefined && (
        <>
          <Box onContextMenu={picture.onContextMenu}>
            <SeriesCharts series={series} annotations={annotations} onOpen={setPoint} />
          </Box>
          <SeriesNotes series={series} onStep={setStep} />
        </>
      )}
      <div className={classes.below}>
        {series !== undefined && series.moments.length > 0 && (
          <section aria-labelledby={tableId} className={classes.table}>
            <Title order={2} size="h5" mb="xs" id={tableId}>
              {t('reachView.series.table')}
            </Title>
            <SeriesTable series={series} onOpen={setPoint} />
          </section>
        )}
        <div>
          {series !== undefined && <SeriesChanges changes={series.changes} />}
          <AnnotationList annotations={annotations} geo={geo} />
        </div>
      </div>
      {point !== null && series !== undefined && (
        <PointDrawer series={series} point={point} onClose={() => setPoint(null)} />
      )}
    </>
  )
}

/** What the line does not show, and a step in which more of it does. */
function SeriesNotes({ series, onStep }: { series: ReachSeries; onStep: (step: SeriesStep) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const longer = seriesSteps[seriesSteps.indexOf(series.step) + 1]
  const hasGaps = series.lines.some(({ values }) => values.includes(null))
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {series.longer > 0 && (
        <>
          {t('reachView.series.longer', { count: series.longer })}{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            onClick={() => setOpened(true)}
          >
            {t('reachView.leftOut.show')}
          </Anchor>{' '}
          {longer !== undefined && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              onClick={() => onStep(longer)}
            >
              {t('reachView.series.longerStep', { step: t(`reachView.series.stepNames.${longer}`) })}
            </Anchor>
          )}{' '}
        </>
      )}
      {hasGaps && `${t('reachView.series.gaps')} `}
      {series.lines.length > 1 && `${t('reachView.series.sameScale')} `}
      {series.moments.length > 0 && t('reachView.series.keys')}
      {opened && <LongerRows series={series} onClose={() => setOpened(false)} />}
    </Text>
  )
}
