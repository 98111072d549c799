import type { Language } from '../i18n/catalogue.ts'
import { findHashtags } from '../social/findHashtags.ts'
import { findBareDomains, findLinks, type Span } from '../social/findLinks.ts'

/** Digits that state no amount: what they are instead. */
export const digitNames = [
  'address',
  'hashtag',
  'phone',
  'date',
  'time',
  'year',
  'identity',
  'postal-code',
  'reference',
  'ordinal',
  'list-number',
  'name',
] as const
export type DigitName = (typeof digitNames)[number]

export interface NamedDigits extends Span {
  readonly name: DigitName
}

/**
 * Every stretch of a text whose digits are an address, a telephone number, a date, a time, a year, part of a name or the
 * like, in reading order and apart from each other. No stretch begins or ends inside a run of digits.
 */
export function namedDigits(text: string, language: Language): NamedDigits[] {
  const found: NamedDigits[] = []
  const take = (name: DigitName, spans: Iterable<Span>) => {
    for (const { start, end } of spans) {
      if (!/\d/.test(text.slice(start, end)) || cutsDigits(text, start, end)) continue
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ name, start, end })
    }
  }
  take('address', findLinks(text))
  take('address', matches(text, email))
  take('address', matches(text, handle))
  take('address', findBareDomains(text))
  take('hashtag', findHashtags(text))
  for (const [name, pattern] of patterns[language]) take(name, matches(text, pattern))
  return found.toSorted((one, other) => one.start - other.start)
}

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }))
}

function cutsDigits(text: string, start: number, end: number): boolean {
  const isDigit = (at: number) => /\p{Nd}/u.test(text[at] ?? '')
  return (isDigit(start - 1) && isDigit(start)) || (isDigit(end - 1) && isDigit(end))
}

// Each begins where its characters do: tried from every letter of a long run, it would take the square of its length.
const email = /(?<![^\s@<>(),;:])[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]+\.[\p{L}\p{N}]+/gu
const handle = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu

const space = '[ \\u00a0\\u202f\\u2009]'
const to = `${space}?[–-]${space}?`
const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october'
const shortMonths = 'jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec'
const month = `(?:(?:${months})(?!\\p{L})|(?:${shortMonths})(?!\\p{L})\\.?)`
const day = '\\d{1,2}(?::?e|:a|st|nd|rd|th)?'
const clock = '(?:[01]?\\d|2[0-4])'
const year = '(?:1[89]|20|21)\\d{2}'
/** What makes a number of four digits an amount after all. */
const counted = [
  'kr|kronor|tkr|mkr|mnkr|euro|personer|människor|besök|besökare|deltagare|visningar|sidvisningar|invånare|elever|studenter',
  'platser|timmar|mil|km|kilometer|ton|hektar|ansökningar|sökande|följare|prenumeranter|mottagare|brev|klick|nedladdningar',
  'anmälda|anställda|medlemmar|kvinnor|män|ungdomar|företag|jobb|svar|unika|kvadratmeter',
  'people|visits|visitors|views|participants|inhabitants|students|places|hours|miles|applications|applicants|followers',
  'subscribers|recipients|letters|clicks|downloads|employees|members|women|men|companies|jobs|answers|unique',
].join('|')
/** Words before it that do the same: nobody says "just over" of a year. */
const counting =
  'drygt|knappt|närmare|nästan|mer än|fler än|minst|upp till|totalt|sammanlagt|just over|just under|more than|at least|almost|up to'

const both: readonly (readonly [DigitName, RegExp])[] = [
  ['phone', /(?<![\p{L}\d])\+\d{8,15}(?!\d)/gu],
  [
    'phone',
    new RegExp(
      `(?<![\\p{L}\\d])(?!\\+\\d{1,3}(?:${space}\\d{3})+(?!\\d|${space}\\d{2}(?!\\d)))\\+\\d{1,3}${space}?(?:\\(0\\))?${space}?\\d{1,4}(?:${to}|${space})\\d{2,3}(?:${space}?\\d{2,3}){1,3}(?!\\d)`,
      'gu',
    ),
  ],
  [
    'phone',
    new RegExp(
      // The thousands of a long number may begin with a nought: "1 000 000 000".
      `(?<![\\p{L}\\d,.])(?<!\\d${space}(?=\\d{3}(?:${space}\\d{3})+(?!\\d)))0\\d{1,3}(?:${to}|/|${space})\\d{2,3}(?:${space}?\\d{2,3}){1,3}(?!\\d)`,
      'gu',
    ),
  ],
  ['date', /(?<![\d-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\d-])/g],
  ['identity', /(?<![\d-])\d{6}-\d{4}(?![\d-])/g],
  ['identity', /(?<![\d.])\d+(?:\.\d+){2,}(?![\d.]*\d)/g],
  [
    'date',
    new RegExp(
      `(?<![\\d/])${day}(?:${to}${day})?\\.?${space}${month}(?:${space}${year}(?!\\d))?|(?<![\\d\\p{L}])${month}${space}${day}(?:${to}\\d{1,2})?(?:,?${space}${year})?(?!\\d)`,
      'giu',
    ),
  ],
  [
    'date',
    /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?:[ -]\d{4}|\/\d{2,4})?(?![\d/])(?! (?:av|of)(?!\p{L}))/gu,
  ],
  [
    'time',
    new RegExp(
      `(?<!\\p{L})(?:klockan|kl\\.?)${space}?${clock}(?:[.:][0-5]\\d)?(?:(?:${to}|${space}till${space})${clock}(?:[.:][0-5]\\d)?)?(?!\\d)`,
      'giu',
    ),
  ],
  [
    'time',
    new RegExp(`(?<![\\d:])${clock}:[0-5]\\d(?::[0-5]\\d)?(?:${to}${clock}:[0-5]\\d)?(?![\\d:])`, 'gu'),
  ],
  ['time', new RegExp(`(?<![\\d.,])${clock}\\.[0-5]\\d${to}${clock}\\.[0-5]\\d(?!\\d|[.,]\\d)`, 'gu')],
  ['time', new RegExp(`(?<![\\d.,])\\d{1,2}(?:[.:][0-5]\\d)?${space}?[ap]\\.?m(?:\\.|(?!\\p{L}))`, 'giu')],
  [
    'date',
    new RegExp(
      `(?<!\\p{L})(?:vecka|veckorna|v\\.|week|weeks)${space}?\\d{1,2}(?:${to}\\d{1,2})?(?!\\d)`,
      'giu',
    ),
  ],
  [
    'year',
    new RegExp(
      `(?<![\\d.,:/+−-]|\\d${space}|(?<!\\p{L})(?:${counting})${space})${year}(?:${space}?[–/-]${space}?(?:${year}|\\d{2}))?(?!\\d|[.,]\\d|${space}?[%‰]|${space}(?:${counted})(?!\\p{L})|${space}\\d{3}(?!\\d))(?:-?tal(?:et)?(?!\\p{L})|s(?!\\p{L}))?`,
      'giu',
    ),
  ],
  [
    'address',
    new RegExp(
      `(?<=\\p{L}(?:gatan|gata|vägen|väg|gränd|torget|torg|stigen|allén|backen)${space})\\d{1,4}${space}?[A-H]?(?![\\p{L}\\d])|(?<![\\d.,])\\d{1,4}[A-H]?${space}(?:\\p{Lu}\\p{L}+${space}){1,3}(?:Street|Road|Avenue|Lane|Square)(?!\\p{L})`,
      'gu',
    ),
  ],
  ['postal-code', new RegExp(`(?<![\\d])\\d{3}${space}\\d{2}(?=${space}{1,2}\\p{Lu})`, 'gu')],
  [
    'reference',
    new RegExp(
      `(?<!\\p{L})(?:§+|kap\\.|kapitel|sid\\.?|sidan?|s\\.|page|pp?\\.|nr|nummer|no\\.|number|punkt|bilaga|avsnitt|steg|step|figur|figure|tabell|table|dnr:?|diarienummer|artikel|article|version|annex|room|rum|sal)${space}?\\d+(?:[.:/–-]\\d+)*(?!\\d|[.,]\\d)`,
      'giu',
    ),
  ],
  ['reference', new RegExp(`(?<![\\d.,])\\d+${space}?(?:§|kap\\.)`, 'gu')],
  ['list-number', /^[ \t]*\d{1,3}[.)](?=\s)/gmu],
  ['list-number', /\d\ufe0f?\u20e3/gu],
  ['ordinal', /(?<![\p{L}\d.,])\d+(?::[ae]|st|nd|rd|th)(?!\p{L})/gu],
  ['name', /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*(?:[-–]?\d+)+[\p{L}\d]*/gu],
  [
    'name',
    /(?<![\p{L}\d.,])\d+(?!(?:km|m|cm|mm|kg|kr|tkr|mkr|mnkr|h|st|g|ha|kWh|MW|GB|MB)(?!\p{L}))\p{L}[\p{L}\d]*/gu,
  ],
]

const patterns: Readonly<Record<Language, typeof both>> = {
  // In Swedish a decimal has a comma: two digits after a full stop are minutes.
  sv: [...both, ['time', new RegExp(`(?<![\\d.,])${clock}\\.[0-5]\\d(?!\\d|[.,]\\d|${space}?[%‰])`, 'gu')]],
  en: both,
}
