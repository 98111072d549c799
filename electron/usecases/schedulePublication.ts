import type { Temporal } from 'temporal-polyfill'
import type { Input } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dueAt, readWallTime, wallTimeOf, wallTimeText } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { requireLateness } from '../../shared/schedule/lateness.ts'
import { type Occurrence, occurrencesFrom } from '../../shared/schedule/nextOccurrence.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { readRecurrence } from '../../shared/schedule/recurrence.ts'
import { writeRecurrence } from '../../shared/schedule/writeRecurrence.ts'
import { limits } from '../../shared/social/limits.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { needsApproval } from '../store/approvals.ts'
import type { ChannelRow } from '../store/channels.ts'
import { insertPublication } from '../store/publications.ts'
import { type NewTime, slotAt } from '../store/reschedule.ts'
import { readSegment } from '../store/segments.ts'
import { readSettings } from '../store/settings.ts'
import { approvalContent } from './approvalContent.ts'
import { requireSendable, requireUnblocked } from './blockingFindings.ts'
import type { Deps } from './deps.ts'
import { renderForWindow } from './newsletters.ts'
import { requireApproved } from './requireApproved.ts'
import { requireChannel } from './requireChannel.ts'
import { requirePost } from './savePost.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'

/** Somebody picks the minute that has just begun: that is now, and not the past. */
const indulgenceSeconds = 60

/**
 * Plans a publication. With a recurrence the first occurrence at or after the given time is planned, without a given time the
 * first from now on, in the workspace's zone.
 *
 * @throws RundbrevError `not-found`, `zone-unknown`, `time-in-the-past`, `recurrence-invalid`, `recurrence-never`, `invalid-input`,
 *   `missed-move-time`, `late-until-passed`, `checks-block`, `approval-missing`, `approval-lapsed`
 */
export async function schedulePublication(
  deps: Deps,
  input: Input<'publications.schedule'>,
): Promise<Publication> {
  const { database } = deps.workspace
  const recurrence = input.recurrence === null ? null : writeRecurrence(readRecurrence(input.recurrence))
  const zone = input.at?.zone ?? readSettings(database).zone
  const first = firstOccurrence(input, zone, deps.now())
  if (input.at !== null || recurrence !== null)
    requireLateness(input.lateness ?? null, input.missed, { ...first, zone })
  const channel = await requirePlannable(deps, input, { isNow: input.at === null && recurrence === null })
  const time = { wallTime: first.wallTime, zone, dueAt: instantText(first.dueAt) }
  const id = database.transaction(() => {
    const isOne = input.at !== null && recurrence === null
    const slotId = isOne ? slotAt(database, { id: null, channelId: channel.id }, time) : null
    return insertPlanned(deps, input, channel, { ...time, recurrence, slotId })
  })
  publicationsChanged(deps)
  deps.wakeScheduler()
  return requirePublication(deps, id)
}

/** What is planned, but for when. */
export type Plannable = Pick<
  Input<'publications.schedule'>,
  'postId' | 'channelId' | 'segmentId' | 'missed' | 'lateness' | 'handsAhead'
>

/**
 * A post that may be planned on a channel, as it is now.
 *
 * @throws RundbrevError `not-found`, `checks-block`, and where it is to go at once `approval-missing`, `approval-lapsed`
 */
export async function requirePlannable(
  deps: Deps,
  { postId, channelId, segmentId }: Plannable,
  { isNow }: { readonly isNow: boolean },
): Promise<ChannelRow> {
  const { database } = deps.workspace
  const [post, channel] = [requirePost(deps, postId), requireChannel(deps, channelId)]
  requireUnblocked(deps, post, channel)
  if (segmentId !== null && readSegment(database, segmentId) === undefined) {
    throw new RundbrevError('not-found', { id: String(segmentId) }, { what: `segment ${segmentId}` })
  }
  // What is to go at once has been approved; what is to go later may be approved until then.
  if (needsApproval(database, channelId) && isNow)
    requireApproved(
      deps,
      { postId, channelId, channelName: channel.name },
      await approvalContent(deps, post, channel),
    )
  if (channel.kind === 'email') await requireSendable(deps, await renderForWindow(deps, post), post)
  return channel
}

/** Call it in a transaction with what its time was chosen by. */
export function insertPlanned(
  deps: Deps,
  { postId, channelId, segmentId, missed, lateness = null, handsAhead }: Plannable,
  channel: ChannelRow,
  time: NewTime,
): PublicationId {
  return insertPublication(
    deps.workspace.database,
    {
      ...{ postId, channelId, segmentId, missed, lateness, ...time },
      handsAhead:
        handsAhead !== false &&
        (channel.kind === 'email'
          ? channel.config.engine === 'listmonk'
          : channel.kind === 'social' && limits[channel.network].schedule !== null),
    },
    { now: instantText(deps.now()), plannedBy: deps.actor },
  )
}

function firstOccurrence(
  { at, recurrence }: Input<'publications.schedule'>,
  zone: string,
  now: Temporal.Instant,
): Occurrence {
  if (at === null && recurrence === null) return { wallTime: wallTimeOf(now, zone), dueAt: now }
  const meant = at === null ? wallTimeOf(now, zone) : at.wallTime
  const occurrence =
    recurrence === null
      ? { wallTime: wallTimeText(readWallTime(meant)), dueAt: dueAt(meant, zone) }
      : occurrencesFrom(recurrence, meant, zone, isRedDay, 1)[0]
  if (occurrence === undefined)
    throw new RundbrevError('recurrence-never', { field: 'recurrence' }, { recurrence: recurrence ?? '' })
  if (occurrence.dueAt.until(now).total('seconds') > indulgenceSeconds) {
    throw new RundbrevError(
      'time-in-the-past',
      { field: 'at' },
      { at: occurrence.wallTime.replace('T', ' ') },
    )
  }
  return occurrence
}
