import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import type { PlaceFill } from '../../../../shared/reach/placeMap.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import { patternOf } from './patternOf.ts'
import mapClasses from './ReachMap.module.css'

interface MapSwatchProps {
  readonly fill: PlaceFill
  /** With the stripes of an estimate over it. */
  readonly estimated?: boolean
  readonly classCount: number
  readonly style: MapStyle
  /** What the ids of the patterns begin with. */
  readonly patterns: string
}

/** A little of a fill, as the map has it. */
export function MapSwatch({ fill, estimated = false, classCount, style, patterns }: MapSwatchProps) {
  const pattern = patternOf(fill, classCount, style)
  const box = { x: 0.6, y: 0.6, width: 24.8, height: 14.8, rx: 3 }
  return (
    <svg width="26" height="16" className={mapClasses.swatch} aria-hidden focusable="false">
      <rect
        {...box}
        {...(pattern !== null && { fill: `url(#${patterns}-${pattern})` })}
        style={fillStyle(fill, classCount)}
        className={pattern === null ? mapClasses[fill.kind] : mapClasses.pattern}
      />
      {estimated && <rect {...box} fill={`url(#${patterns}-estimate)`} />}
    </svg>
  )
}
