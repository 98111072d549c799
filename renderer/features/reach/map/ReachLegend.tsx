import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { shadeOf } from '../../../../shared/reach/mapColours.ts'
import { type PlaceFill, type PlaceMap, placesPerClass } from '../../../../shared/reach/placeMap.ts'
import { formatClass } from '../../../../shared/reach/reachTexts.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import { MapPatterns } from './MapPatterns.tsx'
import classes from './ReachLegend.module.css'
import mapClasses from './ReachMap.module.css'

interface ReachLegendProps {
  readonly map: PlaceMap
  readonly style: MapStyle
}

/** What the map's shades or patterns mean: the breaks as they are, and how many places are in each. */
export function ReachLegend({ map, style }: ReachLegendProps) {
  const { t } = useTranslation()
  const id = useId()
  const whole = map.shapes.every(({ value }) => value === null || Number.isInteger(value))
  const counts = placesPerClass(map)
  const swatch = (fill: PlaceFill, estimated = false) => (
    <Swatch fill={fill} estimated={estimated} classCount={map.classes.length} style={style} patterns={id} />
  )
  return (
    <>
      <svg width="0" height="0" className={mapClasses.swatch} aria-hidden focusable="false">
        <MapPatterns id={id} style={style} />
      </svg>
      <ul className={classes.legend} aria-label={t('reach.map.legend')}>
        {map.hasZero && (
          <li>
            {swatch({ kind: 'zero' })}
            {t('reach.map.zero')}
          </li>
        )}
        {map.classes.map((step, index) => (
          <li key={step.upTo}>
            {swatch({ kind: 'class', index })}
            {t(`reachView.legend.${map.level}`, {
              step: formatClass(step, whole, t),
              count: counts[index] ?? 0,
            })}
          </li>
        ))}
        {map.hasEstimates && (
          <li>
            {swatch({ kind: 'class', index: Math.max(0, map.classes.length - 1) }, true)}
            {t('reachView.legend.estimate')}
          </li>
        )}
        {map.hasUnavailable && (
          <li>
            {swatch({ kind: 'unavailable' })}
            {t('reach.map.unavailable')}
          </li>
        )}
      </ul>
    </>
  )
}

interface SwatchProps {
  readonly fill: PlaceFill
  readonly estimated: boolean
  readonly classCount: number
  readonly style: MapStyle
  readonly patterns: string
}

function Swatch({ fill, estimated, classCount, style, patterns }: SwatchProps) {
  const pattern = fill.kind === 'class' && style === 'patterns' ? shadeOf(fill.index, classCount) : null
  const box = { x: 0.6, y: 0.6, width: 24.8, height: 14.8, rx: 3 }
  return (
    <svg width="26" height="16" className={mapClasses.swatch} aria-hidden focusable="false">
      <rect
        {...box}
        {...(fill.kind === 'unavailable' && { fill: `url(#${patterns}-hatch)` })}
        {...(pattern !== null && { fill: `url(#${patterns}-class-${pattern})` })}
        style={fillStyle(fill, classCount)}
        className={pattern === null ? mapClasses[fill.kind] : mapClasses.pattern}
      />
      {estimated && <rect {...box} fill={`url(#${patterns}-estimate)`} />}
    </svg>
  )
}
