import type { Figure } from '../post/post.ts'
import { formatFigure } from '../text/formatFigure.ts'
import { singleLine } from '../text/plainText.ts'
import { characters, wrapText } from '../text/wrapText.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { textWidth } from './textLines.ts'

/** Past this the names would have no room beside the numbers, and stand under them instead. */
const widestColumn = 28

/** Figures as two columns: numbers that end under each other, names with period and source to the right of them. */
export function figureLines(figures: readonly Figure[], { t, content }: NewsletterInput): string[] {
  const rows = figures.map((figure) => ({
    number: singleLine(formatFigure(figure, content.language).text),
    name: singleLine(figure.name),
    origin: [figure.period, t('newsletter.figure.source', { source: figure.source })]
      .map(singleLine)
      .filter((part) => part !== '')
      .join('. '),
  }))
  const widest = Math.max(0, ...rows.map(({ number }) => characters(number)))
  const beside = widest <= widestColumn
  const indent = ' '.repeat(beside ? widest + 2 : 2)
  return rows.flatMap(({ number, name, origin }) => {
    const padded = `${' '.repeat(widest - characters(number))}${number}  `
    const named = wrapText(name, { width: textWidth, first: beside ? padded : indent, rest: indent })
    const sourced = wrapText(origin, { width: textWidth, first: indent })
    return beside ? [...named, ...sourced] : [number, ...named, ...sourced]
  })
}
