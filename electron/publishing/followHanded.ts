import { Temporal } from 'temporal-polyfill'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication, Trouble } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import type { HandedPost, PublicationStep } from '../../shared/social/publicationStep.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import type { Scheduling } from '../channels/channelAdapter.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { askAgainLater, doubtStep, keepHanded, lookLater, nameHanded } from '../store/publicationSteps.ts'
import { handAtItsTime, noteTrouble } from '../store/publications.ts'
import { finishPost } from './finishStep.ts'
import { foundPosts } from './foundPosts.ts'
import { believe, giveBack, handPost, outSeconds, publishedAtOnce, troubleOf, wayOf } from './handAhead.ts'
import { outgoingPost } from './outgoing.ts'
import type { Publishing } from './publishing.ts'
import { type Standstill, settleFault } from './settleFault.ts'

/** Minutes until a network is asked again that could not be asked, or that is late. It holds the post: nobody gives up on it. */
const againMinutes = 2

/** Of a post that its network has, or may have, to publish at its time: what has become of it. Nothing is published here meanwhile. */
export function followHanded(
  publishing: Publishing,
  step: PublicationStep,
  {
    steps,
    handed,
    publication,
  }: {
    readonly steps: readonly PublicationStep[]
    readonly handed: HandedPost
    readonly publication: Publication
  },
): Promise<Standstill | null> {
  const { id, at } = handed
  if (step.phase === 'handed' && id !== null)
    return lookAtHanded(publishing, step, { steps, handed: { id, at }, publication })
  if (id !== null) return believe(publishing, step, steps, { id, at })
  return lookForHanded(publishing, step, { steps, at, publication })
}

/** Whether a network took what it was given is not known: neither its list nor the account's posts may have it before it is given again. */
async function lookForHanded(
  publishing: Publishing,
  step: PublicationStep,
  {
    steps,
    at,
    publication,
  }: { readonly steps: readonly PublicationStep[]; readonly at: string; readonly publication: Publication },
): Promise<Standstill | null> {
  const { adapter, database, session, now, patience } = publishing
  const { content, key, begunAt } = step
  if (content.kind !== 'post' || begunAt === null) throw new Error(`step ${step.id} was handed to nobody`)
  const settled = Temporal.Instant.from(begunAt).add({ milliseconds: patience.settlingMs })
  if (Temporal.Instant.compare(now(), settled) < 0) {
    const { trouble, attempts } = step
    askAgainLater(database, step.id, { trouble, attempts, nextAttemptAt: instantText(settled) })
    return null
  }
  const asked = { step, steps, at: 'look' } as const
  const schedule = adapter.schedule as Scheduling<unknown>
  const sought = { key, post: outgoingPost(content, steps, begunAt) }
  const waiting = await schedule.find(session.value, sought, Temporal.Instant.from(at))
  if (waiting.kind === 'fault') return settleFault(publishing, asked, waiting.fault)
  const [id] = waiting.value
  if (id !== undefined) {
    nameHanded(database, step.id, { id, at })
    return believe(publishing, step, steps, { id, at })
  }
  const found = await foundPosts(adapter, session.value, { database, step, steps })
  if (found.kind === 'fault') return settleFault(publishing, asked, found.fault)
  const [first, ...others] = found.value
  const isLate = at <= instantText(now())
  if (first !== undefined && others.length === 0) {
    if (isLate) finishPost(publishing, step, first)
    else publishedAtOnce(publishing, step, first)
    return null
  }
  // Where a look settles nothing, or its time has passed, only the officer can tell.
  if (first !== undefined || isLate || adapter.repeating.publish === 'never')
    return doubt(publishing, step, found.value)
  if (wayOf(publishing, publication, steps).kind === 'hand') return handPost(publishing, step, { steps, at })
  giveBack(publishing, step, step.trouble)
  return null
}

/** What waits at a network: is it out, has its time been changed there, is it gone? */
async function lookAtHanded(
  publishing: Publishing,
  step: PublicationStep,
  {
    steps,
    handed,
    publication,
  }: {
    readonly steps: readonly PublicationStep[]
    readonly handed: { readonly id: string; readonly at: string }
    readonly publication: Publication
  },
): Promise<Standstill | null> {
  const { adapter, database, session, channel, now, publicationId } = publishing
  const schedule = adapter.schedule as Scheduling<unknown>
  const read = await schedule.readBack(session.value, handed.id)
  if (read.kind === 'fault') return cannotLook(publishing, step, read.fault)
  if (read.value !== null) {
    const isLater = Temporal.Instant.compare(read.value, now()) > 0
    const lookAt = isLater ? read.value.add({ seconds: outSeconds }) : now().add({ minutes: againMinutes })
    keepHanded(database, step.id, {
      handed: { ...handed, at: instantText(read.value) },
      lookAt: instantText(lookAt),
    })
    const at = wallTimeOf(read.value, publication.zone).replace('T', ' ')
    const isMoved = isLater && instantText(read.value) > publication.dueAt
    if (isMoved)
      noteTrouble(database, publicationId, troubleOf('network-time-changed', channel.network, { at }))
    return null
  }
  const found = await foundPosts(adapter, session.value, { database, step, steps })
  if (found.kind === 'fault') return cannotLook(publishing, step, found.fault)
  const [first, ...others] = found.value
  if (first !== undefined && others.length === 0) {
    finishPost(publishing, step, first)
    noteTrouble(database, publicationId, null)
    return null
  }
  // It is on its way from one list to the other.
  const due = Temporal.Instant.from(handed.at)
  const isFresh =
    Temporal.Instant.compare(now(), due) >= 0 && Temporal.Instant.compare(now(), due.add(grace)) < 0
  if (first === undefined && isFresh) {
    lookLater(database, step, { trouble: null, lookAt: instantText(now().add({ seconds: 30 })) })
    return null
  }
  return doubt(publishing, step, found.value)
}

/** The network has it, whether or not it can be asked. */
function cannotLook(publishing: Publishing, step: PublicationStep, fault: NetworkFault): null {
  const { database, channel, host, session, now, publicationId } = publishing
  const { meaning, trouble } = describeFault(fault, {
    ...{ network: channel.network, channel: channel.name, host, step: 'other' as const },
  })
  lookLater(database, step, { trouble, lookAt: instantText(now().add({ minutes: againMinutes })) })
  if (meaning.kind === 'sign-in-lost') {
    session.value = undefined
    noteTrouble(database, publicationId, trouble)
    // Once may be a session that has run out.
    if (step.attempts > 0) noteAccountState(database, channel.id, { signInLostAt: instantText(now()) })
  }
  return null
}

/** A sign-in that failed before a look. */
export function cannotSignIn(publishing: Publishing, step: PublicationStep, fault: NetworkFault): null {
  return cannotLook(publishing, step, fault)
}

function doubt(publishing: Publishing, step: PublicationStep, candidates: readonly RemotePost[]): null {
  const { database, channel, now, publicationId } = publishing
  const trouble: Trouble = troubleOf('post-not-seen', channel.network)
  doubtStep(database, step.id, { trouble, candidates }, instantText(now()))
  // From now on the officer's word counts, not its time.
  handAtItsTime(database, publicationId)
  return null
}
