import { useTranslation } from 'react-i18next'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import { shadeOf } from '../../../../shared/reach/mapColours.ts'
import { mapLabel } from '../../../../shared/reach/mapLabel.ts'
import { fullPattern } from '../../../../shared/reach/mapPatterns.ts'
import type { PlaceShape } from '../../../../shared/reach/placeMap.ts'
import { formatReach } from '../../../../shared/reach/reachTexts.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import classes from './ReachMap.module.css'

interface PlaceLabelProps {
  readonly shape: PlaceShape
  readonly classCount: number
  readonly style: MapStyle
}

/** On top of all places, and for the eyes only: the link's name says the same. */
export function PlaceLabel({ shape, classCount, style }: PlaceLabelProps) {
  const { t } = useTranslation()
  const label = mapLabel(shape, `${shape.estimated ? '≈ ' : ''}${formatReach(shape.value, t)}`)
  if (label === undefined) return null
  const { x, y, fontSize, lines } = label
  const isPattern = style === 'patterns' && shape.fill.kind === 'class'
  const isFull =
    shape.fill.kind === 'class' && isPattern && shadeOf(shape.fill.index, classCount) === fullPattern
  return (
    <g style={isPattern ? {} : fillStyle(shape.fill, classCount)}>
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={y + (index - (lines.length - 1) / 2) * fontSize * 1.3 + fontSize * 0.35}
          textAnchor="middle"
          fontSize={fontSize}
          fontWeight={index === 0 ? 600 : 400}
          className={isFull ? classes.labelOnFull : classes.label}
          {...(isPattern && { 'data-on-pattern': true })}
          aria-hidden
        >
          {line}
        </text>
      ))}
    </g>
  )
}
