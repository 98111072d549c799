import { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { foundPosts } from '../publishing/foundPosts.ts'
import { outgoingPost } from '../publishing/outgoing.ts'
import { signIn } from '../publishing/signIn.ts'
import { readChannel } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import { finishStep, listSteps } from '../store/publicationSteps.ts'
import { type Unstarted, unstart } from '../store/unstart.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'
import { oneAtATime } from './oneAtATime.ts'

/** Whether a network has a post of it to publish at its time, or may have, or is being given it. */
export function isWithNetwork(database: Database, { id, ahead }: Publication): boolean {
  return ahead !== null || handedStep(database, id) !== undefined
}

function handedStep(database: Database, id: Publication['id']): PublicationStep | undefined {
  return listSteps(database, id).find(
    ({ handed, phase }) => handed !== null && (phase === 'begun' || phase === 'handed'),
  )
}

/**
 * Takes a post back from the network that was given it before its time: it is gone there, read back, before anything is said here. Then
 * the publication is one that has not started.
 *
 * @throws RundbrevError `network-keeps-it` where the network could not be asked: it may still publish it, and nothing has changed;
 *   `publication-state` where it is out already
 */
export async function takePostBack(
  deps: Deps,
  { id, channelId }: Publication,
  become: Unstarted,
): Promise<void> {
  const { database } = deps.workspace
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'social') throw new RundbrevError('channel-removed')
  await oneAtATime(database, id, async () => {
    const step = handedStep(database, id)
    if (step !== undefined) {
      await cancelThere(deps, channel, step)
      // Before the commit: what has not gone must not look, after a crash between the two, as if it had.
      deps.guard.released(id, [step.key])
    }
    if (!unstart(database, id, become)) throw new RundbrevError('publication-state')
  })
}

async function cancelThere(deps: Deps, channel: SocialChannel, step: PublicationStep): Promise<void> {
  const { database } = deps.workspace
  const { content, handed, key, begunAt } = step
  const adapter = accountAdapter(deps, channel)
  const { schedule } = adapter
  if (schedule === null || handed === null || content.kind !== 'post' || begunAt === null) return
  const steps = listSteps(database, step.publicationId)
  const session = unwrap(channel, await signIn(adapter, { database, channelId: channel.id }))
  const sought = { key, post: outgoingPost(content, steps, begunAt) }
  const ids =
    handed.id === null
      ? unwrap(channel, await schedule.find(session, sought, Temporal.Instant.from(handed.at)))
      : [handed.id]
  for (const waiting of ids) {
    if (unwrap(channel, await schedule.readBack(session, waiting)) === null) continue
    unwrap(channel, await schedule.cancel(session, waiting))
    if (unwrap(channel, await schedule.readBack(session, waiting)) !== null) throw keepsIt(channel, '')
  }
  const [out] = unwrap(channel, await foundPosts(adapter, session, { database, step, steps }))
  if (out !== undefined) {
    finishStep(database, step.id, { kind: 'post', post: out }, instantText(deps.now()))
    deps.wakeScheduler()
    throw new RundbrevError('publication-state')
  }
  // Nobody knows whether it was taken, and a look settles nothing.
  if (handed.id === null && ids.length === 0 && adapter.repeating.publish === 'never')
    throw keepsIt(channel, '')
}

/** @throws RundbrevError `network-keeps-it` */
function unwrap<Value>(channel: SocialChannel, answer: NetworkAnswer<Value>): Value {
  if (answer.kind === 'done') return answer.value
  const { network, name } = channel
  const { trouble } = describeFault(answer.fault, { network, step: 'other', channel: name, host: '' })
  throw keepsIt(channel, String(trouble.values.reason ?? trouble.values.response ?? trouble.code))
}

function keepsIt({ name, network }: SocialChannel, reason: string): RundbrevError {
  return new RundbrevError('network-keeps-it', { id: name }, { network: networkNames[network], reason })
}
