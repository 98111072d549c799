import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { mapLabel } from '../../../../shared/reach/mapLabel.ts'
import type { PlaceShape } from '../../../../shared/reach/placeMap.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import { isFull, patternOf } from './patternOf.ts'
import classes from './ReachMap.module.css'

interface PlaceLabelProps {
  readonly shape: PlaceShape
  /** Its value, as it is written. */
  readonly written: string
  readonly classCount: number
  readonly style: MapStyle
}

/** On top of all places, and for the eyes only: the link's name says the same. */
export function PlaceLabel({ shape, written, classCount, style }: PlaceLabelProps) {
  const label = mapLabel(shape, written)
  if (label === undefined) return null
  const { x, y, fontSize, lines, plate } = label
  const pattern = patternOf(shape.fill, classCount, style)
  const hasPlate = !isFull(pattern) && (pattern !== null || shape.estimated)
  return (
    <g style={pattern === null ? fillStyle(shape.fill, classCount) : {}}>
      {hasPlate && <rect {...plate} rx={4} className={classes.plate} />}
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={y + (index - (lines.length - 1) / 2) * fontSize * 1.3 + fontSize * 0.35}
          textAnchor="middle"
          fontSize={fontSize}
          fontWeight={index === 0 ? 600 : 400}
          className={isFull(pattern) ? classes.labelOnFull : classes.label}
          aria-hidden
        >
          {line}
        </text>
      ))}
    </g>
  )
}
