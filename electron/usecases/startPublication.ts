import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { figuresShownIn, forEverybody } from '../../shared/post/figuresShownIn.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Occurrence } from '../../shared/schedule/nextOccurrence.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { followingOccurrence } from '../../shared/schedule/tick.ts'
import { requireMove } from '../../shared/schedule/transitions.ts'
import { idOf } from '../archive/sendJournal.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { domainOf, senderMailbox } from '../delivery/composeMessage.ts'
import { freezeRecipients } from '../delivery/freezeRecipients.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import { recipientSlices } from '../store/contacts.ts'
import { freezeFigures } from '../store/frozenFigures.ts'
import { hasQueued, insertDeliveries } from '../store/ledger.ts'
import { requireGoingOn } from '../store/pausedAll.ts'
import {
  handAtItsTime,
  hasLaterOccurrence,
  insertPublication,
  movePublication,
  readOrigin,
  readPublication,
} from '../store/publications.ts'
import { type FrozenRendering, insertRendering } from '../store/renderings.ts'
import { requireClaim } from '../store/schedulerLease.ts'
import { readSegment } from '../store/segments.ts'
import { markGone, rowsInLine } from '../store/sendingState.ts'
import { letterContent, networkContent } from './approvalContent.ts'
import { askedRule } from './askedRule.ts'
import { requireSendable, requireUnblocked } from './blockingFindings.ts'
import type { Deps } from './deps.ts'
import { freezeSteps, stepsToFreeze } from './freezePublishing.ts'
import { liveFiguresById } from './liveFigures.ts'
import { renderSent } from './newsletters.ts'
import { postCalendars } from './postCalendars.ts'
import { requireApproved } from './requireApproved.ts'
import { requirePost } from './savePost.ts'

/**
 * Starts a publication: in one transaction its letter or its posts, its figures and its recipients are frozen, it becomes `running`, and the next
 * occurrence of a recurring one is planned. What happens to post, contacts or segment afterwards changes nothing in it.
 * Nobody is contacted here: sending is the scheduler's.
 *
 * @throws RundbrevError `publication-state`, `sending-held`, `all-paused`, `schedule-held`, `channel-removed`, `channel-sender-invalid`, `not-found` for a deleted post, `checks-block`,
 * `approval-missing`, `approval-lapsed`, and
 * what rendering or the segment's rule refuse; then nothing has changed
 */
export async function startPublication(deps: Deps, id: PublicationId): Promise<void> {
  const publication = requirePublication(deps, id)
  deps.guard.requireOpen()
  requireGoingOn(deps.workspace.database)
  requireMove(publication.state, 'running')
  const channel = readChannel(deps.workspace.database, publication.channelId)
  if (channel === undefined) throw new RundbrevError('channel-removed')
  const post = requirePost(deps, publication.postId)
  // Scheduled when it could be sent, and changed since.
  requireUnblocked(deps, post, channel)
  // The letter shows these values and no others, also where reach changes while it is being rendered.
  const figures = liveFiguresById(deps, post.language)
  const letter = channel.kind === 'email' ? await renderSent(deps, post, contentIdSource, figures) : undefined
  if (letter !== undefined) await requireSendable(deps, letter, post)
  const calendars = postCalendars(deps, post)
  // What is approved is read in the same moment as what is frozen: nothing comes between them.
  const content =
    channel.kind !== 'email'
      ? networkContent(deps, post, channel)
      : letter && letterContent(deps, post, channel, letter)
  const steps = channel.kind === 'social' ? await stepsToFreeze(deps, publication, channel, post) : []
  const { database } = deps.workspace
  try {
    database.transaction(
      () => {
        if (content !== undefined) requireApproved(deps, publication, content)
        begin(deps, publication)
        const now = instantText(deps.now())
        if (channel.kind === 'social') {
          freezeSteps(deps, publication, steps, now)
          freezeFigures(database, id, figuresShownIn(forEverybody(post.body), figures), now)
        }
        if (letter === undefined || channel.kind !== 'email') return
        freeze(deps, publication, channel, { ...letter, calendars })
        freezeFigures(database, id, figuresShownIn(post.body, figures), now)
      },
      { behavior: 'immediate' },
    )
  } catch (error) {
    if (!(error instanceof NobodyYet)) throw error
    handAtItsTime(database, id)
  }
  publicationsChanged(deps)
}

/** There may be somebody when its time comes: so long, nothing is handed over. */
class NobodyYet extends Error {}

/** @throws RundbrevError `not-found` */
export function requirePublication(deps: Deps, id: PublicationId): Publication {
  const publication = readPublication(deps.workspace.database, id)
  if (publication === undefined) {
    throw new RundbrevError('not-found', { id: String(id) }, { what: `publication ${id}` })
  }
  return publication
}

export function publicationsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'publications' } })
}

/**
 * Plans what comes after a recurring publication whose time has come, or that leaves its series, where nobody has yet.
 *
 * @returns what was planned; null where nothing was
 */
export function planFollowing(deps: Deps, publication: Publication): PublicationId | null {
  if (publication.recurrence === null || hasLaterOccurrence(deps.workspace.database, publication)) return null
  return planNext(deps, publication, followingOccurrence(publication, deps.now(), isRedDay))
}

/** Plans a recurring publication's next occurrence, as a publication of its own. */
export function planNext(
  deps: Deps,
  publication: Publication,
  next: Occurrence | null,
): PublicationId | null {
  if (next === null) return null
  const { postId, channelId, segmentId, zone, recurrence, missed, lateness, handsAhead } = publication
  const planned = { wallTime: next.wallTime, dueAt: instantText(next.dueAt) }
  return insertPublication(
    deps.workspace.database,
    { postId, channelId, segmentId, zone, recurrence, missed, lateness, handsAhead, ...planned },
    {
      now: instantText(deps.now()),
      plannedBy: readOrigin(deps.workspace.database, publication.id).plannedBy,
    },
  )
}

function begin(deps: Deps, publication: Publication): void {
  const now = deps.now()
  requireClaim(deps.workspace.database)
  requireGoingOn(deps.workspace.database)
  // Paused or cancelled while the letter was being rendered. From paused it could be moved: the officer's word counts.
  if (requirePublication(deps, publication.id).state !== publication.state)
    throw new RundbrevError('publication-state')
  const moved = movePublication(deps.workspace.database, publication.id, 'running', {
    startedAt: instantText(now),
    trouble: null,
  })
  if (!moved) throw new RundbrevError('publication-state')
  // Whoever starts it after its time has decided that it goes now: it is no longer a matter of when it was to be handed over.
  if (publication.handsAhead && !isAhead(deps, publication))
    handAtItsTime(deps.workspace.database, publication.id)
  // A missed one has had its next occurrence planned when it was found to be missed; one that is handed over before its time gets it
  // when that has come: one at a time is handed over.
  if (publication.state !== 'missed' && !isAhead(deps, publication))
    planNext(deps, publication, followingOccurrence(publication, now, isRedDay))
}

/** Given to an engine before its time, which is still to come. */
function isAhead({ now }: Deps, { handsAhead, dueAt }: Publication): boolean {
  return handsAhead && dueAt > instantText(now())
}

function freeze(
  deps: Deps,
  publication: Publication,
  channel: Extract<ChannelRow, { kind: 'email' }>,
  letter: FrozenRendering,
): void {
  const { database, identityKey } = deps.workspace
  const now = instantText(deps.now())
  const { id: publicationId, segmentId } = publication
  const segment = segmentId === null ? undefined : readSegment(database, segmentId)
  const rule = segment?.rule ?? null
  const domain = domainOf(senderMailbox(channel.config.fromAddress))
  insertRendering(database, publicationId, letter, { now, segment: segment ?? null })
  for (const recipients of recipientSlices(database, identityKey, askedRule(deps, rule))) {
    insertDeliveries(database, freezeRecipients(recipients, { publicationId, identityKey, domain, now }))
  }
  const gone = markAlreadyGone(deps, publicationId, now)
  if (gone > 0 || hasQueued(database, publicationId)) return
  if (isAhead(deps, publication)) throw new NobodyYet()
  movePublication(database, publicationId, 'failed', {
    finishedAt: now,
    trouble: { code: 'no-recipients', place: {}, values: {} },
  })
}

/** Whoever has the letter already, sent before this database was put back, is not sent it again. @returns how many */
function markAlreadyGone({ workspace, guard }: Deps, id: PublicationId, now: string): number {
  const messages = guard.gone(id)
  if (messages.size === 0) return 0
  const rows = rowsInLine(workspace.database, id)
  const idsOf = (fate: string) =>
    rows.filter(({ messageId }) => messages.get(idOf(messageId)) === fate).map((row) => row.id)
  const [taken, begun] = [idsOf('taken'), idsOf('begun')]
  markGone(workspace.database, taken, 'sent', now)
  markGone(workspace.database, begun, 'in-doubt', now)
  return taken.length + begun.length
}
