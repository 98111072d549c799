import { Temporal } from 'temporal-polyfill'
import { timesAhead } from '../../shared/calendar/timesAhead.ts'
import type { DryRun, dryRunContract, PlannedTime } from '../../shared/contract/dryRun.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { isRedDay, namedDaysOf } from '../calendar/redDays.ts'
import { type PlannedAhead, plannedAhead } from '../store/plannedAhead.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { conflictRules, judged } from './judgeTimes.ts'
import type { UseCases } from './useCase.ts'

/** Of one that comes back every few minutes. A daily one of a year is whole. */
const mostOfOne = 400

export const dryRun = {
  'publications.dryRun': (deps, { months, daysBetweenLetters }): DryRun => {
    const { zone } = readSettings(deps.workspace.database)
    const until = deps.now().toZonedDateTimeISO(zone).add({ months }).toInstant()
    const { times, cutShort } = plannedUntil(deps, until)
    return {
      from: instantText(deps.now()),
      until: instantText(until),
      times: judged(deps, times, conflictRules(deps, daysBetweenLetters)),
      cutShort,
    }
  },
} satisfies UseCases<keyof typeof dryRunContract>

export type Unjudged = Omit<PlannedTime, 'conflicts'>

/** Everything that will be published before an instant, by time, planned or coming back. */
export function plannedUntil(
  deps: Deps,
  until: Temporal.Instant,
): { readonly times: readonly Unjudged[]; readonly cutShort: DryRun['cutShort'] } {
  const { database } = deps.workspace
  const { language } = readSettings(database)
  const cutShort: DryRun['cutShort'] = []
  const times = plannedAhead(database, instantText(deps.now())).flatMap((planned) => {
    const { times: later, cutShort: isCut } = timesAhead(planned, until, isRedDay, mostOfOne)
    if (isCut) cutShort.push({ id: planned.id, postTitle: planned.postTitle, shown: later.length })
    return [
      asTime(planned, { comesBack: false, movedFrom: null }, language),
      ...later.map(({ wallTime, dueAt, movedFrom }) =>
        asTime({ ...planned, wallTime, dueAt: instantText(dueAt) }, { comesBack: true, movedFrom }, language),
      ),
    ]
  })
  return {
    times: times
      .filter(({ dueAt }) => dueAt < instantText(until))
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)),
    cutShort,
  }
}

function asTime(
  planned: PlannedAhead,
  how: Pick<PlannedTime, 'comesBack' | 'movedFrom'>,
  language: InterfaceLanguage,
): Unjudged {
  const day = Temporal.PlainDate.from(planned.wallTime.slice(0, 10))
  const named = namedDaysOf(day.year, language).filter(({ date }) => date === day.toString())
  return { ...planned, ...how, week: day.weekOfYear ?? 1, dayNames: named.map(({ name }) => name) }
}
