import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoverageMap, CoverageShape } from '../../../../shared/audience/coverageMap.ts'
import { type Direction, nearestPlace } from '../../../../shared/geo/nearestPlace.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import classes from './CoverageMapView.module.css'

interface CoverageMapViewProps {
  readonly map: CoverageMap
  /** The place that is pointed at, here or in the table. */
  readonly lit: string | null
  readonly onLight: (code: string | null) => void
  readonly onOpen: (code: string) => void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * Places, darker the more contacts they have. One stop of the tab key for all of them: the arrows go to the next place that
 * way, so that nobody has to pass 290.
 */
export function CoverageMapView({ map, lit, onLight, onOpen }: CoverageMapViewProps) {
  const { t } = useTranslation()
  const picture = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const places = map.shapes.filter(({ fill }) => fill.kind !== 'context')
  const stopped =
    places.find(({ code }) => code === stop) ?? places.find(({ isMember }) => isMember) ?? places[0]
  const outline = places.find(({ code }) => code === lit)
  const move = (event: KeyboardEvent, from: CoverageShape) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    const next = nearestPlace(places, from, direction)
    if (next !== undefined) picture.current?.querySelector<SVGElement>(`[data-code="${next.code}"]`)?.focus()
  }
  return (
    <svg ref={picture} className={classes.map} viewBox={`0 0 ${map.width} ${map.height}`}>
      <title>{t('members.coverage.mapLabel')}</title>
      {map.shapes.map((shape) =>
        shape.fill.kind === 'context' ? (
          <path key={shape.code} d={shape.path} className={classes.context} aria-hidden />
        ) : (
          <PlaceLink
            key={shape.code}
            shape={shape}
            classCount={map.classes.length}
            isStop={shape === stopped}
            onFocus={() => {
              setStop(shape.code)
              onLight(shape.code)
            }}
            onLight={onLight}
            onOpen={onOpen}
            onMove={(event) => move(event, shape)}
          />
        ),
      )}
      <path d={map.countyBorders} className={classes.borders} aria-hidden />
      <path d={map.edge} className={classes.edge} aria-hidden />
      {places.map(
        (shape) =>
          shape.hasRoom && (
            <text
              key={shape.code}
              x={shape.x}
              y={shape.y + 3.5}
              textAnchor="middle"
              className={classes.name}
              style={fillStyle(shape.fill, map.classes.length)}
              aria-hidden
            >
              {shape.name}
            </text>
          ),
      )}
      {outline !== undefined && (
        <g aria-hidden>
          <path d={outline.path} className={classes.halo} />
          <path d={outline.path} className={classes.lit} />
        </g>
      )}
    </svg>
  )
}

interface PlaceLinkProps extends Pick<CoverageMapViewProps, 'onLight' | 'onOpen'> {
  readonly shape: CoverageShape
  readonly classCount: number
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onMove: (event: KeyboardEvent) => void
}

function PlaceLink({ shape, classCount, isStop, onFocus, onLight, onOpen, onMove }: PlaceLinkProps) {
  const { t } = useTranslation()
  const { code, value, fill, path, isMember } = shape
  const place = isMember ? t('members.coverage.member', { place: shape.name }) : shape.name
  const name = t('members.coverage.place', { place, count: value })
  return (
    <a
      className={classes.place}
      href={`#${code}`}
      data-code={code}
      data-member={isMember || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      onMouseEnter={() => onLight(code)}
      onMouseLeave={() => onLight(null)}
      onFocus={onFocus}
      onBlur={() => onLight(null)}
      onKeyDown={onMove}
      onClick={(event) => {
        event.preventDefault()
        onOpen(code)
      }}
    >
      <title>{name}</title>
      <path d={path} style={fillStyle(fill, classCount)} className={classes[fill.kind]} />
    </a>
  )
}
