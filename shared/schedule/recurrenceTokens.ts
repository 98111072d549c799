import { RundbrevError } from '../errors/rundbrevError.ts'
import { meaningsOf, type Sign, wordMeant } from './recurrenceWords.ts'

/** A word or a number of a recurrence. N: a number, T: a time, d: a date; the rest as in `recurrenceWords`. */
export interface Token {
  readonly sign: Exclude<Sign, ''> | 'N' | 'T' | 'd'
  readonly value: number
  /** As it was written. */
  readonly word: string
  /** Its first character in the text, 1-based. */
  readonly column: number
}

/**
 * What a text says, word by word; what says nothing ("the") is left out.
 *
 * @throws RundbrevError `recurrence-word-unknown`, `recurrence-word-meant`
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/(?:working|business)\s+days?(?![^\s,])|[^\s,]+/gi)].flatMap((match) =>
    read(match[0], match.index + 1),
  )
}

/** What is thrown for a number, a time or a date that there is not. */
export function wrong({ word, column }: Token): RundbrevError {
  return new RundbrevError('recurrence-value-wrong', { field: 'recurrence' }, { word, column })
}

function read(word: string, column: number): Token[] {
  const lower = word.toLowerCase().replace(/\.$/, '').replace(/\s+/, ' ')
  const token = (sign: Token['sign'], value = 0): Token => ({ sign, value, word, column })
  if (/^\d{4}-\d+-\d+$/.test(lower)) return [token('d')]
  if (/^\d{1,2}[.:]\d{2}$/.test(lower)) return [token('T')]
  const number = /^(\d{1,3})(?::?[ae]|st|nd|rd|th)?$/.exec(lower)
  if (number !== null) return [token('N', Number(number[1]))]
  const meanings = meaningsOf(lower) ?? unknown(word, lower, column)
  return meanings.flatMap(({ sign, value }) => (sign === '' ? [] : [token(sign, value)]))
}

function unknown(word: string, lower: string, column: number): never {
  const meant = wordMeant(lower)
  const place = { field: 'recurrence' }
  if (meant === undefined) throw new RundbrevError('recurrence-word-unknown', place, { word, column })
  throw new RundbrevError('recurrence-word-meant', place, { word, column, meant })
}
