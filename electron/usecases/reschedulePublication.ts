import type { Input, Output } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { dueAt, readWallTime, wallTimeText } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import { type Act, noteAct } from '../store/audit.ts'
import { seeMissed } from '../store/missedRuns.ts'
import { readPublication } from '../store/publications.ts'
import { moveInTime, type NewTime, removeOccurrence, slotAt, takePlace } from '../store/reschedule.ts'
import type { Unstarted } from '../store/unstart.ts'
import type { Deps } from './deps.ts'
import { planFollowing, publicationsChanged, requirePublication } from './startPublication.ts'
import { takeBack } from './withdraw.ts'
import { isWithNetwork, takePostBack } from './withdrawPost.ts'

/**
 * Moves a publication that has not begun to another time. One of a series leaves it: what follows is planned by the recurrence from
 * where this one stood, so that nothing of the series is moved or lost. A missed one waits again, a paused one stays paused. What an
 * engine or a network was given is taken back there before anything is said here, and given anew by the scheduler.
 *
 * @throws RundbrevError `not-found`, `publication-state`, `time-in-the-past`, `zone-unknown`, `invalid-input`, `engine-keeps-it`, and as
 *   `takePostBack`; then nothing has changed
 */
export async function reschedulePublication(
  deps: Deps,
  { id, at, rejoins }: Input<'publications.reschedule'>,
): Promise<Output<'publications.reschedule'>> {
  const { database } = deps.workspace
  const publication = requirePublication(deps, id)
  const time = timeMeant(deps, at)
  const isOut = publication.ahead !== null || isHeldElsewhere(deps, publication)
  if (isFinal(publication.state) || (!isOut && !isUnbegun(publication)))
    throw new RundbrevError('publication-state')
  const following = isOut
    ? await moveElsewhere(deps, publication, time)
    : database.transaction(() => {
        const planned = planOn(deps, publication)
        const recurrence = rejoined(deps, publication, rejoins ?? null)
        if (!moveInTime(database, id, placed(deps, publication, time, recurrence)))
          throw new RundbrevError('publication-state')
        // Moved by the officer: it is not listed as the program's own doing.
        seeMissed(database, [id], instantText(deps.now()))
        noteAct(database, actOfMove(deps, publication, time))
        return planned
      })
  publicationsChanged(deps)
  deps.wakeScheduler()
  const { wallTime, zone } = publication
  return { publication: requirePublication(deps, id), before: { wallTime, zone }, following }
}

type Time = Pick<NewTime, 'wallTime' | 'zone' | 'dueAt'>

function timeMeant(
  deps: Deps,
  { wallTime: text, zone }: { readonly wallTime: string; readonly zone: string },
): Time {
  const wallTime = wallTimeText(readWallTime(text))
  const due = instantText(dueAt(wallTime, zone))
  if (due <= instantText(deps.now()))
    throw new RundbrevError('time-in-the-past', { field: 'at' }, { at: wallTime.replace('T', ' ') })
  return { wallTime, zone, dueAt: due }
}

/** Its own time is a part of what somebody has decided: who has changed it stands in the log. */
/** A move, as the log has it. */
export function actOfMove(
  { now, actor }: Deps,
  { postTitle, channelName, ...before }: Publication,
  time: Time,
): Act {
  const told = ({ wallTime, zone }: Pick<Time, 'wallTime' | 'zone'>) =>
    `${wallTime.replace('T', ' ')} ${zone}`
  const values = { post: postTitle, channel: channelName, from: told(before), to: told(time) }
  return { at: instantText(now()), actor, action: 'publication.moved', details: { values } }
}

function isUnbegun({ state, startedAt }: Publication): boolean {
  return startedAt === null && (state === 'scheduled' || state === 'paused' || state === 'missed')
}

function isHeldElsewhere({ workspace }: Deps, publication: Publication): boolean {
  return publication.channelKind === 'social' && isWithNetwork(workspace.database, publication)
}

function placed(deps: Deps, publication: Publication, time: Time, recurrence: string | null): NewTime {
  return { ...time, recurrence, slotId: slotAt(deps.workspace.database, publication, time) }
}

/** The series goes on with what would have come after this one where it stood. @returns what was planned for it; null where nothing was */
function planOn(deps: Deps, publication: Publication): PublicationId | null {
  return publication.recurrence === null ? null : planFollowing(deps, publication)
}

/** Undo: the occurrence that was planned goes, if nothing has come of it, and its recurrence is this one's again. */
function rejoined(deps: Deps, publication: Publication, following: PublicationId | null): string | null {
  const { database } = deps.workspace
  const next = following === null ? undefined : readPublication(database, following)
  if (publication.recurrence !== null || next?.state !== 'scheduled' || !isOfOneSeries(publication, next))
    return null
  removeOccurrence(database, next.id)
  return next.recurrence
}

function isOfOneSeries(one: Publication, other: Publication): boolean {
  return one.postId === other.postId && one.channelId === other.channelId && one.segmentId === other.segmentId
}

/** Planned first: a crash in between leaves the series one occurrence ahead, and loses none. */
async function moveElsewhere(deps: Deps, publication: Publication, at: Time): Promise<PublicationId | null> {
  const { database } = deps.workspace
  const planned = planOn(deps, publication)
  const become: Unstarted = {
    ...{ state: 'scheduled', trouble: null },
    // Whether it is a place of the queue is asked when the answer is there: somebody else may have it by then.
    time: { ...at, recurrence: null, slotId: null },
    noted: actOfMove(deps, publication, at),
  }
  try {
    const isBack =
      publication.channelKind === 'social'
        ? await takePostBack(deps, publication, become)
        : await takeBack(deps, publication, become)
    if (!isBack) throw new RundbrevError('publication-state')
    const { database } = deps.workspace
    database.transaction(() => takePlace(database, publication.id, slotAt(database, publication, at)))
    return planned
  } catch (error) {
    if (planned !== null && isKept(error)) removeOccurrence(database, planned)
    throw error
  }
}

/** It stands where it stood: what follows it is planned when its own time comes. After any other fault it may be over already. */
function isKept(error: unknown): boolean {
  return (
    error instanceof RundbrevError &&
    ['engine-keeps-it', 'network-keeps-it', 'network-not-taken-back'].includes(error.code)
  )
}
