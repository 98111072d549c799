import type { Language } from '../i18n/catalogue.ts'
import type { Span } from '../social/findLinks.ts'
import { type NamedDigits, namedDigits } from './namedDigits.ts'
import { countsNothing, multipliers, numberWords, precisionWords } from './numberWords.ts'

/** A number in a text that states an amount: "nära 48 000 personer", "+150 %", "tretton kommuner". */
export interface StatedNumber extends Span {
  /** From the sign to the last digit, the per cent sign or the word that multiplies it. */
  readonly start: number
  readonly end: number
  /** null where the digits are of a script that is not read here. */
  readonly value: number | null
  /** Whether it was written with a sign of its own. */
  readonly signed: boolean
  readonly unit: '%' | '‰' | ''
  /** The word after it, as written: what it counts. '' where there is none. */
  readonly word: string
  readonly precision: 'exact' | 'nearly' | 'over' | 'about'
  /** With the word of precision before it and the word after it. */
  readonly whole: Span
}

export interface NumbersOfText {
  readonly numbers: readonly StatedNumber[]
  /** The digits that state no amount. */
  readonly named: readonly NamedDigits[]
}

/**
 * Every number of a text, once: each run of digits is in exactly one stated number or in one stretch that is a date, an
 * address or the like. Thousands may be apart by a space of any width or, as the language has it, a comma or a full stop; so
 * "1,234" is 1.234 in Swedish and 1234 in English. Words from two to ninety-nine, a hundred and a
 * thousand are numbers too.
 */
export function findNumbers(text: string, language: Language): NumbersOfText {
  const named = namedDigits(text, language)
  const isFree = ({ start, end }: Span) => !named.some((other) => start < other.end && other.start < end)
  // What is named must not be read on from: "den 18 december 2020 150 besök".
  const left = named.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end),
    text,
  )
  const digits = Array.from(left.matchAll(numeral), ({ index, 0: written }) => ({
    ...{ start: index, end: index + written.length },
    value: readValue(written, language),
  }))
  const words = Array.from(left.matchAll(wordPatterns[language]), ({ index, 0: written }) => ({
    ...{ start: index, end: index + written.length },
    value: numberWords[language].get(written.toLowerCase()) ?? null,
  }))
  const numbers = [...digits, ...words]
    .filter(isFree)
    .toSorted((one, other) => one.start - other.start)
    .map((number) => stated(text, number))
  // "tre tusen" is one number: its second word has been taken with the first.
  const apart = numbers.filter(({ start }, index) => start >= (numbers[index - 1]?.end ?? 0))
  return { numbers: apart, named }
}

const space = '[ \\u00a0\\u202f\\u2009]'
/** Grouped by threes with one separator, or not at all; decimals; any other digits as they stand. */
const numeral = new RegExp(
  `(?<!\\p{Nd})(?:\\d{1,3}(?:${space}\\d{3}(?!\\p{Nd}))+|\\d{1,3}(?:,\\d{3}(?!\\p{Nd}))+|\\d{1,3}(?:\\.\\d{3}(?!\\p{Nd}))+|\\d+(?!\\p{Nd}))(?:[.,]\\d+(?!\\p{Nd}))?|\\p{Nd}+`,
  'gu',
)

const wordPatterns: Readonly<Record<Language, RegExp>> = {
  sv: wordPattern('sv'),
  en: wordPattern('en'),
}

function wordPattern(language: Language): RegExp {
  // The longest first: "tjugofem" is no "tjugo".
  const words = [...numberWords[language].keys()].sort((one, other) => other.length - one.length).join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${words})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu')
}

function readValue(written: string, language: Language): number | null {
  if (!/^[\d.,\s]+$/.test(written)) return null
  const spaced = /^\d{1,3}\s/.test(written)
  const compact = written.replace(/\s/gu, '')
  const [group, decimal] = language === 'sv' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^\\d{1,3}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`).test(compact)
  const plain = !spaced && isGrouped ? compact.replaceAll(group, '') : compact
  // What is left of separators is a decimal, whichever it is; two of them group in the other language's way.
  const parts = plain.split(/[.,]/)
  const joined = parts.length > 2 ? `${parts.slice(0, -1).join('')}${parts.at(-1)}` : parts.join('.')
  return Number(joined)
}

interface Numeral extends Span {
  readonly value: number | null
}

function stated(text: string, { start, end, value }: Numeral): StatedNumber {
  const sign = /(?<![^\s(“"”«])([+\u2212-])[\u00a0 ]?$/u.exec(text.slice(Math.max(0, start - 2), start))
  const negative = sign !== null && sign[1] !== '+'
  const after = text.slice(end)
  const times = new RegExp(`^${space}(\\p{L}+)`, 'u').exec(after)
  const multiplier = multipliers.get(times?.[1]?.toLowerCase() ?? '')
  const multiplied = multiplier === undefined ? end : end + (times?.[0].length ?? 0)
  const unit = unitAfter(text.slice(multiplied))
  const stop = multiplied + unit.length
  const begin = start - (sign?.[0].length ?? 0)
  const word = unit.sign === '' ? wordAfter(text.slice(stop)) : { word: '', length: 0 }
  const precision = precisionBefore(text.slice(Math.max(0, begin - 24), begin))
  return {
    ...{ start: begin, end: stop },
    value: value === null ? null : rounded(value * (multiplier ?? 1)) * (negative ? -1 : 1),
    signed: sign !== null,
    unit: unit.sign,
    word: word.word,
    precision: precision.meaning,
    whole: { start: begin - precision.length, end: stop + word.length },
  }
}

function unitAfter(after: string): { sign: StatedNumber['unit']; length: number } {
  const sign = new RegExp(`^${space}?([%‰])`, 'u').exec(after)
  if (sign !== null) return { sign: sign[1] === '‰' ? '‰' : '%', length: sign[0].length }
  const word = new RegExp(`^${space}(procent|per cent|percent|promille)(?!\\p{L})`, 'iu').exec(after)
  if (word === null) return { sign: '', length: 0 }
  return { sign: word[1]?.toLowerCase() === 'promille' ? '‰' : '%', length: word[0].length }
}

/** "personer" of " personer", "åringar" of "-åringar". */
function wordAfter(after: string): { word: string; length: number } {
  const found = new RegExp(`^(?:${space}|-)(\\p{L}[\\p{L}\\p{M}-]*)|^(\\p{L}+)`, 'u').exec(after)
  const word = found?.[1] ?? found?.[2] ?? ''
  if (found === null || countsNothing.has(word.toLowerCase())) return { word: '', length: 0 }
  return { word, length: found[0].length }
}

function precisionBefore(ending: string): { meaning: StatedNumber['precision']; length: number } {
  const words = /(?<!\p{L})(?:(\p{L}+)[\s\u00a0]+)?(\p{L}+\.?)[\s\u00a0]+$/u.exec(ending)
  if (words === null) return { meaning: 'exact', length: 0 }
  const [all, first = '', last = ''] = words
  const two = precisionWords.get(`${first} ${last}`.toLowerCase())
  if (two !== undefined) return { meaning: two, length: all.length }
  const meaning = precisionWords.get(last.toLowerCase())
  if (meaning === undefined) return { meaning: 'exact', length: 0 }
  return { meaning, length: all.length - (first === '' ? 0 : all.indexOf(last, first.length)) }
}

/** 1.1 million is 1100000, not 1100000.0000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(15))
}
