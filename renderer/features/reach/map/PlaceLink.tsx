import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import type { PlaceShape } from '../../../../shared/reach/placeMap.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import { patternOf } from './patternOf.ts'
import classes from './ReachMap.module.css'

interface PlaceLinkProps {
  readonly shape: PlaceShape
  /** Its value, as it is told. */
  readonly told: string
  readonly classCount: number
  readonly style: MapStyle
  /** What the ids of the patterns begin with. */
  readonly patterns: string
  readonly isStop: boolean
  readonly openText: (place: string) => string
  readonly onFocus: () => void
  readonly onLight: (code: string | null) => void
  readonly onMove: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

/** One place of the map: named with its value, pointed at, gone to and opened. */
export function PlaceLink(props: PlaceLinkProps) {
  const { shape, told, classCount, style, patterns, isStop, openText, onFocus, onLight, onMove, onOpen } =
    props
  const { t } = useTranslation()
  const { place, fill, path, estimated } = shape
  const said = t('reach.map.county', { county: place.name, value: told })
  const pattern = patternOf(fill, classCount, style)
  return (
    <a
      className={classes.county}
      href={`#${place.code}`}
      data-code={place.code}
      tabIndex={isStop ? 0 : -1}
      aria-label={openText(said)}
      onMouseEnter={() => onLight(place.code)}
      onMouseLeave={() => onLight(null)}
      onFocus={onFocus}
      onBlur={() => onLight(null)}
      onKeyDown={onMove}
      onClick={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <title>{said}</title>
      <path
        d={path}
        {...(pattern !== null && { fill: `url(#${patterns}-${pattern})` })}
        style={fillStyle(fill, classCount)}
        className={pattern === null ? classes[fill.kind] : classes.pattern}
      />
      {estimated && <path d={path} fill={`url(#${patterns}-estimate)`} className={classes.estimate} />}
    </a>
  )
}
