import type { TFunction } from 'i18next'
import { cronAsRule } from '../schedule/cronAsRule.ts'
import { freeDaysOf, type Recurrence, readRecurrence } from '../schedule/recurrence.ts'
import type { DayOfMonth, Rule, RuleDays } from '../schedule/recurrenceRule.ts'
import { clockText } from './clockText.ts'

/**
 * A recurrence in a person's language: "den första arbetsdagen i varje månad kl. 09.00". Words that were said in words can be read
 * back by `readRecurrence` in either language; a cron is told in words where it has them.
 *
 * @param text as it is kept
 * @throws RundbrevError as `readRecurrence`
 */
export function describeRecurrence(text: string, t: TFunction): string {
  const recurrence = readRecurrence(text)
  const said = describeSaid(recurrence, t)
  const free = freeDaysOf(recurrence)
  if (free === null) return said
  const freeDays = t(`recurrence.when.${free.when}`, {
    instead: t(`recurrence.instead.${free.instead}`),
  })
  return t('recurrence.free', { said, freeDays })
}

function describeSaid(recurrence: Recurrence, t: TFunction): string {
  if (recurrence.kind === 'words') return describeRule(recurrence.rule, t)
  const rule = cronAsRule(recurrence.expression)
  return rule === null ? t('recurrence.cron', { expression: recurrence.expression }) : describeRule(rule, t)
}

function describeRule({ days, time, from, until }: Rule, t: TFunction): string {
  let said: string = t('recurrence.said', { days: describeDays(days, t), time: clockText(time, t) })
  if (from !== null) said = t('recurrence.from', { said, day: from })
  if (until !== null) said = t('recurrence.until', { said, day: until })
  return said
}

function describeDays(days: RuleDays, t: TFunction): string {
  switch (days.kind) {
    case 'daily':
    case 'working-days':
      return t(`recurrence.day.${days.kind}`)
    case 'weekly': {
      const names = days.weekdays.map((weekday) => weekdayName(weekday, t))
      const listed = new Intl.ListFormat(t('common.locale')).format(names)
      const isMany = days.every > 1 && names.length > 1
      return t(isMany ? 'recurrence.day.weeklyMany' : 'recurrence.day.weekly', {
        every: everyText(days.every, t),
        weekdays: listed,
      })
    }
    case 'monthly':
      return t('recurrence.day.monthly', { on: describeDay(days.on, t), every: everyText(days.every, t) })
    case 'yearly':
      return days.on.kind === 'day' && days.on.day !== 'last'
        ? t('recurrence.day.yearlyDay', { day: days.on.day, month: monthName(days.month, t) })
        : t('recurrence.day.yearly', { on: describeDay(days.on, t), month: monthName(days.month, t) })
  }
}

/** "den 15:e", "the last Friday" */
export function describeDay(on: DayOfMonth, t: TFunction): string {
  switch (on.kind) {
    case 'day':
      return on.day === 'last'
        ? t('recurrence.on.lastDay')
        : t('recurrence.on.day', { nth: numeral(on.day, t) })
    case 'weekday':
      return t('recurrence.on.weekday', {
        nth: nthText(on.nth, t),
        weekday: t(`recurrence.theWeekday.${weekdayKey(on.weekday)}`),
      })
    case 'working-day':
      return t('recurrence.on.working-day', { nth: nthText(on.nth, t) })
  }
}

/** "varje", "varannan", "var tredje" */
export function everyText(step: number, t: TFunction): string {
  if (step <= 2) return t(step === 1 ? 'recurrence.every.one' : 'recurrence.every.two')
  return t('recurrence.every.many', { nth: nthText(step, t) })
}

export function weekdayName(weekday: number, t: TFunction): string {
  return t(`recurrence.weekday.${weekdayKey(weekday)}`)
}

export function monthName(month: number, t: TFunction): string {
  return t(`recurrence.month.${months[month - 1] ?? 'january'}`)
}

function nthText(nth: number | 'last', t: TFunction): string {
  if (nth === 'last') return t('recurrence.last')
  const key = ordinals[nth - 1]
  return key === undefined ? numeral(nth, t) : t(`recurrence.nth.${key}`)
}

function numeral(number: number, t: TFunction): string {
  return t('recurrence.numeral', { count: number, ordinal: true })
}

/** A weekday's key in the catalogues. @param weekday Monday 1 to Sunday 7 */
export function weekdayKey(weekday: number): (typeof weekdays)[number] {
  return weekdays[weekday - 1] ?? 'monday'
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const
const months = [
  ...(['january', 'february', 'march', 'april', 'may', 'june'] as const),
  ...(['july', 'august', 'september', 'october', 'november', 'december'] as const),
]
