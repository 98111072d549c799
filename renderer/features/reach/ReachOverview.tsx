import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import type { Measure } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReportPeriod } from '../../../shared/reach/report.ts'
import { measuresOf } from '../../../shared/reach/reportMeasures.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { CountyInside } from './map/CountyInside.tsx'
import { MapSide } from './map/MapSide.tsx'
import { TableSide } from './map/TableSide.tsx'
import { useCountyInside } from './map/useCountyInside.ts'
import { OwnFigures } from './OwnFigures.tsx'
import classes from './ReachOverview.module.css'
import type { ShownNumber } from './shownNumber.ts'

interface ReachOverviewProps {
  /** By county. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly onOpen: (number: ShownNumber) => void
}

/** The period's map and its table; what is pointed at in one is lit in the other, and both go into a county together. */
export function ReachOverview({ report, period, geo, topology, onOpen }: ReachOverviewProps) {
  const { t } = useTranslation()
  const [wanted, setMeasure] = useState<Measure>('total')
  const [county, setCounty] = useState<CountyCode | null>(null)
  const [lit, setLit] = useState<string | null>(null)
  const [estimate, setEstimate] = useState(false)
  const spread = useAsk('reach.report', { by: 'county', period, estimate: true }, { enabled: estimate })
  const { asked: municipal, inside } = useCountyInside(report, period, county, geo)
  const measure = measuresOf(inside ?? report).includes(wanted) ? wanted : 'total'
  return (
    <div className={classes.columns}>
      <section aria-label={t('reach.map.label')} className={classes.map} data-tour="reach">
        <MapSide
          report={report}
          estimate={estimate ? spread.data : undefined}
          inside={inside}
          county={county}
          geo={geo}
          topology={topology}
          measure={measure}
          lit={lit}
          onMeasure={setMeasure}
          onLight={setLit}
          onCounty={setCounty}
          onOpen={onOpen}
        />
      </section>
      <section aria-label={t('reach.screen.numbers')} className={classes.numbers}>
        {spread.isError && <ErrorNote error={spread.error} onRetry={() => void spread.refetch()} />}
        {municipal.isError && <ErrorNote error={municipal.error} onRetry={() => void municipal.refetch()} />}
        {county === null ? (
          <TableSide
            period={period}
            geo={geo}
            lit={lit}
            estimate={estimate}
            onEstimate={setEstimate}
            onLight={setLit}
            onOpen={onOpen}
          />
        ) : (
          <CountyInside
            county={county}
            name={geo.counties.find(({ code }) => code === county)?.name ?? county}
            inside={inside}
            lit={lit}
            onLight={setLit}
            onOpen={onOpen}
          />
        )}
        <OwnFigures figures={report.ownFigures} period={period} />
        <details className={classes.how}>
          <summary>{t('reach.how.title')}</summary>
          <ul>
            {(['occasions', 'people', 'apart', 'period', 'unknown', 'missing'] as const).map((key) => (
              <li key={key}>{t(`reach.how.${key}`)}</li>
            ))}
            {report.metrics.includes('mentions') && <li>{t('media.how')}</li>}
          </ul>
        </details>
      </section>
    </div>
  )
}
