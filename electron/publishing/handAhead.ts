import { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import { lateUntil } from '../../shared/schedule/lateness.ts'
import type { Publication, Trouble } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import { limits } from '../../shared/social/limits.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { Scheduling } from '../channels/channelAdapter.ts'
import { beginHanding, keepHanded, lookLater, nameHanded } from '../store/handedSteps.ts'
import { postponeStep } from '../store/publicationSteps.ts'
import { handAtItsTime, noteTrouble, readPublication } from '../store/publications.ts'
import { unstart } from '../store/unstart.ts'
import { cannotLook } from './cannotLook.ts'
import { finishPost } from './finishStep.ts'
import { outgoingPost } from './outgoing.ts'
import type { Publishing } from './publishing.ts'
import { type Standstill, settleFault } from './settleFault.ts'

/** Seconds after its time until it is looked whether a post is out. */
const outSeconds = 15
/** Minutes between two looks at what waits for its time. */
const waitingMinutes = 60

/** hand: its network is given it now. here: this program publishes it. back: it is not to be handed over, and waits for its time. */
export type AheadWay =
  | { readonly kind: 'here' }
  | { readonly kind: 'hand' }
  | { readonly kind: 'back' }
  /** Its time passed before it was handed over. `standstill`: a post of it may be out; null: nothing of it has gone anywhere. */
  | { readonly kind: 'missed'; readonly standstill: Standstill | null }

/** What becomes of a step that is not at the network, of a publication that was to be handed over. */
export function wayOf(
  { adapter, channel, now, missed, isRed }: Publishing,
  publication: Publication,
  steps: readonly PublicationStep[],
): AheadWay {
  const { handsAhead } = publication
  if (!handsAhead) return { kind: 'here' }
  const due = Temporal.Instant.from(publication.dueAt)
  const left = now().until(due)
  if (left.sign <= 0) {
    const until = lateUntil({ ...publication, dueAt: due }, isRed) ?? due
    const latest = Temporal.Instant.compare(until, due.add(grace)) < 0 ? due.add(grace) : until
    if (missed === 'run' || Temporal.Instant.compare(now(), latest) <= 0) return { kind: 'here' }
    if (
      steps.every(
        ({ content, phase }) => content.kind !== 'post' || phase === 'waiting' || phase === 'refused',
      )
    )
      return { kind: 'missed', standstill: null }
    const trouble = troubleOf('network-missed', channel.network)
    return { kind: 'missed', standstill: { to: missed === 'skip' ? 'cancelled' : 'paused', trouble } }
  }
  const window = limits[channel.network].schedule
  const posts = steps.filter(({ content }) => content.kind === 'post')
  // The answers of a thread need the id of a post that does not exist yet.
  if (adapter.schedule === null || window === null || posts.length !== 1) return { kind: 'back' }
  const minutes = left.total('minutes')
  const isWithin =
    minutes >= window.fromMinutes + 1 && (window.toDays === null || minutes <= window.toDays * 1440)
  return { kind: isWithin ? 'hand' : 'back' }
}

/** Gives a post to its network, and believes that it keeps the time when it has been read back. */
export async function handPost(
  publishing: Publishing,
  step: PublicationStep,
  { steps, at }: { readonly steps: readonly PublicationStep[]; readonly at: string },
): Promise<Standstill | null> {
  const { adapter, database, session, now, note } = publishing
  const { content, key, id } = step
  if (content.kind !== 'post' || adapter.schedule === null) throw new Error(`step ${id} is handed to nobody`)
  const begunAt = step.begunAt ?? instantText(now())
  const post = outgoingPost(content, steps, begunAt)
  if (!beginHanding(database, step, { at, now: begunAt })) return null
  note(key, 'begun')
  const answer = await adapter.schedule.hand(
    session.value,
    post,
    handingKey(key, begunAt),
    Temporal.Instant.from(at),
  )
  if (answer.kind === 'fault') return notHanded(publishing, { ...step, begunAt }, steps, answer.fault)
  if (answer.value.kind === 'published') {
    publishedAtOnce(publishing, step, answer.value.post)
    return null
  }
  const handed = { id: answer.value.id, at }
  nameHanded(database, id, handed)
  return believe(publishing, { ...step, phase: 'begun', begunAt, attempts: step.attempts + 1 }, handed)
}

/** Reads back what a network says that it has: the same time, or it is taken back and goes from here. */
export async function believe(
  publishing: Publishing,
  step: PublicationStep,
  handed: { readonly id: string; readonly at: string },
): Promise<Standstill | null> {
  const { adapter, database, session, channel, now, patience } = publishing
  const schedule = adapter.schedule as Scheduling<unknown>
  const read = await schedule.readBack(session.value, handed.id)
  if (read.kind === 'fault') return cannotLook(publishing, step, read.fault)
  const due = Temporal.Instant.from(handed.at)
  if (read.value !== null && isSame(read.value, due)) {
    keepHanded(database, step.id, { handed, lookAt: lookAgainAt(due, now()) })
    noteTrouble(database, step.publicationId, null)
    return null
  }
  if (read.value !== null) {
    const cancelled = await schedule.cancel(session.value, handed.id)
    if (cancelled.kind === 'fault') return cannotLook(publishing, step, cancelled.fault)
    if (cancelled.value === 'cancelled') {
      giveBack(publishing, step, troubleOf('network-time-not-kept', channel.network))
      return null
    }
  }
  // Out already, or not to be seen yet: it is looked for by its words when the network has had time to show it. Nothing is deleted here:
  // on Facebook a post that is out has the id of the one that waited.
  nameHanded(database, step.id, { ...handed, id: null })
  const lookAt = instantText(now().add({ milliseconds: patience.settlingMs }))
  lookLater(database, step, { trouble: null, lookAt })
  return null
}

/**
 * One that was to be handed over, and was not in time, waits again as one that has not begun: the next tick finds that its time has passed,
 * and its policy decides as of any other. What follows it in its series is planned.
 */
export function missAsAnyOther({ database }: Publishing, publication: Publication): void {
  const { id, wallTime, zone, dueAt } = publication
  const time = { wallTime, zone, dueAt, recurrence: null, slotId: publication.slotId }
  unstart(database, id, { state: 'scheduled', trouble: null, time })
}

/** When what waits at a network is looked at next: somebody may move or delete it there; and soon after its time. */
export function lookAgainAt(due: Temporal.Instant, now: Temporal.Instant): string {
  const inAWhile = now.add({ minutes: waitingMinutes })
  const out = due.add({ seconds: outSeconds })
  return instantText(Temporal.Instant.compare(inAWhile, out) < 0 ? inAWhile : out)
}

/** It waits for its time in this program, as one that nobody was to be given; where that has come, it is in line here. */
export function giveBack(
  { database, note, publicationId, now }: Publishing,
  step: PublicationStep,
  trouble: Trouble | null,
): void {
  // Before the commit: what has not gone must not look, after a crash between the two, as if it had.
  if (step.content.kind === 'post' && (step.handed !== null || step.phase === 'begun'))
    note(step.key, 'refused')
  const publication = readPublication(database, publicationId)
  if (publication !== undefined && publication.dueAt <= instantText(now())) {
    // What has begun is not begun again: of a recurring one the next would be planned twice.
    postponeStep(database, step.id, { trouble: null, nextAttemptAt: null, attempts: 0 })
    noteTrouble(database, publicationId, trouble)
    return
  }
  unstart(database, publicationId, { state: 'scheduled', trouble, handsAhead: false })
}

/** The server does not know of times, and has published it: it is out, too early, and once. */
export function publishedAtOnce(
  publishing: Publishing,
  step: PublicationStep,
  post: Parameters<typeof finishPost>[2],
): void {
  const { database, channel, publicationId } = publishing
  finishPost(publishing, step, post)
  handAtItsTime(database, publicationId)
  noteTrouble(database, publicationId, troubleOf('network-published-at-once', channel.network))
}

/**
 * The same for every attempt at one handing over. Not the post's own: Mastodon answers a key for an hour with what it was first used for,
 * and with 404 where that has been taken back (services/post_status_service.rb, idempotency_duplicate).
 */
function handingKey(key: string, begunAt: string): string {
  return `${key}-${Temporal.Instant.from(begunAt).epochMilliseconds}`
}

function notHanded(
  publishing: Publishing,
  step: PublicationStep,
  steps: readonly PublicationStep[],
  fault: NetworkFault,
): Standstill | null {
  const { channel, host } = publishing
  const { meaning, trouble } = describeFault(fault, {
    ...{ network: channel.network, channel: channel.name, host },
    step: 'post',
  })
  if (meaning.kind === 'refused' || meaning.kind === 'uploads-forgotten') {
    const reason = String(trouble.values.reason ?? trouble.values.response ?? trouble.code)
    giveBack(
      publishing,
      { ...step, phase: 'begun' },
      troubleOf('network-not-handed', channel.network, { reason }),
    )
    return null
  }
  // Of an earlier attempt nobody knows: it may go out there, whatever is said here.
  if (meaning.kind === 'sign-in-lost' && step.handed !== null) return cannotLook(publishing, step, fault)
  return settleFault(publishing, { step: { ...step, attempts: step.attempts + 1 }, steps, at: 'step' }, fault)
}

export function troubleOf(
  code: string,
  network: Publishing['channel']['network'],
  values: Trouble['values'] = {},
): Trouble {
  return { code, place: {}, values: { network: networkNames[network], ...values } }
}

/** Networks keep whole seconds, some of them. */
export function isSame(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Math.abs(one.epochMilliseconds - other.epochMilliseconds) < 1000
}
