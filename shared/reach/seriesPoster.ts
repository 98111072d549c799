import type { TFunction } from 'i18next'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { formatPeriod, measureName } from './reachTexts.ts'
import type { ReachSeries } from './series.ts'
import { pictureFont } from './yearReport/pictureFont.ts'
import { seriesPicture } from './yearReport/seriesPicture.ts'

const margin = 28
const [top, between, captionHeight] = [92, 14, 24]
/** More lines than these are no picture that anybody reads. */
const mostLines = 24

export interface SeriesPoster {
  readonly svg: string
  /** What it shows, in words. */
  readonly alt: string
}

/**
 * Reach over time as one picture that stands alone: heading, organisation, and the line, or every line below the other with one scale.
 *
 * @param organisation who publishes it; '' leaves it out
 */
export function seriesPoster(series: ReachSeries, organisation: string, t: TFunction): SeriesPoster {
  const lines = series.lines.slice(0, mostLines)
  const largest = Math.max(0, ...lines.flatMap(({ values }) => values.filter((value) => value !== null)))
  const pictures = lines.map((line) => ({ line, picture: seriesPicture(series, line, t, largest) }))
  const isAlone = pictures.length === 1
  const heading = t('pictures.series', {
    measure: measureName(series.metric ?? 'total', t),
    step: t(`reachView.series.stepNames.${series.step}`),
  })
  const about = [formatPeriod(series.period, t), organisation].filter((part) => part !== '').join(' · ')
  let y = top
  const drawn = pictures.map(({ line, picture }) => {
    const caption = isAlone ? '' : words(margin, y + 16, line.label, { size: 15, weight: 650 })
    if (!isAlone) y += captionHeight
    const chart = `<svg x="${margin}" y="${y}" width="${picture.width}" height="${picture.height}">${picture.svg}</svg>`
    y += picture.height + between
    return caption + chart
  })
  const [width, height] = [(pictures[0]?.picture.width ?? 0) + 2 * margin, y + margin - between]
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${words(margin, 48, heading, { size: 25, weight: 650 })}
${words(margin, 75, about, { size: 15, fill: '#6b665a' })}
${drawn.join('\n')}
</svg>`,
    alt: [`${heading}. ${about}.`, ...pictures.map(({ picture }) => picture.alt)].join('\n'),
  }
}

interface WordStyle {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
}

function words(
  x: number,
  y: number,
  text: string,
  { size, weight = 400, fill = '#22201b' }: WordStyle,
): string {
  return `<text x="${x}" y="${y}" font-family='${pictureFont}' font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(text)}</text>`
}
