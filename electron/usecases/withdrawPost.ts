import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { signIn } from '../publishing/signIn.ts'
import { takeBackPost } from '../publishing/takeBackPost.ts'
import { readChannel } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { type Unstarted, unstart } from '../store/unstart.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import type { Deps } from './deps.ts'
import { oneAtATime } from './oneAtATime.ts'
import { planFollowing, publicationsChanged, requirePublication } from './startPublication.ts'

/** Whether a network has a post of it to publish at its time, or may have, or is being given it. */
export function isWithNetwork(database: Database, { id, ahead }: Publication): boolean {
  return ahead !== null || handedStep(database, id) !== undefined
}

function handedStep(database: Database, id: Publication['id']): PublicationStep | undefined {
  return listSteps(database, id).find(
    ({ handed, phase }) =>
      handed !== null && (phase === 'begun' || phase === 'handed' || phase === 'in-doubt'),
  )
}

/**
 * Takes a post back from the network that was given it before its time: it is gone there, read back, before anything is said here. Then
 * the publication is one that has not started.
 *
 * @returns false where it was in doubt and still is: nothing waits there, and only the officer can tell whether it is out
 * @throws RundbrevError `network-keeps-it`, `network-not-taken-back` where it may still be published there, and nothing has changed;
 *   `network-publishing-now`; `network-published-first` where it is out, with its receipt; `publication-state`
 */
export async function takePostBack(
  deps: Deps,
  { id, channelId }: Publication,
  become: Unstarted,
): Promise<boolean> {
  const { database } = deps.workspace
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'social') throw new RundbrevError('channel-removed')
  return await oneAtATime(database, id, async () => {
    const step = handedStep(database, id)
    if (step !== undefined && !(await takeBack(deps, channel, step))) return false
    if (!unstart(database, id, become)) throw new RundbrevError('publication-state')
    return true
  })
}

/** @returns false where it was in doubt and still is */
async function takeBack(deps: Deps, channel: SocialChannel, step: PublicationStep): Promise<boolean> {
  const { database } = deps.workspace
  const adapter = accountAdapter(deps, channel)
  const place = { id: channel.name }
  const network = networkNames[channel.network]
  const session = await signIn(adapter, { database, channelId: channel.id })
  if (session.kind === 'fault') throw keepsIt(channel, session.fault)
  const journal = deps.guard.journal(step.publicationId)
  const asking = { adapter, session: session.value, database, note: journal.note, now: deps.now }
  const taken = await takeBackPost(asking, step).finally(() => journal.close())
  switch (taken.kind) {
    case 'back':
      return true
    case 'out':
      // Of a recurring one: nobody else is asked about this one any more.
      planFollowing(deps, requirePublication(deps, step.publicationId))
      publicationsChanged(deps)
      deps.wakeScheduler()
      throw new RundbrevError('network-published-first', place, { network })
    case 'going':
      deps.wakeScheduler()
      throw new RundbrevError('network-publishing-now', place, { network })
    case 'unclear':
      if (step.phase === 'in-doubt') return false
      throw new RundbrevError('network-not-taken-back', place, { network })
    case 'kept':
      throw new RundbrevError('network-not-taken-back', place, { network })
    case 'fault':
      throw keepsIt(channel, taken.fault)
  }
}

function keepsIt({ name, network }: SocialChannel, fault: NetworkFault): RundbrevError {
  const { trouble } = describeFault(fault, { network, step: 'other', channel: name, host: '' })
  const reason = String(trouble.values.reason ?? trouble.values.response ?? trouble.code)
  return new RundbrevError('network-keeps-it', { id: name }, { network: networkNames[network], reason })
}
