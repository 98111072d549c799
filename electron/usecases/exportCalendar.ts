import { Temporal } from 'temporal-polyfill'
import { pointsWithin } from '../../shared/calendar/pointsWithin.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { dueAt } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { easterSunday } from '../calendar/easter.ts'
import { planUidOf } from '../delivery/messageIdentity.ts'
import { planCalendar } from '../render/planCalendar.ts'
import { listCalendarPoints } from '../store/calendarPoints.ts'
import { listPublications } from '../store/publications.ts'
import { readSettings } from '../store/settings.ts'
import { trialChannels } from '../store/trials.ts'
import type { Deps } from './deps.ts'
import { plannedUntil } from './dryRun.ts'

/**
 * Everything of a span as a calendar file: what has been published, what is planned and coming back, and the year's fixed points.
 * What is exported again has the same UIDs, so that a calendar that reads it a second time has nothing twice.
 *
 * @param span its first and its last day in the workspace's zone, both counted
 */
export function exportCalendar(
  deps: Deps,
  span: { readonly from: string; readonly to: string },
): {
  readonly fileName: string
  readonly text: string
  readonly publications: number
  readonly points: number
} {
  const { database, identityKey } = deps.workspace
  const { language, zone, organisation } = readSettings(database)
  const from = instantText(dueAt(`${span.from}T00:00`, zone))
  const until = dueAt(`${Temporal.PlainDate.from(span.to).add({ days: 1 })}T00:00`, zone)
  const trials = trialChannels(database)
  const gone = listPublications(database).filter(
    ({ state, startedAt }) => startedAt !== null && state !== 'cancelled',
  )
  // What an engine was given ahead has begun, and is planned too.
  const all = new Map(
    [...gone, ...plannedUntil(deps, until).times].map((one) => [`${one.id} ${one.dueAt}`, one] as const),
  )
  const moments = [...all.values()]
    // Nobody outside has to know of what is tried.
    .filter(({ channelId }) => !trials.has(channelId))
    .filter(({ dueAt: at }) => at >= from && at < instantText(until))
    .map((one) => ({
      uid: planUidOf(identityKey, partsOfUid(one)),
      summary: `${one.postTitle} (${one.channelName})`,
      at: one.dueAt,
      description: one.segmentName ?? '',
    }))
  const days = pointsWithin(listCalendarPoints(database), span.from, span.to, easterSunday).map((point) => ({
    uid: planUidOf(identityKey, ['point', point.id, point.from]),
    ...{ summary: point.name, from: point.from, to: point.to, description: point.note },
  }))
  const text = planCalendar({ moments, days }, { name: organisation.name, language, now: deps.now() })
  const fileName = createTranslator(language)('planning.export.fileName')
  return { fileName, text, publications: moments.length, points: days.length }
}

/**
 * One that is moved stays the same. Of a series the times are told apart by when they are: each becomes a publication of its own when its
 * turn comes.
 */
function partsOfUid(
  one: Pick<Publication, 'id' | 'postId' | 'channelId' | 'segmentId' | 'recurrence' | 'wallTime'>,
) {
  const { id, postId, channelId, segmentId, recurrence, wallTime } = one
  return recurrence === null ? ['publication', id] : ['series', postId, channelId, segmentId ?? 0, wallTime]
}
