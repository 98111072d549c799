import { sv } from '../../shared/i18n/catalogue.ts'
import type { SpokenLanguage } from '../../shared/i18n/spokenLanguage.ts'

/** Letters that look like those from a to z and are none of them. */
export const pseudoLetters = 'áƀçđéƒğĥíĵķļɱñôþǫŕšţúṽŵẋýž'
const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, pseudoLetters[at] ?? letter]),
)

/** What is for a program and not for people. */
const forPrograms = /^(https?:\/\/\S*|sv)$/

/** A text as it is in the pseudo-language. What is filled in ("{{title}}") and looked up ("$t(…)") stays as it is. */
export function pseudoText(text: string): string {
  if (forPrograms.test(text)) return text
  const pieces = text.split(/(\{\{[^}]*\}\}|\$t\([^)]*\))/)
  const said = pieces.map((piece, at) => (at % 2 === 1 ? piece : inOtherLetters(piece))).join('')
  const count =
    pieces
      .filter((_, at) => at % 2 === 0)
      .join('')
      .match(/\p{L}/gu)?.length ?? 0
  return count === 0 ? text : `[${said} ${longer(Math.ceil(count / 3))}]`
}

function inOtherLetters(piece: string): string {
  return piece.replace(/[a-z]/gi, (letter) => {
    const other = letters.get(letter.toLowerCase()) ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })
}

/** So many letters more, in words that a line can break between. */
function longer(count: number): string {
  return (
    'é'
      .repeat(count)
      .match(/.{1,6}/g)
      ?.join(' ') ?? ''
  )
}

type Texts = { readonly [key: string]: string | Texts }

function pseudoWords(texts: Texts): SpokenLanguage['words'] {
  const inPseudo = (some: Texts): Texts =>
    Object.fromEntries(
      Object.entries(some).map(([key, text]) => [
        key,
        typeof text === 'string' ? pseudoText(text) : inPseudo(text),
      ]),
    )
  const words = inPseudo(texts) as SpokenLanguage['words']
  return { ...words, common: { ...words.common, locale: 'el-GR' } }
}

/**
 * A third language that nobody has to translate, for tests: every Swedish text in letters that no other text has, a third longer, between
 * brackets: "Spara" becomes "[Šþáŕá éé]". What is shown without them has not come from a catalogue, and where the last bracket is missing a
 * text has been cut. Its months, numbers and lists are Greek, so that what is written by hand in the Swedish way stands out, too.
 */
export const pseudo: SpokenLanguage = {
  code: 'el',
  name: 'Ψευδογλώσσα',
  words: pseudoWords(sv),
}
