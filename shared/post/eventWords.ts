import type { TFunction } from 'i18next'
import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../i18n/catalogue.ts'
import { localeOf } from '../i18n/languages.ts'
import type { BlockOf } from './document.ts'
import { eventTimes } from './eventTimes.ts'

/** When an event is, in words. */
export interface EventWords {
  /** "Fredag 18 december 2026"; "18–20 december 2026" where it lasts for days. */
  readonly day: string
  /** "kl. 9.00–11.30"; "fredag kl. 9.00 till söndag kl. 12.00". */
  readonly hours: string
  /** Both on one line: "Fredag 18 december 2026 kl. 9.00–11.30". */
  readonly whole: string
  /** As it is said in passing: "18 december kl. 9.00–11.30". */
  readonly brief: string
}

/**
 * In the language's way (Svenska skrivregler: points in clock times, "kl." before them). The zone is only named where it is not
 * the one that readers here live in.
 *
 * @param t for the same language
 * @returns null while the start is not said
 */
export function eventWords(
  event: BlockOf<'event'>['attrs'],
  language: Language,
  t: TFunction,
): EventWords | null {
  const { starts, ends } = eventTimes(event)
  if (starts === null) return null
  const name = (time: Temporal.ZonedDateTime, part: 'weekday' | 'month') =>
    time.toPlainDate().toLocaleString(localeOf(language), { [part]: 'long' })
  const clock = (time: Temporal.ZonedDateTime) => clockTime(time, language)
  const dayAndMonth = (time: Temporal.ZonedDateTime) => `${time.day} ${name(time, 'month')}`
  const at = (hours: string) => t('blocks.letter.at', { hours })
  const zone = zoneName(starts, language)
  const inZone = (words: string) => (zone === null ? words : t('blocks.letter.inZone', { words, zone }))

  if (ends === null || starts.toPlainDate().equals(ends.toPlainDate())) {
    const hours = ends === null ? clock(starts) : `${clock(starts)}–${clock(ends)}`
    const day = t('blocks.letter.day', { weekday: name(starts, 'weekday'), day: dayAndMonth(starts) })
    const whole = `${capital(day)} ${starts.year}`
    return {
      day: whole,
      hours: inZone(at(hours)),
      whole: t('blocks.letter.dayAt', { day: whole, at: inZone(at(hours)) }),
      brief: t('blocks.letter.dayAt', { day: dayAndMonth(starts), at: inZone(at(hours)) }),
    }
  }
  const sameYear = starts.year === ends.year
  const sameMonth = sameYear && starts.month === ends.month
  const first = sameMonth ? `${starts.day}–` : `${dayAndMonth(starts)}${sameYear ? '' : ` ${starts.year}`} – `
  const days = `${first}${dayAndMonth(ends)}`
  const moment = (time: Temporal.ZonedDateTime) =>
    t('blocks.letter.dayAt', { day: name(time, 'weekday'), at: at(clock(time)) })
  const hours = inZone(t('blocks.letter.fromTo', { from: moment(starts), to: moment(ends) }))
  return {
    day: `${days} ${ends.year}`,
    hours,
    whole: `${days} ${ends.year}, ${hours}`,
    brief: days,
  }
}

function clockTime({ hour, minute }: Temporal.ZonedDateTime, language: Language): string {
  const minutes = String(minute).padStart(2, '0')
  return language === 'sv' ? `${hour}.${minutes}` : `${String(hour).padStart(2, '0')}:${minutes}`
}

/** null for Swedish time. */
function zoneName(time: Temporal.ZonedDateTime, language: Language): string | null {
  if (time.timeZoneId === 'Europe/Stockholm') return null
  const parts = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: time.timeZoneId,
    timeZoneName: 'long',
  }).formatToParts(time.epochMilliseconds)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? time.timeZoneId
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
