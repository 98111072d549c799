import type { Output } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { nextWorkingTime } from '../../shared/schedule/lateness.ts'
import type { MissedAnswer } from '../../shared/schedule/missedRun.ts'
import type { Occurrence } from '../../shared/schedule/nextOccurrence.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { noteAct } from '../store/audit.ts'
import { restoreMissed, seeMissed, seriesAfter } from '../store/missedRuns.ts'
import { callOff } from './callOff.ts'
import type { Deps } from './deps.ts'
import { missedTime } from './missedTime.ts'
import { reschedulePublication } from './reschedulePublication.ts'
import { publicationsChanged, requirePublication, startPublication } from './startPublication.ts'

/** What the officer says of a missed publication. It is noted, and what comes of it is not listed as the program's own doing. */
export const answerMissed = {
  /** It goes now. @throws RundbrevError as `startPublication` */
  async run(deps: Deps, id: PublicationId): Promise<Publication> {
    const missed = requireMissed(deps, id)
    await startPublication(deps, id)
    answered(deps, missed, 'missed.run')
    deps.wakeScheduler()
    return requirePublication(deps, id)
  },

  /** To the next working day. @throws RundbrevError as `reschedulePublication` */
  async move(deps: Deps, id: PublicationId): Promise<Output<'publications.reschedule'>> {
    const missed = requireMissed(deps, id)
    const { wallTime } = movedTo(deps, missed)
    return await reschedulePublication(deps, { id, at: { wallTime, zone: missed.zone } })
  },

  /** It is let go; its series goes on. @throws RundbrevError `publication-state` */
  async skip(deps: Deps, id: PublicationId): Promise<Publication> {
    const missed = requireMissed(deps, id)
    const skipped = await callOff(deps, missed)
    answered(deps, missed, 'missed.skipped')
    return skipped
  },
} as const satisfies Record<MissedAnswer, (deps: Deps, id: PublicationId) => Promise<unknown>>

/** Where a missed one would be moved at this moment. */
export function movedTo(deps: Deps, publication: Publication): Occurrence {
  return nextWorkingTime(publication, publication.lateness?.moveTo ?? null, deps.now(), isRedDay)
}

/**
 * Undo of a skip or a move, the officer's or the program's own: it waits for the officer, and nothing becomes of it by itself.
 *
 * @throws RundbrevError `not-found`, `publication-state` where something has come of it
 */
export function restore(deps: Deps, id: PublicationId): Publication {
  const { database } = deps.workspace
  const publication = requirePublication(deps, id)
  const { dueAt, wallTime } = missedTime(publication)
  const recurrence = publication.recurrence ?? seriesAfter(database, publication, dueAt)?.recurrence ?? null
  database.transaction(() => {
    if (!restoreMissed(database, id, { wallTime, dueAt, recurrence }))
      throw new RundbrevError('publication-state')
    note(deps, publication, 'missed.restored')
  })
  publicationsChanged(deps)
  deps.wakeScheduler()
  return requirePublication(deps, id)
}

function requireMissed(deps: Deps, id: PublicationId): Publication {
  const publication = requirePublication(deps, id)
  if (publication.state !== 'missed') throw new RundbrevError('publication-state')
  return publication
}

function answered(deps: Deps, missed: Publication, action: 'missed.run' | 'missed.skipped'): void {
  const { database } = deps.workspace
  database.transaction(() => {
    seeMissed(database, [missed.id], instantText(deps.now()))
    note(deps, missed, action)
  })
  publicationsChanged(deps)
}

function note(
  deps: Deps,
  publication: Publication,
  action: 'missed.run' | 'missed.skipped' | 'missed.restored',
): void {
  const { postTitle, channelName } = publication
  const { wallTime } = missedTime(publication)
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action },
    details: {
      values: { post: postTitle, channel: channelName, at: wallTime.slice(0, 16).replace('T', ' ') },
    },
  })
}
