import type { EngineProgress, EngineStep } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { EngineWord } from '../../shared/schedule/stopAccount.ts'
import { readChannel } from '../store/channels.ts'
import { changeHandover, listHandovers } from '../store/handovers.ts'
import { noteTrouble } from '../store/publications.ts'
import { engineOf } from './deliveryEngine.ts'
import type { Deps } from './deps.ts'
import { oneAtATime } from './oneAtATime.ts'
import { publicationsChanged } from './startPublication.ts'

/**
 * Tells an engine that sends by itself to stand still, part by part. Where it has come to an end meanwhile, the scheduler settles its rows.
 *
 * @returns what it said it had sent; null where it has been given nothing yet
 * @throws RundbrevError `engine-not-stopped` where it could not be asked, or goes on: it may still send, and the scheduler goes on asking
 */
export async function holdAtEngine(deps: Deps, { id, channelId }: Publication): Promise<EngineWord | null> {
  const { database } = deps.workspace
  const channel = readChannel(database, channelId)
  if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
  const host = serverOf(channel.config)
  const found = engineOf(deps, channel)
  if (found.kind === 'trouble') throw troubleError(found.trouble)
  if (found.kind === 'none') return null
  return await oneAtATime(database, id, async () => {
    const word = { host, sent: 0, total: 0 }
    for (const { id: part, campaignId, state } of listHandovers(database, id)) {
      if (state === 'over' || state === 'preparing' || campaignId === null) continue
      const step = await found.engine.hold(campaignId, 'paused')
      const reason = whyNot(step)
      if (reason !== null || step.kind !== 'done') {
        const values = { host, reason: reason ?? '' }
        noteTrouble(database, id, { code: 'engine-not-stopped', place: { host }, values })
        publicationsChanged(deps)
        deps.wakeScheduler()
        throw new RundbrevError('engine-not-stopped', { host }, values)
      }
      if (step.value.state === 'paused')
        changeHandover(database, part, { state: 'paused', failures: 0, lookAt: null })
      word.sent += step.value.sent
      word.total += step.value.toSend
    }
    return word.total === 0 ? null : word
  })
}

/** null where it stands still. An answer that it has been told to stop is not one that it has. */
function whyNot(step: EngineStep<EngineProgress>): string | null {
  switch (step.kind) {
    case 'later':
      return step.reason
    case 'trouble':
      return String(step.trouble.values.response ?? step.trouble.code)
    case 'done': {
      const { state, sent, toSend } = step.value
      return state === 'running' || state === 'scheduled' ? `${state}, ${sent} / ${toSend}` : null
    }
  }
}
