import type { ContractEvent } from '../../shared/contract/contract.ts'
import type { publicationsContract } from '../../shared/contract/publications.ts'
import { estimateSending } from '../../shared/delivery/estimateSending.ts'
import { type Pace, paceOf } from '../../shared/delivery/pace.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { livePace } from '../delivery/livePace.ts'
import { readChannel } from '../store/channels.ts'
import { firstRetryAt } from '../store/deliveries.ts'
import { countByDomain } from '../store/recipientDomains.ts'
import { readSegment } from '../store/segments.ts'
import { countSentOver } from '../store/sentOverChannel.ts'
import { askedRule } from './askedRule.ts'
import type { Deps } from './deps.ts'
import { requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

export const sendingPace = {
  'publications.pace': (deps, { id }) => paceNow(deps, requirePublication(deps, id)),

  'sending.estimate': (deps, { channelId, segmentId }) => {
    const { database } = deps.workspace
    const channel = readChannel(database, channelId)
    if (channel?.kind !== 'email') throw new RundbrevError('channel-removed')
    const rule = segmentId === null ? null : (readSegment(database, segmentId)?.rule ?? null)
    const since = (hours: number) => instantText(deps.now().subtract({ hours }))
    const recipients = countByDomain(database, askedRule(deps, rule))
    // It keeps its own pace, which it tells nobody beforehand.
    if (channel.config.engine === 'listmonk')
      return { recipients: sum(recipients), seconds: 0, limitedBy: null, domain: null }
    return estimateSending(recipients, channel.config, {
      lastHour: countSentOver(database, channelId, since(1)),
      lastDay: countSentOver(database, channelId, since(24)),
    })
  },
} satisfies UseCases<Extract<keyof typeof publicationsContract, 'publications.pace' | `sending.${string}`>>

/** How a publication goes on at this moment; of one that does not run there is nothing to tell. */
export function paceNow(deps: Deps, { id, state, counts }: Publication): Pace {
  if (state !== 'running') return paceOf(counts, { taken: 0, seconds: 0 }, null)
  const { database } = deps.workspace
  return livePace(database, id, counts, firstRetryAt(database, id), deps.now())
}

/** What the window is told of a publication while it is sent. */
export function progressEvent(deps: Deps, publication: Publication): ContractEvent {
  const { id, state, counts, trouble, steps } = publication
  const pace = state === 'running' ? paceNow(deps, publication) : null
  return { name: 'publication.progress', payload: { id, state, counts, trouble, steps, pace } }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
