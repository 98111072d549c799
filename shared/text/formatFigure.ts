import { en, type Language, sv } from '../i18n/catalogue.ts'
import type { FigureContent } from '../post/post.ts'

/** A figure as people read it, in its parts: where the number is set large, the words around it are not. */
export interface FormattedFigure {
  /** The honest word before the number: "nära"; '' for an exact one. */
  readonly precision: string
  /** The number in the language's way, with its sign when it is a change: "48 000", "+150 %". */
  readonly number: string
  /** The unit when it is a word ("personer"); a sign such as % belongs to the number. */
  readonly unit: string
  /** All of it, held together by no-break spaces: "nära 48 000 personer". */
  readonly text: string
}

/**
 * Sets a figure's value in a language: thousands apart, at most two decimals, a change always with its sign. In Swedish a
 * percent sign stands apart from its number (Språkrådet, Svenska skrivregler), in English it does not.
 */
export function formatFigure(
  figure: Pick<FigureContent, 'value' | 'unit' | 'form' | 'precision'>,
  language: Language,
): FormattedFigure {
  const words = { sv, en }[language].newsletter.figure
  const precision = figure.precision === 'exact' ? '' : words[figure.precision]
  // A hyphen is no minus sign, and some readers' lines break after it.
  const value = numberFormat(language, figure.form).format(figure.value).replace('-', '\u2212')
  const isSign = figure.unit === '%' || figure.unit === '‰'
  const number = isSign ? `${value}${language === 'sv' ? noBreak : ''}${figure.unit}` : value
  const unit = isSign ? '' : figure.unit
  return {
    precision,
    number,
    unit,
    text: [precision, number, unit].filter((part) => part !== '').join(noBreak),
  }
}

const noBreak = '\u00a0'
const locales = { sv: 'sv-SE', en: 'en-GB' } as const
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, form: FigureContent['form']): Intl.NumberFormat {
  const key = `${language} ${form}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locales[language], {
      maximumFractionDigits: 2,
      signDisplay: form === 'change' ? 'exceptZero' : 'auto',
    })
    formats.set(key, format)
  }
  return format
}
