import { Anchor, Input, SegmentedControl, Select, Text } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import { Link } from 'wouter'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { countyMap } from '../../../shared/reach/countyMap.ts'
import { formatMembers, type Measure, measureName } from '../../../shared/reach/reachTexts.ts'
import {
  type ReachReport,
  type ReportGrouping,
  type ReportPeriod,
  reportGroupings,
} from '../../../shared/reach/report.ts'
import { countiesInFocus, countyValues, measuresOf } from '../../../shared/reach/reportMeasures.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { MapLegend } from '../../ui/MapLegend.tsx'
import { OwnFigures } from './OwnFigures.tsx'
import { ReachMap } from './ReachMap.tsx'
import classes from './ReachOverview.module.css'
import { ReachTable } from './ReachTable.tsx'
import type { ShownNumber } from './shownNumber.ts'

interface ReachOverviewProps {
  /** By county. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly onOpen: (number: ShownNumber) => void
}

/** The period's map and its table; a county pointed at in one is lit in the other. */
export function ReachOverview({ report, period, geo, topology, onOpen }: ReachOverviewProps) {
  const { t } = useTranslation()
  const groupingId = useId()
  const [wanted, setMeasure] = useState<Measure>('total')
  const [by, setBy] = useState<ReportGrouping>('county')
  const [lit, setLit] = useState<string | null>(null)
  const grouped = useAsk('reach.report', { by, period }, { placeholderData: keepPreviousData })
  const measures = measuresOf(report)
  const measure = measures.includes(wanted) ? wanted : 'total'
  const map = useMemo(
    () =>
      countyMap({
        topology,
        counties: geo.counties,
        values: countyValues(report, measure),
        focus: countiesInFocus(report),
        width: 340,
        height: 430,
      }),
    [topology, geo, report, measure],
  )
  return (
    <div className={classes.columns}>
      <section aria-label={t('reach.map.label')} className={classes.map}>
        <Select
          label={t('reach.screen.mapShows')}
          mb="sm"
          allowDeselect={false}
          data={measures.map((value) => ({ value, label: measureName(value, t) }))}
          value={measure}
          onChange={(value) => value !== null && setMeasure(value)}
        />
        <ReachMap
          map={map}
          lit={lit}
          onLight={setLit}
          onOpen={(county) => onOpen({ by: 'county', key: county, measure })}
        />
        <MapLegend
          classes={map.classes}
          whole={map.shapes.every(({ value }) => value === null || Number.isInteger(value))}
          zero={map.hasZero && t('reach.map.zero')}
          hasUnavailable={map.hasUnavailable}
        />
      </section>
      <section aria-label={t('reach.screen.numbers')} className={classes.numbers}>
        <Input.Wrapper
          mb="sm"
          label={t('reach.screen.by')}
          labelElement="div"
          labelProps={{ id: groupingId }}
        >
          <div>
            <SegmentedControl
              aria-labelledby={groupingId}
              data={reportGroupings.map((value) => ({ value, label: t(`reach.by.${value}`) }))}
              value={by}
              onChange={setBy}
            />
          </div>
        </Input.Wrapper>
        {grouped.isError && <ErrorNote error={grouped.error} onRetry={() => void grouped.refetch()} />}
        {grouped.data?.members != null && (
          <Text size="sm" mb="xs">
            {formatMembers(grouped.data.members, geo, t)}
          </Text>
        )}
        {grouped.data !== undefined && (
          <ReachTable
            report={grouped.data}
            lit={grouped.data.by === 'county' ? lit : null}
            // A post may have a county's number: only counties light the map.
            onLight={(key) => setLit(grouped.data.by === 'county' ? key : null)}
            onOpen={onOpen}
          />
        )}
        {by === 'county' && !measures.includes('perThousand') && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('reach.screen.noPopulation')}{' '}
            <Anchor component={Link} href="/settings" size="sm" underline="always">
              {t('reach.screen.toSettings')}
            </Anchor>
          </Text>
        )}
        {by === 'municipality' && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('reach.screen.withoutMunicipality')}
          </Text>
        )}
        <OwnFigures figures={report.ownFigures} period={period} />
        <details className={classes.how}>
          <summary>{t('reach.how.title')}</summary>
          <ul>
            {(['occasions', 'apart', 'period', 'unknown', 'missing'] as const).map((key) => (
              <li key={key}>{t(`reach.how.${key}`)}</li>
            ))}
            {report.metrics.includes('mentions') && <li>{t('media.how')}</li>}
          </ul>
        </details>
      </section>
    </div>
  )
}
