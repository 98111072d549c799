import type { recurrenceContract, UpcomingOccurrence } from '../../shared/contract/recurrence.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { occurrencesFrom, type ShownOccurrence } from '../../shared/schedule/nextOccurrence.ts'
import { readRecurrence } from '../../shared/schedule/recurrence.ts'
import { isSqueezeDay } from '../../shared/schedule/redDays.ts'
import { writeRecurrence } from '../../shared/schedule/writeRecurrence.ts'
import { isRedDay, namedDaysOf } from '../calendar/redDays.ts'
import { readSettings } from '../store/settings.ts'
import type { UseCases } from './useCase.ts'

/** What a recurrence would lead to. */
export const recurrence = {
  'recurrence.preview': (deps, { text, from, zone: named, count }) => {
    const { zone: usual, language } = readSettings(deps.workspace.database)
    const zone = named ?? usual
    const start = from ?? wallTimeOf(deps.now(), zone)
    return {
      text: writeRecurrence(readRecurrence(text)),
      occurrences: occurrencesFrom(text, start, zone, isRedDay, count).map((occurrence) =>
        upcoming(occurrence, language),
      ),
    }
  },
} satisfies UseCases<keyof typeof recurrenceContract>

function upcoming(occurrence: ShownOccurrence, language: InterfaceLanguage): UpcomingOccurrence {
  const day = occurrence.shows.slice(0, 10)
  const named = namedDaysOf(Number(day.slice(0, 4)), language).filter(({ date }) => date === day)
  return {
    ...occurrence,
    dueAt: instantText(occurrence.dueAt),
    red: isRedDay(day),
    squeeze: isSqueezeDay(day, isRedDay),
    dayName: named.find(({ kind }) => kind === 'red')?.name ?? named[0]?.name ?? null,
  }
}
