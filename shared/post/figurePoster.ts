import type { Language } from '../i18n/catalogue.ts'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { pictureFont } from '../reach/yearReport/pictureFont.ts'
import { formatFigure } from '../text/formatFigure.ts'
import { wrapText } from '../text/wrapText.ts'
import type { FigureContent } from './post.ts'

/** Of a card, in the drawing's own pixels. */
const card = { width: 320, padding: 24, gap: 16 }
const margin = 24
/** Characters of a name, and of what is said about it, that stand on a line of a card. */
const [nameWidth, aboutWidth] = [30, 40]
const ink = '#164c42'

export interface FigurePoster {
  readonly svg: string
  /** What it shows, in words. */
  readonly alt: string
}

/** Key figures as cards beside each other, two in a row: the number large, what it is of, of when and who says so. */
export function figurePoster(figures: readonly FigureContent[], language: Language): FigurePoster {
  const cards = figures.map((figure) => cardOf(figure, language))
  const columns = Math.min(2, cards.length)
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, row) =>
    cards.slice(row * 2, row * 2 + 2),
  )
  let y = margin
  const drawn = rows.flatMap((row) => {
    const height = Math.max(...row.map((one) => one.height))
    const inRow = row.map(({ lines }, column) => {
      const x = margin + column * (card.width + card.gap)
      return `<g transform="translate(${x} ${y})"><rect width="${card.width}" height="${height}" rx="10" fill="#f5f3ed"/>${lines}</g>`
    })
    y += height + card.gap
    return inRow
  })
  const width = 2 * margin + columns * card.width + (columns - 1) * card.gap
  const height = y - card.gap + margin
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${drawn.join('\n')}
</svg>`,
    alt: cards.map(({ alt }) => alt).join('\n'),
  }
}

function cardOf(figure: FigureContent, language: Language) {
  const { precision, number, unit, text } = formatFigure(figure, language)
  const about = [figure.period, figure.source].filter((part) => part !== '').join(' · ')
  const names = wrapText(figure.name, { width: nameWidth })
  const abouts = about === '' ? [] : wrapText(about, { width: aboutWidth })
  const small = (words: string) =>
    words === '' ? '' : `<tspan font-size="17" font-weight="400">${escapeMarkup(words)}</tspan>`
  const value = [small(precision), `<tspan>${escapeMarkup(number)}</tspan>`, small(unit)]
    .filter(Boolean)
    .join(' ')
  const namesTop = card.padding + 66
  const aboutsTop = namesTop + names.length * 22
  return {
    lines: [
      line(card.padding + 34, value, 'font-size="38" font-weight="650"', ink),
      ...names.map((words, index) =>
        line(namesTop + index * 22, escapeMarkup(words), 'font-size="16"', '#22201b'),
      ),
      ...abouts.map((words, index) =>
        line(aboutsTop + index * 18, escapeMarkup(words), 'font-size="13"', '#6b665a'),
      ),
    ].join(''),
    height: aboutsTop + abouts.length * 18 + card.padding - 12,
    alt: `${text} ${figure.name}${about === '' ? '' : ` (${about})`}`,
  }
}

function line(y: number, markup: string, style: string, fill: string): string {
  return `<text x="${card.padding}" y="${y}" font-family='${pictureFont}' ${style} fill="${fill}">${markup}</text>`
}
