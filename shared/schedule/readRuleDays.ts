import { RundbrevError } from '../errors/rundbrevError.ts'
import { type DayOfMonth, monthSteps, type RuleDays } from './recurrenceRule.ts'
import { type Token, wrong } from './recurrenceTokens.ts'

/** A day of a month: "15th", "last day", "first working day", "second Friday". */
const day = '(?<which>[ONL])(?<what>[DKW])|(?<number>[NO])'
const months = 'E(?<step>[ON])M|E?M'
const years = 'EY'

/** Every order of words that says days, one sign a word (`recurrenceWords`). The first that fits counts. */
const forms: readonly (readonly [RuleDays['kind'], RegExp])[] = [
  ['daily', /^ED$/],
  ['working-days', /^EK$/],
  ['weekly', /^(?:E(?<every>[ON])?V?)?(?<weekdays>W+)$/],
  ['weekly', /^(?<weekdays>W+)E(?<every>[ON])?V$/],
  ['monthly', new RegExp(`^(?:${day})(?:${months})$`)],
  ['monthly', new RegExp(`^(?:${months})(?:${day})$`)],
  ['monthly', new RegExp(`^E(?:${day})M$`)],
  ['yearly', new RegExp(`^E?(?:${day})(?<month>m)$`)],
  ['yearly', new RegExp(`^(?:${years})?(?:${day})(?<month>m)$`)],
  ['yearly', new RegExp(`^(?:${day})(?<month>m)(?:${years})$`)],
  ['yearly', new RegExp(`^(?:${years}|E)?(?<month>m)(?:${day})$`)],
  ['yearly', new RegExp(`^(?<month>m)(?:${day})(?:${years})$`)],
]

/**
 * @param text the whole recurrence, for the error
 * @throws RundbrevError `recurrence-not-understood`, `recurrence-value-wrong`
 */
export function daysOf(tokens: readonly Token[], text: string): RuleDays {
  const signs = tokens.map(({ sign }) => sign).join('')
  for (const [kind, form] of forms) {
    const found = new RegExp(form, 'd').exec(signs)
    if (found === null) continue
    const at = (name: string): readonly Token[] => {
      const span = found.indices?.groups?.[name]
      return span === undefined ? [] : tokens.slice(...span)
    }
    return build(kind, at)
  }
  throw new RundbrevError('recurrence-not-understood', { field: 'recurrence' }, { recurrence: text.trim() })
}

type At = (name: string) => readonly Token[]

function build(kind: RuleDays['kind'], at: At): RuleDays {
  switch (kind) {
    case 'daily':
    case 'working-days':
      return { kind }
    case 'weekly': {
      const weekdays = [...new Set(at('weekdays').map(({ value }) => value))].sort()
      return { kind, every: within(at('every')[0], 1, 26), weekdays }
    }
    case 'monthly': {
      const [step] = at('step')
      const every = monthSteps.find((one) => one === (step?.value ?? 1))
      if (every === undefined) throw wrong(step as Token)
      return { kind, every, on: dayOfMonth(at, 31) }
    }
    case 'yearly': {
      const month = at('month')[0]?.value ?? 1
      return { kind, month, on: dayOfMonth(at, longest[month - 1] ?? 31) }
    }
  }
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function dayOfMonth(at: At, mostDays: number): DayOfMonth {
  const [number] = at('number')
  if (number !== undefined) return { kind: 'day', day: within(number, 1, mostDays) }
  const [[which], [what]] = [at('which'), at('what')]
  const nth = (most: number) => (which?.sign === 'L' ? 'last' : within(which, 1, most))
  switch (what?.sign) {
    case 'W':
      return { kind: 'weekday', nth: nth(5), weekday: what.value }
    case 'K':
      return { kind: 'working-day', nth: nth(15) }
    default:
      return { kind: 'day', day: nth(mostDays) }
  }
}

/** @returns 1 where nothing was said */
function within(token: Token | undefined, least: number, most: number): number {
  if (token === undefined) return 1
  if (token.value < least || token.value > most) throw wrong(token)
  return token.value
}
