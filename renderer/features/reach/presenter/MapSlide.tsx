import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { countyMap } from '../../../../shared/reach/countyMap.ts'
import { formatReach } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { countiesInFocus, countyValues } from '../../../../shared/reach/reportMeasures.ts'
import { ReachLegend } from '../map/ReachLegend.tsx'
import { ReachMap } from '../map/ReachMap.tsx'
import { useMapStyle } from '../map/useMapStyle.ts'
import classes from './Presenter.module.css'

interface MapSlideProps {
  /** By county. */
  readonly report: ReachReport
  readonly geo: GeoRegistry
  readonly topology: Topology
}

/** The map, the number in all, and what no county has. */
export function MapSlide({ report, geo, topology }: MapSlideProps) {
  const { t } = useTranslation()
  const [style] = useMapStyle()
  const map = countyMap({
    ...{ topology, counties: geo.counties, values: countyValues(report, 'total') },
    ...{ focus: countiesInFocus(report), width: 420, height: 430 },
  })
  return (
    <div className={classes.beside}>
      <div className={classes.picture}>
        <ReachMap
          map={map}
          label={t('reach.map.label')}
          style={style}
          lit={null}
          focused={null}
          onLight={() => {}}
          onOpen={() => {}}
          openText={(place) => place}
        />
      </div>
      <div>
        <p className={classes.large}>{formatReach(report.total.total, t)}</p>
        <div>{t('reach.contacts')}</div>
        {report.unknown.total !== null && (
          <div>
            {t('reach.map.county', {
              county: report.unknown.label,
              value: formatReach(report.unknown.total, t),
            })}
          </div>
        )}
        <ReachLegend map={map} style={style} />
      </div>
    </div>
  )
}
