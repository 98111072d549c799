import { type InterfaceLanguage, localeOf } from '../i18n/languages.ts'
import { createTranslator } from '../i18n/translator.ts'
import type { FigureContent } from '../post/post.ts'
import { gapBeforePerCent } from './perCent.ts'

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
  language: InterfaceLanguage,
): FormattedFigure {
  const { precision: precise, form } = figure
  const precision = precise === 'exact' ? '' : createTranslator(language)(`newsletter.figure.${precise}`)
  const formats = formatsOf(language)
  // A hyphen is no minus sign, and some readers' lines break after it.
  const value = formats[form].format(figure.value).replace('-', '\u2212')
  const isSign = figure.unit === '%' || figure.unit === '‰'
  const number = isSign ? `${value}${formats.beforeSign}${figure.unit}` : value
  const unit = isSign ? '' : figure.unit
  return {
    precision,
    number,
    unit,
    text: [precision, number, unit].filter((part) => part !== '').join(noBreak),
  }
}

const noBreak = '\u00a0'

interface Formats {
  readonly number: Intl.NumberFormat
  readonly change: Intl.NumberFormat
  /** What stands between a number and its per cent sign. */
  readonly beforeSign: string
}

const known = new Map<InterfaceLanguage, Formats>()

function formatsOf(language: InterfaceLanguage): Formats {
  const locale = localeOf(language)
  const formats = known.get(language) ?? {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    change: new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    beforeSign: gapBeforePerCent(locale),
  }
  known.set(language, formats)
  return formats
}
