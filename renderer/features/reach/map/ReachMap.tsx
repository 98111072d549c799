import { useId } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Direction, nearestPlace } from '../../../../shared/geo/nearestPlace.ts'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import type { PlaceMap, PlaceShape } from '../../../../shared/reach/placeMap.ts'
import { amountWords, type PlaceWords } from '../../../../shared/reach/placeWords.ts'
import { MapPatterns } from './MapPatterns.tsx'
import { PlaceLabel } from './PlaceLabel.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import classes from './ReachMap.module.css'

interface ReachMapProps {
  readonly map: PlaceMap
  readonly label: string
  readonly style: MapStyle
  /** The place that is pointed at, here or in the table. */
  readonly lit: string | null
  /** The place that gets the focus when the map comes; null: none. Told once. */
  readonly focused: string | null
  readonly onLight: (code: string | null) => void
  readonly onOpen: (code: string) => void
  /** What is said of a place that is opened: "Norrbottens län: 47. Visa kommunerna." */
  readonly openText: (place: string) => string
  /** Left out: the values are amounts. */
  readonly words?: PlaceWords
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * Places, fuller the further it reached. One stop of the tab key for all of them: the arrows go to the next place that way, so that nobody
 * has to pass 49 municipalities; Home and End go through them in their order.
 */
export function ReachMap(props: ReachMapProps) {
  const { map, label, style, lit, focused, onLight, onOpen, openText } = props
  const { t } = useTranslation()
  const words = props.words ?? amountWords(map, t)
  const id = useId()
  const picture = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const shapes = map.shapes.filter(({ visible }) => visible)
  const context = shapes.filter(({ fill }) => fill.kind === 'context')
  const measured = shapes.filter(({ fill }) => fill.kind !== 'context')
  const outline = measured.find(({ place }) => place.code === lit)
  const stopped = measured.find(({ place }) => place.code === stop) ?? measured[0]
  const focus = (code: string | undefined) =>
    picture.current?.querySelector<SVGElement>(`[data-code="${code}"]`)?.focus()
  useEffect(() => {
    // Whoever goes into a county or out of it by keyboard goes on where they are.
    if (focused !== null) picture.current?.querySelector<SVGElement>(`[data-code="${focused}"]`)?.focus()
  }, [focused])
  const move = (event: KeyboardEvent, from: PlaceShape) => {
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      focus(measured.at(event.key === 'Home' ? 0 : -1)?.place.code)
    }
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    focus(nearestPlace(measured, from, direction)?.place.code)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose places are its controls
    <svg
      ref={picture}
      role="group"
      aria-label={label}
      className={classes.map}
      viewBox={`0 0 ${map.width} ${map.height}`}
    >
      <MapPatterns id={id} style={style} />
      {context.map(({ place, path }) => (
        <path key={place.code} d={path} className={classes.context} aria-hidden />
      ))}
      {measured.map((shape) => (
        <PlaceLink
          key={shape.place.code}
          shape={shape}
          told={words.told(shape)}
          classCount={map.classes.length}
          style={style}
          patterns={id}
          isStop={shape === stopped}
          openText={openText}
          onFocus={() => {
            setStop(shape.place.code)
            onLight(shape.place.code)
          }}
          onLight={onLight}
          onMove={(event) => move(event, shape)}
          onOpen={() => onOpen(shape.place.code)}
        />
      ))}
      {measured.map((shape) => (
        <PlaceLabel
          key={shape.place.code}
          shape={shape}
          written={words.written(shape)}
          classCount={map.classes.length}
          style={style}
        />
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
