import { Box, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { ReachLegend } from '../map/ReachLegend.tsx'
import { ReachMap } from '../map/ReachMap.tsx'
import { useCountyInside } from '../map/useCountyInside.ts'
import { useMapStyle } from '../map/useMapStyle.ts'
import { useReachMaps } from '../map/useReachMaps.ts'
import { NumberButton } from '../NumberButton.tsx'
import type { OpenNumber } from '../shownNumber.ts'
import classes from './Presenter.module.css'

interface MapSlideProps {
  /** By county. */
  readonly report: ReachReport
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly county: CountyCode | null
  /** Goes into a county; null: out of it. */
  readonly onCounty: (county: CountyCode | null) => void
  readonly onOpen: OpenNumber
}

/** The map with the number in all, and what no county has; or a county's municipalities with the county's number. */
export function MapSlide({ report, geo, topology, county, onCounty, onOpen }: MapSlideProps) {
  const { t } = useTranslation()
  const [style] = useMapStyle()
  const [lit, setLit] = useState<string | null>(null)
  const [left, setLeft] = useState<CountyCode | null>(null)
  const { asked: municipal, inside } = useCountyInside(report, report.period, county, geo)
  const { counties, within, asked } = useReachMaps({
    ...{ report, inside, county, geo, topology, measure: 'total', width: 420, height: 430 },
  })
  const map = within ?? counties
  const failed = [municipal, asked].find(({ error }) => error !== null)
  const isWithin = within !== null
  const name = geo.counties.find(({ code }) => code === county)?.name ?? ''
  const [first] = geo.municipalities.filter((municipality) => municipality.county === county)
  const number = isWithin
    ? { by: 'county' as const, key: county, value: inside?.total.total ?? null, of: name }
    : { by: 'county' as const, key: null, value: report.total.total, of: t('reach.contacts') }
  const enter = (code: string) => {
    setLeft(code as CountyCode)
    setLit(null)
    onCounty(code as CountyCode)
  }
  const picture = useCopyPicture(t('pictures.map'), {
    ...{ of: 'map', period: report.period, language: interfaceLanguage(), measure: 'total' },
    ...{ estimate: false, within: county },
  })
  return (
    <div className={classes.beside}>
      <Box className={classes.picture} onContextMenu={picture.onContextMenu}>
        {failed !== undefined && <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />}
        <ReachMap
          key={isWithin ? county : 'counties'}
          map={map}
          label={isWithin ? t('reachView.map.municipalities', { county: name }) : t('reach.map.label')}
          style={style}
          lit={lit}
          focused={isWithin ? (first?.code ?? null) : left}
          onLight={setLit}
          onOpen={(code) =>
            isWithin ? onOpen({ by: 'municipality', key: code, measure: 'total' }) : enter(code)
          }
          openText={(place) => t(isWithin ? 'reachView.map.openRows' : 'reachView.map.zoomIn', { place })}
        />
      </Box>
      <div>
        {isWithin && (
          <Button
            mb="md"
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            onClick={() => onCounty(null)}
          >
            {t('reachView.map.back')}
          </Button>
        )}
        <div>{isWithin ? name : t('reach.contacts')}</div>
        <p className={classes.large}>
          <NumberButton
            value={number.value}
            of={number.of}
            onOpen={() => onOpen({ by: number.by, key: number.key, measure: 'total' })}
          />
        </p>
        {isWithin && <div>{t('reach.contacts')}</div>}
        {!isWithin && report.unknown.total !== null && (
          <div>
            {report.unknown.label}:{' '}
            <NumberButton
              value={report.unknown.total}
              of={report.unknown.label}
              onOpen={() => onOpen({ by: 'county', key: 'unknown', measure: 'total' })}
            />
          </div>
        )}
        <ReachLegend map={map} style={style} />
      </div>
    </div>
  )
}
