import { useElementSize, useId } from '@mantine/hooks'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { momentText, tickText } from '../../../../shared/reach/momentText.ts'
import { decimalsOf, formatReach } from '../../../../shared/reach/reachTexts.ts'
import type { SeriesLine, SeriesMoment, SeriesStep } from '../../../../shared/reach/series.ts'
import { type PlacedPoint, seriesLayout } from '../../../../shared/reach/seriesLayout.ts'
import type { SeriesMark } from '../../../../shared/reach/seriesMarks.ts'
import classes from './SeriesChart.module.css'

interface SeriesChartProps {
  readonly label: string
  readonly step: SeriesStep
  readonly moments: readonly SeriesMoment[]
  readonly line: SeriesLine
  /** The axis has to hold it: the largest value of all lines that are shown together. */
  readonly largest: number
  readonly marks: readonly SeriesMark[]
  readonly height: number
  readonly onOpen?: (point: PlacedPoint) => void
}

const margin = { top: 24, right: 16, bottom: 40, left: 58 }
/** Labels under the axis that stand closer than this run into each other. */
const labelWidth = 46

/**
 * One line over time, drawn to the width that there is. A moment that nobody measured is a gap. One stop of the tab key: the arrows go from
 * point to point, and a point opens to its rows.
 */
export function SeriesChart(props: SeriesChartProps) {
  const { label, step, moments, line, largest, marks, height, onOpen } = props
  const { t } = useTranslation()
  const clipId = useId()
  const { ref, width } = useElementSize()
  const picture = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const [lit, setLit] = useState<number | null>(null)
  const layout = seriesLayout({
    ...{ moments, values: line.values, largest, width: Math.max(width, 200), height, margin },
    whole: line.values.every((value) => value === null || Number.isInteger(value)),
    wantedTicks: height < 200 ? 2 : 4,
  })
  const { points, axis, stretches, xOf, yOf } = layout
  const stopped = points.find(({ moment }) => moment.key === stop) ?? points.at(-1)
  const every = Math.max(
    1,
    Math.ceil((moments.length * labelWidth) / (layout.width - margin.left - margin.right)),
  )
  const slot = (layout.width - margin.left - margin.right) / Math.max(1, moments.length)
  const move = (event: KeyboardEvent, from: PlacedPoint) => {
    const at = points.indexOf(from)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: points.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = points[to]
    if (next !== undefined)
      picture.current?.querySelector<SVGElement>(`[data-moment="${next.moment.key}"]`)?.focus()
  }
  const shown = points.find(({ index }) => index === lit)
  return (
    <div ref={ref} className={classes.frame} style={{ height }}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing whose points are its controls
        <svg
          ref={picture}
          role="group"
          aria-label={label}
          width={layout.width}
          height={height}
          viewBox={`0 0 ${layout.width} ${height}`}
          className={classes.chart}
        >
          <defs>
            <clipPath id={clipId}>
              <rect
                x={margin.left - 6}
                y={0}
                width={layout.width - margin.left - margin.right + 12}
                height={height}
              />
            </clipPath>
          </defs>
          <g aria-hidden>
            {axis.ticks.map((tick) => (
              <g key={tick}>
                <line
                  x1={margin.left}
                  x2={layout.width - margin.right}
                  y1={yOf(tick)}
                  y2={yOf(tick)}
                  className={tick === 0 ? classes.floor : classes.grid}
                />
                <text x={margin.left - 8} y={yOf(tick) + 4} textAnchor="end" className={classes.tick}>
                  {formatReach(tick, t, decimalsOf(axis.ticks))}
                </text>
              </g>
            ))}
            {moments.map((moment, index) =>
              index % every !== 0 ? null : (
                <text
                  key={moment.key}
                  x={margin.left + slot * (index + 0.5)}
                  y={height - margin.bottom + 18}
                  textAnchor="middle"
                  className={classes.tick}
                >
                  {tickText(moment, step, moments[index - every], t).map((words, row) => (
                    <tspan key={words} x={margin.left + slot * (index + 0.5)} dy={row === 0 ? 0 : 14}>
                      {words}
                    </tspan>
                  ))}
                </text>
              ),
            )}
            <g clipPath={`url(#${clipId})`}>
              {marks.map(({ key, day, letter, kind }) => (
                <g key={key} className={classes[kind]}>
                  <line x1={xOf(day)} x2={xOf(day)} y1={16} y2={height - margin.bottom} />
                  <rect x={xOf(day) - 8} y={1} width={16} height={16} rx={kind === 'happened' ? 8 : 2} />
                  <text x={xOf(day)} y={13} textAnchor="middle">
                    {letter}
                  </text>
                </g>
              ))}
            </g>
            {stretches.map((path) => (
              <path key={path} d={path} className={classes.line} />
            ))}
          </g>
          {points.map((point) => (
            <PointButton
              key={point.moment.key}
              point={point}
              slot={slot}
              top={margin.top}
              bottom={height - margin.bottom}
              name={t(onOpen === undefined ? 'reachView.series.pointPlain' : 'reachView.series.point', {
                moment: momentText(point.moment, step, t),
                value: formatReach(point.value, t),
              })}
              isStop={point === stopped}
              onLight={(on) => setLit(on ? point.index : null)}
              onFocus={() => setStop(point.moment.key)}
              onMove={(event) => move(event, point)}
              onOpen={() => onOpen?.(point)}
            />
          ))}
          {shown !== undefined && (
            <text
              x={Math.min(Math.max(shown.x, margin.left + 24), layout.width - margin.right - 24)}
              y={Math.max(shown.y - 10, 12)}
              textAnchor="middle"
              className={classes.value}
              aria-hidden
            >
              {formatReach(shown.value, t)}
            </text>
          )}
        </svg>
      )}
    </div>
  )
}

interface PointButtonProps {
  readonly point: PlacedPoint
  /** How wide a step is, and between which heights it may be pressed. */
  readonly slot: number
  readonly top: number
  readonly bottom: number
  readonly name: string
  readonly isStop: boolean
  readonly onLight: (on: boolean) => void
  readonly onFocus: () => void
  readonly onMove: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

function PointButton(props: PointButtonProps) {
  const { point, slot, top, bottom, name, isStop, onLight, onFocus, onMove, onOpen } = props
  return (
    <a
      className={classes.point}
      href={`#${point.moment.key}`}
      data-moment={point.moment.key}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      onMouseEnter={() => onLight(true)}
      onMouseLeave={() => onLight(false)}
      onFocus={() => {
        onFocus()
        onLight(true)
      }}
      onBlur={() => onLight(false)}
      onKeyDown={onMove}
      onClick={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <title>{name}</title>
      <rect x={point.x - slot / 2} y={top} width={slot} height={bottom - top} className={classes.area} />
      <circle cx={point.x} cy={point.y} r={slot < 9 ? 2.5 : 4} className={classes.dot} />
    </a>
  )
}
