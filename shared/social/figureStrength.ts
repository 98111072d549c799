import type { Language } from '../i18n/catalogue.ts'
import type { Figure, FigureContent } from '../post/post.ts'
import { formatFigure } from '../text/formatFigure.ts'

/**
 * Which figure is worth leading with: rises in per cent before all, the largest first; then other rises, plain numbers, and
 * falls. Figures of one kind keep the order in which the officer placed them.
 */
export function strongestFirst(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((one, other) => {
    const byKind = kindOf(one) - kindOf(other)
    return byKind !== 0 || kindOf(one) !== risePerCent ? byKind : other.value - one.value
  })
}

const risePerCent = 0

function kindOf({ form, value, unit }: Figure): number {
  if (form === 'number') return 2
  if (value <= 0) return 3
  return unit === '%' ? risePerCent : 1
}

/** Whether a text already tells the figure's number: "26 ansökningar är inlämnade" tells 26, "126" does not. */
export function tellsFigure(text: string, figure: FigureContent, language: Language): boolean {
  const { number } = formatFigure({ ...figure, form: 'number', unit: '' }, language)
  return together(text)
    .split(/[^\p{N}]+/u)
    .includes(together(number.replace(/^[-−]/u, '')))
}

/** "48 000" and "48,000" as one row of digits. */
function together(text: string): string {
  return text.replace(/(?<=\p{N})[\s,.](?=\p{N})/gu, '')
}
