import type { Language } from '../i18n/catalogue.ts'
import type { FigureContent } from '../post/post.ts'
import { formatFigure } from '../text/formatFigure.ts'
import { singleLine } from '../text/plainText.ts'
import { fixedWords } from './fixedWords.ts'
import { capitalised } from './hashtag.ts'

/**
 * What a figure says, in one line without a full stop: "+150 % besök på webbplatsen 2020 jämfört med 2019", "Nära 48 000
 * unika personer i sociala medier 2020". Where the unit is a word that the name does not hold, or the name is written with
 * a capital, the name leads: "Restid till studierna 2020: 3 timmar".
 */
export function figureClaim(figure: FigureContent, language: Language): string {
  const amount = formatFigure(figure, language)
  const name = singleLine(figure.name)
  const subject = withPeriod(name, figure, language)
  if (/^\p{Lu}/u.test(name)) return `${subject}: ${amount.text}`
  if (amount.unit === '') return capitalised(withPeriod(`${amount.text} ${name}`, figure, language))
  if (!wordsOf(name).includes(amount.unit.toLowerCase())) return capitalised(`${subject}: ${amount.text}`)
  const number = formatFigure({ ...figure, unit: '' }, language).text
  return capitalised(withPeriod(`${number} ${name}`, figure, language))
}

/** The same as a sentence of its own. */
export function figureSentence(figure: FigureContent, language: Language): string {
  const claim = figureClaim(figure, language)
  return /[.!?]$/.test(claim) ? claim : `${claim}.`
}

/** A figure's name says its period itself now and then: then it is not said twice. */
function withPeriod(claim: string, figure: FigureContent, language: Language): string {
  const period = singleLine(figure.period)
  if (period === '' || figure.name.includes(period)) return claim
  return fixedWords(language)('social.variant.claimOfPeriod', { claim, period })
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
}
