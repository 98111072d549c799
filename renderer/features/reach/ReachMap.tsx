import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { CountyCode } from '../../../shared/contract/scalars.ts'
import type { CountyMap, CountyShape } from '../../../shared/reach/countyMap.ts'
import { mapLabel } from '../../../shared/reach/mapLabel.ts'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import { fillStyle } from '../../ui/fillStyle.ts'
import classes from './ReachMap.module.css'

interface ReachMapProps {
  readonly map: CountyMap
  /** The county that is pointed at, here or in the table. */
  readonly lit: string | null
  readonly onLight: (county: CountyCode | null) => void
  readonly onOpen: (county: CountyCode) => void
}

/** The counties, darker the further it reached. Each can be pointed at, gone to by keyboard, and opened to its rows. */
export function ReachMap({ map, lit, onLight, onOpen }: ReachMapProps) {
  const { t } = useTranslation()
  const id = useId()
  const shapes = map.shapes.filter(({ visible }) => visible)
  const context = shapes.filter(({ fill }) => fill.kind === 'context')
  const measured = shapes.filter(({ fill }) => fill.kind !== 'context')
  const outline = measured.find(({ county }) => county.code === lit)
  return (
    <svg className={classes.map} viewBox={`0 0 ${map.width} ${map.height}`}>
      <title>{t('reach.map.label')}</title>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" className={classes.hatchGround} />
          <rect width="2" height="7" className={classes.hatchLine} />
        </pattern>
      </defs>
      {context.map(({ county, path }) => (
        <path key={county.code} d={path} className={classes.context} aria-hidden />
      ))}
      {measured.map((shape) => (
        <CountyButton
          key={shape.county.code}
          shape={shape}
          classCount={map.classes.length}
          hatch={`url(#${id}-hatch)`}
          onLight={onLight}
          onOpen={onOpen}
        />
      ))}
      {measured.map((shape) => (
        <CountyLabel key={shape.county.code} shape={shape} classCount={map.classes.length} />
      ))}
      {outline !== undefined && (
        <g aria-hidden>
          <path d={outline.path} className={classes.halo} />
          <path d={outline.path} className={classes.lit} />
        </g>
      )}
    </svg>
  )
}

interface CountyButtonProps extends Pick<ReachMapProps, 'onLight' | 'onOpen'> {
  readonly shape: CountyShape
  readonly classCount: number
  readonly hatch: string
}

function CountyButton({ shape, classCount, hatch, onLight, onOpen }: CountyButtonProps) {
  const { t } = useTranslation()
  const { county, value, fill, path } = shape
  const name = t('reach.map.county', {
    county: county.name,
    value: value === null ? t('common.notAvailable') : formatReach(value, t),
  })
  return (
    <a
      className={classes.county}
      href={`#${county.code}`}
      aria-label={name}
      onMouseEnter={() => onLight(county.code)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(county.code)}
      onBlur={() => onLight(null)}
      onClick={(event) => {
        event.preventDefault()
        onOpen(county.code)
      }}
    >
      <title>{name}</title>
      <path
        d={path}
        {...(fill.kind === 'unavailable' && { fill: hatch })}
        style={fillStyle(fill, classCount)}
        className={classes[fill.kind]}
      />
    </a>
  )
}

/** On top of all counties, and for the eyes only: the link's name says the same. */
function CountyLabel({ shape, classCount }: { shape: CountyShape; classCount: number }) {
  const { t } = useTranslation()
  const label = mapLabel(shape, formatReach(shape.value, t))
  if (label === undefined) return null
  const { x, y, fontSize, lines } = label
  return (
    <g style={fillStyle(shape.fill, classCount)}>
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={y + (index - (lines.length - 1) / 2) * fontSize * 1.3 + fontSize * 0.35}
          textAnchor="middle"
          fontSize={fontSize}
          fontWeight={index === 0 ? 600 : 400}
          className={classes.label}
          aria-hidden
        >
          {line}
        </text>
      ))}
    </g>
  )
}
