import type { TFunction } from 'i18next'
import { escapeMarkup } from '../../newsletter/escapeMarkup.ts'
import { momentText, tickText } from '../momentText.ts'
import { decimalsOf, formatReach, measureName } from '../reachTexts.ts'
import type { ReachSeries, SeriesLine } from '../series.ts'
import { type PlacedPoint, type SeriesLayout, seriesLayout } from '../seriesLayout.ts'
import { seriesMarks } from '../seriesMarks.ts'
import type { ReportPicture } from './document.ts'
import { pictureFont } from './pictureFont.ts'

const width = 720
const height = 250
const margin = { top: 30, right: 14, bottom: 40, left: 58 }
/** Labels that stand closer than this run into each other. */
const labelWidth = 46
const ink = '#164c42'
const muted = '#6b665a'

/**
 * One line over time as one SVG document, every number written at its point where there is room; a gap where nothing was measured.
 *
 * @param largest what the scale reaches to; left out: the line's own largest
 */
export function seriesPicture(
  series: ReachSeries,
  line: SeriesLine,
  t: TFunction,
  largest?: number,
): ReportPicture {
  const { moments, step, metric } = series
  const measured = line.values.filter((value) => value !== null)
  const layout = seriesLayout({
    ...{ moments, values: line.values, largest: largest ?? Math.max(0, ...measured), width, height, margin },
    whole: measured.every((value) => Number.isInteger(value)),
    wantedTicks: 3,
  })
  const every = Math.max(1, Math.ceil((moments.length * labelWidth) / (width - margin.left - margin.right)))
  const name = t('reachView.series.label', { measure: measureName(metric ?? 'total', t), line: line.label })
  const told = moments.map((moment, index) => {
    const value = line.values[index] ?? null
    return t('reachView.series.pointPlain', {
      moment: momentText(moment, step, t),
      value: value === null ? t('reach.map.unavailable') : formatReach(value, t),
    })
  })
  const alt = `${name}. ${told.join('. ')}.`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(alt)}">
${axisElements(layout, t)}
${tickElements(series, every, t)}
${markElements(series, layout)}
${layout.stretches.map((path) => `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>`).join('\n')}
${layout.points.map((point) => pointElement(point, every === 1, t)).join('\n')}
</svg>`
  return { kind: 'picture', name, svg, width, height, alt }
}

function axisElements({ axis, yOf }: SeriesLayout, t: TFunction): string {
  return axis.ticks
    .map((tick) => {
      const y = yOf(tick)
      const stroke = tick === 0 ? '#a39d8f' : '#eae7de'
      return `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y}" y2="${y}" stroke="${stroke}"/>${words(margin.left - 8, y + 4, formatReach(tick, t, decimalsOf(axis.ticks)), 'end', muted)}`
    })
    .join('\n')
}

function tickElements({ moments, step }: ReachSeries, every: number, t: TFunction): string {
  const slot = (width - margin.left - margin.right) / Math.max(1, moments.length)
  return moments
    .flatMap((moment, index) => {
      if (index % every !== 0) return []
      const x = margin.left + slot * (index + 0.5)
      return tickText(moment, step, moments[index - every], t).map((word, row) =>
        words(x, height - margin.bottom + 18 + row * 14, word, 'middle', muted),
      )
    })
    .join('\n')
}

/** Where a source began to count in another way. */
function markElements({ moments, changes }: ReachSeries, { xOf }: SeriesLayout): string {
  return seriesMarks({ moments, changes }, [])
    .map(({ day, letter }) => {
      const x = xOf(day)
      return `<line x1="${x}" x2="${x}" y1="16" y2="${height - margin.bottom}" stroke="${muted}" stroke-dasharray="3 3"/><rect x="${x - 8}" y="1" width="16" height="16" rx="2" fill="${muted}"/>${words(x, 13, letter, 'middle', '#ffffff')}`
    })
    .join('\n')
}

function pointElement({ x, y, value }: PlacedPoint, isWritten: boolean, t: TFunction): string {
  const dot = `<circle cx="${x}" cy="${y}" r="3.5" fill="${ink}" stroke="#ffffff"/>`
  return isWritten ? `${dot}${words(x, y - 9, formatReach(value, t), 'middle', ink)}` : dot
}

/** With an edge in the paper's colour, so that no line runs through it. */
function words(x: number, y: number, text: string, anchor: 'middle' | 'end', fill: string): string {
  const edge =
    fill === ink ? ' stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : ''
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-family='${pictureFont}' font-size="11" fill="${fill}"${edge}>${escapeMarkup(text)}</text>`
}
