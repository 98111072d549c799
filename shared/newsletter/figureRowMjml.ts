import type { Language } from '../i18n/catalogue.ts'
import type { Figure } from '../post/post.ts'
import { type FormattedFigure, formatFigure } from '../text/formatFigure.ts'
import { wholeNumbers } from '../text/wholeNumbers.ts'
import { characters } from '../text/wrapText.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import type { TextContext } from './textMarkup.ts'

/** Width inside the letter's side padding less the gutters, in px. */
const rowWidth = 520
const gutter = 16
const numberSizes = [40, 36, 32, 28, 26, 24, 22, 20]
/** The words beside a number, against its size. */
const wordSize = 0.6

/** One to four figures side by side, each number large with its name, period and source under it. '' for none. */
export function figureRowMjml(figures: readonly Figure[], language: Language, context: TextContext): string {
  if (figures.length === 0) return ''
  const formatted = figures.map((figure) => formatFigure(figure, language))
  const size = numberSize(formatted)
  const columns = figures.map((figure, index) => {
    const parts = formatted[index]
    return parts === undefined ? '' : columnMjml(figure, parts, size, context)
  })
  return `<mj-section css-class="paper figures" background-color="${context.palette.paper}" padding="6px 40px 18px">${columns.join('')}</mj-section>`
}

function columnMjml(figure: Figure, parts: FormattedFigure, size: number, context: TextContext): string {
  const { palette, t } = context
  const small = `font-size:${Math.round(size * wordSize)}px;line-height:1;font-weight:400`
  const before =
    parts.precision === ''
      ? ''
      : `<span class="figure-word" style="${small}">${escapeMarkup(parts.precision)} </span>`
  const after =
    parts.unit === '' ? '' : `<span class="figure-word" style="${small}"> ${escapeMarkup(parts.unit)}</span>`
  const number = `<p class="accent figure-number" style="margin:0 0 6px;color:${palette.accent};font-size:${size}px;line-height:${size + 6}px;font-weight:700">${before}${escapeMarkup(parts.number)}${after}</p>`
  const name = `<p style="margin:0 0 6px;font-size:15px;line-height:21px">${escapeMarkup(wholeNumbers(figure.name))}</p>`
  const origin = [figure.period, t('newsletter.figure.source', { source: figure.source })]
    .filter((part) => part.trim() !== '')
    .map((part) => escapeMarkup(wholeNumbers(part)))
    .join('<br>')
  const source = `<p class="muted" style="margin:0;color:${palette.muted};font-size:13px;line-height:19px">${origin}</p>`
  return `<mj-column css-class="figure" padding="0 ${gutter / 2}px 16px" inner-border-top="3px solid ${palette.accent}"><mj-text css-class="ink" padding="14px 0 0">${number}${name}${source}</mj-text></mj-column>`
}

/** One size for the whole row: the largest at which its widest number stays on one line. */
function numberSize(row: readonly FormattedFigure[]): number {
  const room = rowWidth / row.length - gutter
  const widest = Math.max(...row.map(widthInEms))
  return numberSizes.find((size) => widest * size <= room) ?? 20
}

/** As set in the widest sans-serif that a reader is likely to have (DejaVu Sans, and its bold for the number). */
function widthInEms({ precision, number, unit }: FormattedFigure): number {
  const words = [precision, unit].filter((word) => word !== '')
  const ofNumber = [...number].reduce((sum, character) => sum + (boldWidths[character] ?? 0.7), 0)
  return words.reduce((sum, word) => sum + (characters(word) + 1) * 0.6 * wordSize, ofNumber)
}

const boldWidths: Readonly<Record<string, number>> = {
  '\u00a0': 0.35,
  ',': 0.38,
  '.': 0.38,
  '+': 0.84,
  '-': 0.42,
  '\u2212': 0.84,
  '%': 1,
}
