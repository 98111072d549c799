import type { PostMeant, publishingContract } from '../../shared/contract/publishing.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep, PublicationStepId } from '../../shared/social/publicationStep.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { foundPosts, unclearPost } from '../publishing/foundPosts.ts'
import { outgoingPost } from '../publishing/outgoing.ts'
import { signIn } from '../publishing/signIn.ts'
import { waitingPosts } from '../publishing/waitingPosts.ts'
import { readChannel } from '../store/channels.ts'
import { adoptHanded } from '../store/handedSteps.ts'
import {
  finishStep,
  listSteps,
  markRemoved,
  postponeStep,
  readStep,
  replaceResult,
  uploadAgain,
} from '../store/publicationSteps.ts'
import { handAtItsTime } from '../store/publications.ts'
import { keepCandidates } from '../store/stepsInDoubt.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'
import { followEdit, keepWhatIsOut } from './receiptOfSteps.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

export const publishing = {
  'publishing.steps': (deps, { publicationId }) => {
    const { channelId } = requirePublication(deps, publicationId)
    const channel = readChannel(deps.workspace.database, channelId)
    const steps = listSteps(deps.workspace.database, publicationId)
    if (channel?.kind !== 'social') return { steps, can: { edit: false, remove: false } }
    const adapter = accountAdapter(deps, channel)
    return { steps, can: { edit: adapter.edit !== null, remove: adapter.remove !== null } }
  },

  'publishing.look': async (deps, { id }) => {
    const { database } = deps.workspace
    const step = requireDoubt(deps, id)
    const steps = listSteps(database, step.publicationId)
    // Nobody knows yet which post it would answer: that is what there is to say, and nothing is looked for.
    if (steps.some(({ position, phase }) => position < step.position && phase !== 'done'))
      return { ...step, trouble: { code: 'post-before-open', place: {}, values: {} } }
    const { channel, adapter, session } = await openAccount(deps, step)
    const waiting = unwrap(channel, await waitingPosts(adapter, session, { database, step, steps }))
    const [held] = waiting
    if (held !== undefined && waiting.length === 1) {
      adoptHanded(database, id, { id: held.id, at: instantText(held.at) })
      deps.wakeScheduler()
      return changed(deps, id)
    }
    const candidates = unwrap(channel, await foundPosts(adapter, session, { database, step, steps }))
    const trouble = step.trouble ?? unclearPost(channel.network)
    keepCandidates(database, id, { trouble, candidates })
    return changed(deps, id)
  },

  'publishing.resolve': (deps, input) => {
    const { database } = deps.workspace
    const step = requireDoubt(deps, input.id)
    const now = instantText(deps.now())
    if (input.as === 'published') {
      finishStep(database, step.id, { kind: 'post', post: postMeant(deps, step, input.remote) }, now)
      noteInJournal(deps, step, 'taken')
      if (requirePublication(deps, step.publicationId).state === 'cancelled')
        keepWhatIsOut(database, step.publicationId)
    } else {
      // Before it is in line again: what may have gone by now must not look, after a crash between the two, as if it went unseen.
      deps.guard.released(step.publicationId, [step.key])
      database.transaction(() => {
        uploadAgain(database, step)
        // What was to be handed over is, once more, as long as there is time; then the officer's word counts, not the time.
        if (requirePublication(deps, step.publicationId).dueAt <= now)
          handAtItsTime(database, step.publicationId)
        postponeStep(database, step.id, { trouble: null, nextAttemptAt: null, attempts: 0 })
      })
    }
    deps.wakeScheduler()
    return changed(deps, step.id)
  },

  'publishing.edit': async (deps, { id, text }) => {
    const { database } = deps.workspace
    const step = requireStep(deps, id)
    const { content, begunAt } = step
    const remote = publishedAs(step)
    const { channel, adapter, session } = await openAccount(deps, step)
    if (adapter.edit === null || content.kind !== 'post') throw cannotChange(channel)
    const edited = { ...content, text }
    const post = outgoingPost(edited, listSteps(database, step.publicationId), begunAt ?? remote.at)
    const now = unwrap(channel, await adapter.edit(session, remote, post))
    database.transaction(() => {
      replaceResult(database, id, edited, { kind: 'post', post: now })
      followEdit(database, step.publicationId)
    })
    return changed(deps, id)
  },

  'publishing.remove': async (deps, { id }) => {
    const step = requireStep(deps, id)
    const remote = publishedAs(step)
    const { channel, adapter, session } = await openAccount(deps, step)
    if (adapter.remove === null) throw cannotChange(channel)
    const answer = await adapter.remove(session, remote)
    // What somebody has deleted there already is deleted.
    if (!isGone(answer)) unwrap(channel, answer)
    markRemoved(deps.workspace.database, id, instantText(deps.now()))
    return changed(deps, id)
  },
} satisfies UseCases<keyof typeof publishingContract>

interface Account {
  readonly channel: SocialChannel
  readonly adapter: ChannelAdapter
  readonly session: unknown
}

/** @throws RundbrevError `channel-removed`, and what the network says to the sign-in */
async function openAccount(deps: Deps, { channelId }: PublicationStep): Promise<Account> {
  const { database } = deps.workspace
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'social') throw new RundbrevError('channel-removed')
  const adapter = accountAdapter(deps, channel)
  const session = unwrap(channel, await signIn(adapter, { database, channelId }), 'signIn')
  return { channel, adapter, session }
}

/** @throws RundbrevError what the network says */
function unwrap<Value>(
  { name, network }: SocialChannel,
  answer: NetworkAnswer<Value>,
  step: 'signIn' | 'other' = 'other',
): Value {
  if (answer.kind === 'done') return answer.value
  throw troubleError(describeFault(answer.fault, { network, step, channel: name, host: '' }).trouble)
}

/** @throws RundbrevError `post-not-found-there` where a thread is to go on from a post that only its address is known of */
function postMeant(deps: Deps, step: PublicationStep, meant: PostMeant): RemotePost {
  const found = step.candidates.find((one) =>
    meant.kind === 'candidate' ? one.id === meant.id : meant.kind === 'url' && one.url === meant.url,
  )
  if (found !== undefined) return found
  const steps = listSteps(deps.workspace.database, step.publicationId)
  const goesOn = steps.some(({ content }) => content.kind === 'post' && content.answers === step.position)
  if (goesOn || meant.kind === 'candidate') {
    const channel = readChannel(deps.workspace.database, step.channelId)
    const network = channel?.kind === 'social' ? networkNames[channel.network] : ''
    throw new RundbrevError('post-not-found-there', {}, { network })
  }
  const at = step.begunAt ?? instantText(deps.now())
  return { id: '', url: meant.kind === 'url' ? meant.url : null, at, version: null }
}

/** @throws RundbrevError `step-not-published`, also for a post whose id there nobody knows */
function publishedAs({ result, removedAt, phase }: PublicationStep): RemotePost {
  if (phase === 'done' && result?.kind === 'post' && removedAt === null && result.post.id !== '')
    return result.post
  throw new RundbrevError('step-not-published')
}

function isGone(answer: NetworkAnswer<unknown>): boolean {
  return (
    answer.kind === 'fault' &&
    answer.fault.kind === 'answered' &&
    (answer.fault.status === 404 || answer.fault.status === 410)
  )
}

function cannotChange({ name, network }: SocialChannel): RundbrevError {
  return new RundbrevError('post-cannot-change', { id: name }, { network: networkNames[network] })
}

function noteInJournal(deps: Deps, { publicationId, key }: PublicationStep, fate: 'taken'): void {
  const journal = deps.guard.journal(publicationId)
  try {
    journal.note(key, fate)
  } finally {
    journal.close()
  }
}

function changed(deps: Deps, id: PublicationStepId): PublicationStep {
  publicationsChanged(deps)
  return requireStep(deps, id)
}

/** @throws RundbrevError `step-not-in-doubt` */
function requireDoubt(deps: Deps, id: PublicationStepId): PublicationStep {
  const step = requireStep(deps, id)
  if (step.phase === 'in-doubt') return step
  throw new RundbrevError('step-not-in-doubt')
}

/** @throws RundbrevError `not-found` */
function requireStep(deps: Deps, id: PublicationStepId): PublicationStep {
  const step = readStep(deps.workspace.database, id)
  if (step !== undefined) return step
  throw new RundbrevError('not-found', { id: String(id) }, { what: `step ${id}` })
}
