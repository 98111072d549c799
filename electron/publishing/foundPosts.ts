import { Temporal } from 'temporal-polyfill'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { RemotePost } from '../../shared/social/remotePost.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import type { Database } from '../store/database.ts'
import { claimedPosts } from '../store/publicationSteps.ts'
import { outgoingPost } from './outgoing.ts'

/** What is said of a post of which nothing is known but that it may be out. */
export function unclearPost(network: PublishingNetwork): Trouble {
  return { code: 'post-unclear', place: {}, values: { network: networkNames[network] } }
}

/** How far a server's clock, or this computer's, may be wrong. */
const clocksApart = Temporal.Duration.from({ hours: 2 })

/**
 * The posts on the network that a post of ours may be: of its text, not older than its first attempt (as far as clocks can be
 * trusted), and not known as another one. A post of the same words from last month is not it.
 */
export async function foundPosts(
  adapter: ChannelAdapter,
  session: unknown,
  {
    database,
    step,
    steps,
  }: {
    readonly database: Database
    readonly step: PublicationStep
    readonly steps: readonly PublicationStep[]
  },
): Promise<NetworkAnswer<readonly RemotePost[]>> {
  const { content, key, begunAt, channelId } = step
  if (content.kind !== 'post' || begunAt === null) return { kind: 'done', value: [] }
  const answer = await adapter.find(session, { key, post: outgoingPost(content, steps, begunAt) })
  if (answer.kind === 'fault') return answer
  const claimed = claimedPosts(database, channelId)
  const since = Temporal.Instant.from(begunAt).subtract(clocksApart)
  const value = answer.value.filter(
    ({ id, at }) => !claimed.has(id) && Temporal.Instant.compare(Temporal.Instant.from(at), since) >= 0,
  )
  return { kind: 'done', value }
}
