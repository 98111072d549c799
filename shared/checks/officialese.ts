import type { Language } from '../i18n/catalogue.ts'
import { type Finding, finding } from './finding.ts'
import { officialeseWords } from './officialeseWords.ts'
import { at, type Passage } from './passages.ts'
import { withCaseOf } from './words.ts'

/** Words that people write in offices and nowhere else, each with an everyday one in its place. */
export function checkOfficialese(passages: readonly Passage[], language: Language): Finding[] {
  return passages.flatMap((passage) =>
    Array.from(passage.prose.matchAll(patterns[language])).flatMap(({ index, 0: words }) => {
      const instead = officialeseWords[language].get(words.toLowerCase().replace(/\s+/gu, ' '))
      if (instead === undefined) return []
      const text = withCaseOf(words, instead)
      return [
        finding('officialese', at(passage, index, index + words.length), { words, instead: text }, [
          { kind: 'replaceText', text },
        ]),
      ]
    }),
  )
}

const patterns: Readonly<Record<Language, RegExp>> = { sv: patternOf('sv'), en: patternOf('en') }

/** The longest first: "inkommer med" before "inkommer". "I detta avseende" is a noun. */
function patternOf(language: Language): RegExp {
  const words = [...officialeseWords[language].keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((words) => words.replaceAll(' ', '[ \\u00a0]'))
    .join('|')
  const notNoun =
    '(?<!(?:detta|vissa|många|flera|alla|sådant|annat|varje|något|inget|ett|det|med|utan|fäst|fästa|fäster|i) (?=avseende))'
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${notNoun}(?:${words})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu')
}
