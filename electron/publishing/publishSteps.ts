import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { PublicationStep, StepResult } from '../../shared/social/publicationStep.ts'
import { pausedAllReader } from '../store/pausedAll.ts'
import { askAgainLater, beginStep, listSteps } from '../store/publicationSteps.ts'
import { handAtItsTime, readPublication } from '../store/publications.ts'
import { doubtStep } from '../store/stepsInDoubt.ts'
import { cannotLook } from './cannotLook.ts'
import { finish } from './finishStep.ts'
import { followHanded } from './followHanded.ts'
import { foundPosts, unclearPost } from './foundPosts.ts'
import { giveBack, handPost, missAsAnyOther, wayOf } from './handAhead.ts'
import { outgoingImage, outgoingPost } from './outgoing.ts'
import type { Publishing } from './publishing.ts'
import { type Standstill, settleFault } from './settleFault.ts'
import { signIn } from './signIn.ts'

/**
 * So often a step is taken in one go: a new session, a look, images that were forgotten three times. More is a fault of ours, and would
 * ask a network without a pause.
 */
const mostTurns = 12

/**
 * Takes a publication's steps one after the other, as far as they go now. Each is `begun` on the disk before its request leaves and
 * `done` after; what a crash or a lost answer has left begun is asked for again as its network allows: with the same key, or after a
 * look at what the account has published, and where neither tells, by nobody but the officer.
 *
 * What is to be handed over goes as far as its last post, which the network is given with its time.
 *
 * @returns what somebody has to mend before it can go on; null where nothing stands in the way
 * @throws Error where a step's outcome does not stay in the database
 */
export async function publishSteps(publishing: Publishing): Promise<Standstill | null> {
  const { database, publicationId, now, stop, isOurs, changed } = publishing
  const isPaused = pausedAllReader(database)
  const turns = new Map<PublicationStep['id'], number>()
  while (!stop.aborted && isOurs()) {
    const publication = readPublication(database, publicationId)
    if (publication?.state !== 'running' || isPaused()) return null
    const steps = listSteps(database, publicationId)
    const step = steps.find(({ phase }) => phase !== 'done')
    if (step === undefined || !isInLine(step, instantText(now()))) return null
    const turn = (turns.get(step.id) ?? 0) + 1
    if (turn > mostTurns) throw new Error(`step ${step.id} was taken ${mostTurns} times and is not settled`)
    turns.set(step.id, turn)
    const standstill = await takeStep(publishing, step, steps, publication)
    changed()
    if (standstill !== null) return standstill
  }
  return null
}

function isInLine({ phase, nextAttemptAt }: PublicationStep, now: string): boolean {
  return (
    (phase === 'waiting' || phase === 'begun' || phase === 'handed') &&
    (nextAttemptAt === null || nextAttemptAt <= now)
  )
}

async function takeStep(
  publishing: Publishing,
  step: PublicationStep,
  steps: readonly PublicationStep[],
  publication: Publication,
): Promise<Standstill | null> {
  const { adapter, database, channel, session } = publishing
  const { handed } = step
  const way = handed === null ? wayOf(publishing, publication, steps) : null
  if (way?.kind === 'back') {
    giveBack(publishing, step, publication.trouble)
    return null
  }
  if (way?.kind === 'missed' && way.standstill === null) {
    missAsAnyOther(publishing, publication)
    return null
  }
  if (way?.kind === 'here' || way?.kind === 'missed') {
    // It is no longer a matter of its time.
    if (publication.handsAhead) handAtItsTime(database, publication.id)
    if (way.kind === 'missed') return way.standstill
  }
  if (session.value === undefined) {
    const answer = await signIn(adapter, { database, channelId: channel.id })
    if (answer.kind === 'fault')
      return handed !== null
        ? cannotLook(publishing, step, answer.fault, 'signIn')
        : settleFault(publishing, { step, steps, at: 'signIn' }, answer.fault)
    session.value = answer.value
    // Signing in takes as long as it takes: the step may have been taken by another, who has the schedule now.
    if (!publishing.isOurs()) return null
  }
  if (handed !== null) return followHanded(publishing, step, handed, { steps, publication })
  if (way?.kind === 'hand' && step.phase === 'waiting' && step.content.kind === 'post')
    return handPost(publishing, step, { steps, at: publication.dueAt })
  if (step.phase === 'begun' && step.content.kind === 'post') {
    const looked = await look(publishing, step, steps)
    if (looked.kind !== 'again') return looked.kind === 'stands' ? looked.standstill : null
  }
  return attempt(publishing, step, steps)
}

type Looked =
  | { readonly kind: 'again' }
  /** It is known what became of it, or that nobody knows yet. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'stands'; readonly standstill: Standstill | null }

/** Whether a post that may be out is to be asked for again. */
async function look(
  publishing: Publishing,
  step: PublicationStep,
  steps: readonly PublicationStep[],
): Promise<Looked> {
  const { adapter, database, session, now, patience } = publishing
  const repeating = adapter.repeating.publish
  if (repeating === 'always' || repeating === 'with-key') return { kind: 'again' }
  if (step.nextAttemptAt === null) {
    // Left so by a program that was stopped, perhaps a moment ago: its latest request may still be on its way.
    const { trouble, attempts } = step
    const settled = instantText(now().add({ milliseconds: patience.settlingMs }))
    askAgainLater(database, step.id, { trouble, attempts, nextAttemptAt: settled })
    return { kind: 'settled' }
  }
  const answer = await foundPosts(adapter, session.value, { database, step, steps })
  if (answer.kind === 'fault')
    return {
      kind: 'stands',
      standstill: settleFault(publishing, { step, steps, at: 'look' }, answer.fault),
    }
  const [first, ...others] = answer.value
  const isThere = step.trouble?.code === 'network-already-there'
  if (repeating === 'after-look' && first === undefined && !isThere) return { kind: 'again' }
  if (repeating === 'after-look' && first !== undefined && others.length === 0) {
    finish(publishing, step, { kind: 'post', post: first })
    return { kind: 'settled' }
  }
  const trouble = step.trouble ?? unclearPost(publishing.channel.network)
  doubtStep(database, step.id, { trouble, candidates: answer.value }, instantText(now()))
  return { kind: 'settled' }
}

async function attempt(
  publishing: Publishing,
  step: PublicationStep,
  steps: readonly PublicationStep[],
): Promise<Standstill | null> {
  const { database, now, note } = publishing
  const at = instantText(now())
  // Made before anything is said to have begun: a file that is gone is our own fault, and nobody's doubt.
  const ask = requestOf(publishing, step, steps, step.begunAt ?? at)
  if (!beginStep(database, step, at)) return null
  if (step.content.kind === 'post') note(step.key, 'begun')
  const answer = await ask()
  if (answer.kind === 'done') {
    finish(publishing, step, answer.value)
    return null
  }
  const begun = { ...step, attempts: step.attempts + 1 }
  return settleFault(publishing, { step: begun, steps, at: 'step' }, answer.fault)
}

/** @param at when the first attempt began */
function requestOf(
  { adapter, session, read }: Publishing,
  { content, key }: PublicationStep,
  steps: readonly PublicationStep[],
  at: string,
): () => Promise<NetworkAnswer<StepResult>> {
  if (content.kind === 'image') {
    const image = outgoingImage(content, read)
    return async () => {
      const answer = await adapter.prepare(session.value, image, key)
      return answer.kind === 'fault'
        ? answer
        : { kind: 'done', value: { kind: 'image', uploaded: answer.value } }
    }
  }
  const post = outgoingPost(content, steps, at)
  return async () => {
    const answer = await adapter.publish(session.value, post, key)
    return answer.kind === 'fault' ? answer : { kind: 'done', value: { kind: 'post', post: answer.value } }
  }
}
