import type { Language } from '../i18n/catalogue.ts'
import { foldText } from '../text/foldText.ts'
import {
  type CountField,
  countFields,
  type PeriodUnit,
  periodUnits,
  type RuleField,
  ruleFields,
} from './segmentRule.ts'

/** What a condition begins with. */
export type RuleSubjectWord = RuleField | CountField | 'mailed'

/** Words that are never a value unless they stand in quotation marks. */
export type RuleWord = 'and' | 'or' | 'not' | 'in'

/** Words that mean something only around "mailed"; elsewhere they are values as any other. */
export type MailedWord = 'never' | 'last' | 'before' | 'after' | 'within'

/** The words of a rule in one language, as it is written out. */
export interface RuleWording {
  readonly subjects: Readonly<Record<RuleSubjectWord, string>>
  readonly words: Readonly<Record<RuleWord, string>>
  readonly mailed: Readonly<Record<MailedWord, string>>
  readonly units: Readonly<Record<PeriodUnit, string>>
}

export const ruleWordings: Readonly<Record<Language, RuleWording>> = {
  en: {
    subjects: {
      county: 'county',
      municipality: 'municipality',
      role: 'role',
      tag: 'tag',
      language: 'language',
      organisation: 'organisation',
      list: 'list',
      group: 'group',
      consent: 'consent',
      suppressed: 'suppressed',
      received: 'received',
      mailings: 'mailings',
      bounces: 'bounces',
      mailed: 'mailed',
    },
    words: { and: 'and', or: 'or', not: 'not', in: 'in' },
    mailed: { never: 'never', last: 'last', before: 'before', after: 'after', within: 'within' },
    units: { days: 'days', weeks: 'weeks', months: 'months', years: 'years' },
  },
  sv: {
    subjects: {
      county: 'län',
      municipality: 'kommun',
      role: 'roll',
      tag: 'tagg',
      language: 'språk',
      organisation: 'organisation',
      list: 'lista',
      group: 'grupp',
      consent: 'grund',
      suppressed: 'spärrad',
      received: 'fått',
      mailings: 'utskick',
      bounces: 'studsar',
      mailed: 'mejlad',
    },
    words: { and: 'och', or: 'eller', not: 'inte', in: 'i' },
    mailed: { never: 'aldrig', last: 'senast', before: 'före', after: 'efter', within: 'de senaste' },
    units: { days: 'dagarna', weeks: 'veckorna', months: 'månaderna', years: 'åren' },
  },
}

/** Everything that a condition can begin with. */
export const subjectWords: readonly RuleSubjectWord[] = [...ruleFields, ...countFields, 'mailed']

const subjects = lookup(subjectWords, (word) => [
  ruleWordings.en.subjects[word],
  ruleWordings.sv.subjects[word],
])
const subjectAliases: ReadonlyMap<string, RuleSubjectWord> = new Map([
  ['tags', 'tag'],
  ['taggar', 'tag'],
  ['organization', 'organisation'],
  ['sparr', 'suppressed'],
  ['mejlat', 'mailed'],
])

/** What a condition begins with, in either language; undefined for any other word. */
export function subjectOf(text: string): RuleSubjectWord | undefined {
  const folded = foldText(text)
  return subjects.get(folded) ?? subjectAliases.get(folded)
}

const keywords = new Map<string, RuleWord>(
  (['and', 'or', 'not', 'in'] as const).flatMap((word) =>
    [ruleWordings.en.words[word], ruleWordings.sv.words[word]].map((written) => [written, word] as const),
  ),
)

/** The keyword that a word is in either language; undefined for any other word. */
export function keywordOf(text: string): RuleWord | undefined {
  return keywords.get(text.toLowerCase())
}

const mailedWords: ReadonlyMap<string, MailedWord> = new Map([
  ['never', 'never'],
  ['aldrig', 'never'],
  ['last', 'last'],
  ['senast', 'last'],
  ['before', 'before'],
  ['fore', 'before'],
  ['after', 'after'],
  ['efter', 'after'],
  ['within', 'within'],
  ['inom', 'within'],
  ['senaste', 'within'],
])

/** The word around "mailed" that this is in either language. */
export function mailedWordOf(text: string): MailedWord | undefined {
  return mailedWords.get(foldText(text))
}

const units = lookup(periodUnits, (unit) => {
  const swedish = {
    days: ['dag', 'dagar', 'dagarna', 'dygn'],
    weeks: ['vecka', 'veckor', 'veckan', 'veckorna'],
    months: ['månad', 'månader', 'månaden', 'månaderna'],
    years: ['år', 'året', 'åren'],
  }[unit]
  return [unit, unit.slice(0, -1), ...swedish]
})

/** "6 months": the unit that a word is in either language, one or several. */
export function periodUnitOf(text: string): PeriodUnit | undefined {
  return units.get(foldText(text))
}

function lookup<Word extends string>(
  words: readonly Word[],
  writtenAs: (word: Word) => readonly string[],
): ReadonlyMap<string, Word> {
  return new Map(
    words.flatMap((word) => writtenAs(word).map((written) => [foldText(written), word] as const)),
  )
}
