import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { daysOf } from './readRuleDays.ts'
import { type FreeDays, type Rule, usualTime } from './recurrenceRule.ts'
import { type Token, tokensOf, wrong } from './recurrenceTokens.ts'

/**
 * A recurrence in words, English or Swedish: days, a time (09:00 where there is none), from and until when, and after a semicolon
 * what becomes of free days. "every second Monday 08:30 from 2026-12-07; moved to the next working day if red".
 *
 * @throws RundbrevError `recurrence-word-unknown`, `recurrence-word-meant`, `recurrence-value-wrong`, `recurrence-said-twice`,
 *   `recurrence-not-understood`, `recurrence-start-missing`, `recurrence-free-days`
 */
export function readRule(text: string): Rule {
  const end = text.indexOf(';')
  const said = apart(tokensOf(end === -1 ? text : text.slice(0, end)))
  const days = daysOf(said.days, text)
  if (days.kind === 'weekly' && days.every > 1 && said.from === null)
    throw new RundbrevError('recurrence-start-missing', place, { recurrence: text })
  return {
    days,
    time: said.time ?? usualTime,
    from: said.from,
    until: said.until,
    freeDays: end === -1 ? null : readFreeDays(text, end + 1),
  }
}

/**
 * "moved to the next working day if red", "hoppas över om det inte är en arbetsdag".
 *
 * @param start where it begins in the text, after the semicolon
 * @throws RundbrevError `recurrence-free-days`
 */
export function readFreeDays(text: string, start: number): FreeDays {
  const clause = text.slice(start)
  const match = clauseForm.exec(clause.trim().toLowerCase())
  const { next, previous, red } = match?.groups ?? {}
  if (match === null) {
    const column = start + 1 + (clause.length - clause.trimStart().length)
    throw new RundbrevError('recurrence-free-days', place, { word: clause.trim(), column })
  }
  return {
    when: red === undefined ? 'not-working' : 'red',
    instead: next !== undefined ? 'next' : previous !== undefined ? 'previous' : 'skip',
  }
}

const clauseForm = new RegExp(
  [
    '^(?:(?:moved? to the|flyttas till)\\s+(?:(?<next>next|nästa)|(?<previous>previous|föregående))\\s+(?:working day|workday|arbetsdag)',
    '|skip(?:ped)?|hoppas över)',
    '\\s+(?:if|om)\\s+(?:(?<red>(?:it is |the day is |dagen är |det är )?(?:red|a red day|röd|rött|röd dag|en röd dag))',
    '|(?:it is )?not a (?:working day|workday)|(?:det )?inte är en arbetsdag)$',
  ].join(''),
)

const place = { field: 'recurrence' }

interface Said {
  readonly days: readonly Token[]
  readonly time: string | null
  readonly from: string | null
  readonly until: string | null
}

/** Time and dates may stand anywhere; what is left says the days. */
function apart(tokens: readonly Token[]): Said {
  const days: Token[] = []
  const said: { time: string | null; from: string | null; until: string | null } = {
    ...{ time: null, from: null, until: null },
  }
  const once = (key: 'time' | 'from' | 'until', value: string, { word, column }: Token) => {
    if (said[key] !== null) throw new RundbrevError('recurrence-said-twice', place, { word, column })
    said[key] = value
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const following = tokens[index + 1]
    switch (token.sign) {
      case 'T':
        once('time', clockOf(token), token)
        break
      case 'C':
        if (following?.sign === 'N') {
          once('time', clockOf({ ...following, word: `${following.word}:00` }), following)
          index++
        }
        break
      case 'F':
      case 'U': {
        // "with a start from", "från start": one of them says it.
        if (following?.sign === token.sign) break
        if (following?.sign !== 'd') throw wrong(following ?? token)
        once(token.sign === 'F' ? 'from' : 'until', dateOf(following), following)
        index++
        break
      }
      case 'd':
        throw wrong(token)
      default:
        days.push(token)
    }
  }
  return { days, ...said }
}

function clockOf(token: Token): string {
  const [hour = '', minute = ''] = token.word.split(/[.:]/)
  if (Number(hour) > 23 || Number(minute) > 59) throw wrong(token)
  return `${hour.padStart(2, '0')}:${minute}`
}

function dateOf(token: Token): string {
  try {
    return Temporal.PlainDate.from(token.word, { overflow: 'reject' }).toString()
  } catch {
    throw wrong(token)
  }
}
