import { Temporal } from 'temporal-polyfill'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import type { HandedPost, PublicationStep } from '../../shared/social/publicationStep.ts'
import type { FoundPost, RemotePost } from '../../shared/social/remotePost.ts'
import type { Scheduling } from '../channels/channelAdapter.ts'
import { keepHanded, lookLater, nameHanded } from '../store/handedSteps.ts'
import { askAgainLater } from '../store/publicationSteps.ts'
import { handAtItsTime, noteTrouble } from '../store/publications.ts'
import { doubtStep } from '../store/stepsInDoubt.ts'
import { cannotLook } from './cannotLook.ts'
import { finishPost } from './finishStep.ts'
import { foundPosts } from './foundPosts.ts'
import { foundWaiting } from './foundWaiting.ts'
import {
  believe,
  giveBack,
  handPost,
  isSame,
  lookAgainAt,
  publishedAtOnce,
  troubleOf,
  wayOf,
} from './handAhead.ts'
import type { Publishing } from './publishing.ts'
import type { Standstill } from './settleFault.ts'

/** Seconds until a post is looked for again that is not seen: networks take it out of one list before it is in the other. */
const unseenSeconds = 30
/** Minutes until a network is asked again that is late. */
const lateMinutes = 2

interface Around {
  readonly steps: readonly PublicationStep[]
  readonly publication: Publication
}

/** Of a post that its network has, or may have, to publish at its time: what has become of it. Nothing is published here meanwhile. */
export function followHanded(
  publishing: Publishing,
  step: PublicationStep,
  handed: HandedPost,
  around: Around,
): Promise<Standstill | null> {
  const { id, at } = handed
  if (id === null) return lookForHanded(publishing, step, at, around)
  return step.phase === 'handed'
    ? lookAtHanded(publishing, step, { id, at }, around)
    : believe(publishing, step, { id, at })
}

/** Whether a network took what it was given is not known: neither its list nor the account's posts may have it before it is given again. */
async function lookForHanded(
  publishing: Publishing,
  step: PublicationStep,
  at: string,
  { steps, publication }: Around,
): Promise<Standstill | null> {
  const { adapter, database, session, now, patience } = publishing
  const { content, begunAt } = step
  if (content.kind !== 'post' || begunAt === null) throw new Error(`step ${step.id} was handed to nobody`)
  if (step.nextAttemptAt === null) {
    // Left so by a program that was stopped, perhaps a moment ago: its latest request may still be on its way.
    const { trouble, attempts } = step
    const settled = instantText(now().add({ milliseconds: patience.settlingMs }))
    askAgainLater(database, step.id, { trouble, attempts, nextAttemptAt: settled })
    return null
  }
  const due = Temporal.Instant.from(at)
  const waiting = await foundWaiting(adapter, session.value, database, step)
  if (waiting.kind === 'fault') return cannotLook(publishing, step, waiting.fault)
  const [id] = waiting.value.ids
  if (id !== undefined) {
    nameHanded(database, step.id, { id, at })
    return believe(publishing, step, { id, at })
  }
  const found = await foundPosts(adapter, session.value, { database, step, steps })
  if (found.kind === 'fault') return cannotLook(publishing, step, found.fault)
  const [first, ...others] = found.value
  if (first !== undefined) {
    if (others.length > 0) return doubt(publishing, step, found.value, publication)
    if (at <= instantText(now())) finishPost(publishing, step, first)
    else publishedAtOnce(publishing, step, first)
    return null
  }
  if (waiting.value.moved) return doubt(publishing, step, [], publication)
  if (isAboutNow(due, now())) return unseen(publishing, step)
  // Where a look settles nothing, only the officer can tell.
  if (adapter.repeating.publish === 'never') return doubt(publishing, step, [], publication)
  if (wayOf(publishing, publication, steps).kind === 'hand')
    return handPost(publishing, step, { steps, at: publication.dueAt })
  giveBack(publishing, step, step.trouble)
  return null
}

/** What waits at a network: is it out, has its time been changed there, is it gone? */
async function lookAtHanded(
  publishing: Publishing,
  step: PublicationStep,
  handed: { readonly id: string; readonly at: string },
  { steps, publication }: Around,
): Promise<Standstill | null> {
  const { adapter, database, session, channel, now, publicationId } = publishing
  const schedule = adapter.schedule as Scheduling<unknown>
  const read = await schedule.readBack(session.value, handed.id)
  if (read.kind === 'fault') return cannotLook(publishing, step, read.fault)
  if (read.value !== null) {
    const isLater = Temporal.Instant.compare(read.value, now()) > 0
    const lookAt = isLater ? lookAgainAt(read.value, now()) : instantText(now().add({ minutes: lateMinutes }))
    keepHanded(database, step.id, { handed: { ...handed, at: instantText(read.value) }, lookAt })
    const at = wallTimeOf(read.value, publication.zone).slice(0, 16).replace('T', ' ')
    const isMoved = !isSame(read.value, Temporal.Instant.from(publication.dueAt))
    const trouble = isMoved ? troubleOf('network-time-changed', channel.network, { at }) : null
    noteTrouble(database, publicationId, trouble)
    return null
  }
  const found = await foundPosts(adapter, session.value, { database, step, steps })
  if (found.kind === 'fault') return cannotLook(publishing, step, found.fault)
  const out = postOf(found.value, handed.id)
  if (out !== undefined) {
    finishPost(publishing, step, out)
    noteTrouble(database, publicationId, null)
    return null
  }
  const due = Temporal.Instant.from(handed.at)
  // One look may be the moment in which it goes out; two are not.
  if (found.value.length === 0 && (isAboutNow(due, now()) || step.attempts === 0))
    return unseen(publishing, step)
  return doubt(publishing, step, found.value, publication)
}

/** The one that was found; of several the one that has the id under which it waited, as on Facebook. */
export function postOf(found: readonly RemotePost[], id: string | null): RemotePost | undefined {
  const [first, ...others] = found
  return found.find((one) => one.id === id) ?? (others.length === 0 ? first : undefined)
}

/** At this time it goes from one list to the other, and may be in neither. */
export function isAboutNow(due: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Duration.compare(due.until(now).abs(), grace) <= 0
}

function unseen({ database, now }: Publishing, step: PublicationStep): null {
  lookLater(database, step, { trouble: null, lookAt: instantText(now().add({ seconds: unseenSeconds })) })
  return null
}

function doubt(
  { database, channel, now, publicationId }: Publishing,
  step: PublicationStep,
  candidates: readonly FoundPost[],
  { dueAt }: Publication,
): null {
  const trouble = troubleOf('post-not-seen', channel.network)
  doubtStep(database, step.id, { trouble, candidates }, instantText(now()))
  // From now on the officer's word counts, not its time.
  if (dueAt <= instantText(now())) handAtItsTime(database, publicationId)
  return null
}
