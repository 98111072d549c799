import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { isWorkingDay, type RedDays } from '../schedule/redDays.ts'
import type { Coming, Outlook, UnderWay } from './outlook.ts'
import { shownTitle } from './shownTitle.ts'
import { whenText } from './whenText.ts'

/** What quitting comes to, for whoever is asked whether they mean it. */
export interface QuitQuestion {
  readonly underWay: readonly UnderWay[]
  /** In order of time. */
  readonly due: readonly Coming[]
  /** The computer whose service takes over; null: nobody does. */
  readonly service: string | null
}

export interface QuitState extends Pick<Outlook, 'isPaused' | 'isHeld' | 'underWay'> {
  /** Up to `quitHorizon` at least, in order of time. */
  readonly coming: readonly Coming[]
  readonly service: string | null
}

/** Somebody at a municipality is back at their computer by then. */
const morning = Temporal.PlainTime.from('09:00')

/**
 * Up to when what is planned is a matter for whoever quits: a day, and over days on which nobody works until the next working day's
 * morning.
 */
export function quitHorizon(now: Temporal.Instant, zone: string, isRed: RedDays): Temporal.Instant {
  let day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  while (!isWorkingDay(day.toString(), isRed)) day = day.add({ days: 1 })
  const back = day.toZonedDateTime({ timeZone: zone, plainTime: morning }).toInstant()
  const oneDay = now.add({ hours: 24 })
  return Temporal.Instant.compare(back, oneDay) > 0 ? back : oneDay
}

/**
 * What somebody who quits is asked about; null: nothing, they just quit. What a network keeps the time of goes all the same, and while
 * everything stands still quitting holds nothing back.
 */
export function quitQuestion(
  { isPaused, isHeld, underWay, coming, service }: QuitState,
  horizon: Temporal.Instant,
): QuitQuestion | null {
  if (isPaused || isHeld) return null
  const due = coming.filter(
    ({ dueAt, isElsewhere }) => !isElsewhere && Temporal.Instant.compare(dueAt, horizon) <= 0,
  )
  return due.length === 0 && underWay.length === 0 ? null : { underWay, due, service }
}

/** A dialogue with more is not read. */
const mostDue = 6

/** The question in words: what it is about, and below it line by line what becomes of each. */
export function quitWords(
  { underWay, due, service }: QuitQuestion,
  t: TFunction,
  now: Temporal.Instant,
): { readonly message: string; readonly detail: string } {
  const moving = underWay.map(({ title, channel, done, all }) =>
    t('program.quit.underWay', { title: shownTitle(title, t), channel, done, all }),
  )
  const waiting = due.slice(0, mostDue).map((coming) => {
    const { title, channel, dueAt, zone } = coming
    const when = whenText({ at: dueAt, zone }, t, now)
    const words = { title: shownTitle(title, t), channel, when }
    return service === null
      ? t('program.quit.due', { ...words, becomes: becomesText(coming, t, now) })
      : t('program.quit.dueThere', words)
  })
  const more = due.length - mostDue
  const end =
    service !== null
      ? t('program.quit.service', { host: service })
      : moving.length > 0
        ? t('program.quit.safe')
        : null
  return {
    message: t(service === null ? 'program.quit.message' : 'program.quit.messageService'),
    detail: [
      ...moving.map((line) => `• ${line}`),
      ...waiting.map((line) => `• ${line}`),
      ...(more > 0 ? [`• ${t('program.quit.more', { count: more })}`] : []),
      ...(end === null ? [] : ['', end]),
    ].join('\n'),
  }
}

/** What becomes of one whose time passes while nothing runs. */
function becomesText({ missed, lateUntil, zone }: Coming, t: TFunction, now: Temporal.Instant): string {
  const becomes = t(`program.quit.becomes.${missed}`)
  if (lateUntil === null || missed === 'run') return becomes
  return t('program.quit.late', { until: whenText({ at: lateUntil, zone }, t, now), becomes })
}
