import { Group, Input, SegmentedControl, Select } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type Metric, metrics } from '../../../../shared/reach/observation.ts'
import { measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReportPeriod } from '../../../../shared/reach/report.ts'
import { countiesInFocus } from '../../../../shared/reach/reportMeasures.ts'
import { yearEarlier } from '../../../../shared/reach/yearEarlier.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { measuredYears, periodOfYear } from '../reachPeriod.ts'
import { metricBehind, type OpenNumber } from '../shownNumber.ts'
import { ChooseYear } from './ChooseYear.tsx'
import { CompareMap } from './CompareMap.tsx'
import { CompareTable, hasNumbers } from './CompareTable.tsx'
import classes from './CompareView.module.css'

interface CompareViewProps {
  /** By county. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly onOpen: OpenNumber
}

/** By month a year has nothing in common with another. */
const groupings = ['county', 'municipality', 'channel', 'post'] as const

/** A period beside another: what both measured, the difference, and why there is none where the numbers do not count the same. */
export function CompareView({ report, period, geo, topology, onOpen }: CompareViewProps) {
  const { t } = useTranslation()
  const groupingId = useId()
  const [year, setYear] = useState<string | null>(null)
  const [measure, setMeasure] = useState<'total' | Metric>('total')
  const [by, setBy] = useState<(typeof groupings)[number]>('county')
  const [lit, setLit] = useState<string | null>(null)
  const earlier = yearEarlier(period)
  const against = year === null ? earlier : periodOfYear(Number(year))
  const compared = useAsk(
    'reach.compare',
    { by, metric: metricBehind(measure), period, against: against ?? period },
    { enabled: against !== null, placeholderData: keepPreviousData },
  )
  const focus = useMemo(() => countiesInFocus(report), [report])
  const isByCounty = compared.data?.by === 'county' && hasNumbers(compared.data)
  const measured = measuredYears(report.span)
  if (against === null) return <ChooseYear measured={measured} />
  const years = measured.map(String)
  return (
    <>
      <Group align="flex-end" gap="md" mb="md">
        <Select
          label={t('reachView.compare.with')}
          w={260}
          allowDeselect={false}
          data={[{ value: 'earlier', label: t('reachView.compare.yearEarlier') }, ...years]}
          value={year ?? 'earlier'}
          onChange={(value) => setYear(value === 'earlier' ? null : value)}
        />
        <Select
          label={t('reachView.compare.what')}
          w={220}
          allowDeselect={false}
          data={(['total', ...metrics] as const).map((value) => ({ value, label: measureName(value, t) }))}
          value={measure}
          onChange={(value) => value !== null && setMeasure(value)}
        />
        <Input.Wrapper label={t('reach.screen.by')} labelElement="div" labelProps={{ id: groupingId }}>
          <div>
            <SegmentedControl
              aria-labelledby={groupingId}
              data={groupings.map((value) => ({ value, label: t(`reach.by.${value}`) }))}
              value={by}
              onChange={setBy}
            />
          </div>
        </Input.Wrapper>
      </Group>
      {compared.isError && <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />}
      {compared.isPending && <SkeletonTable rows={6} />}
      {compared.data !== undefined && (
        <div className={isByCounty ? classes.columns : undefined}>
          {isByCounty && (
            <CompareMap
              compared={compared.data}
              focus={focus}
              geo={geo}
              topology={topology}
              lit={lit}
              onLight={setLit}
              onOpen={(key) => onOpen({ by: 'county', key, measure })}
            />
          )}
          <div>
            <CompareTable
              compared={compared.data}
              lit={lit}
              onLight={setLit}
              onOpen={(key, of) => onOpen({ by: compared.data.by, key, measure }, of)}
            />
          </div>
        </div>
      )}
    </>
  )
}
