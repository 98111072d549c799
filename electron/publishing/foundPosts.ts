import type { Trouble } from '../../shared/schedule/publication.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { FoundPost } from '../../shared/social/remotePost.ts'
import type { PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import type { Database } from '../store/database.ts'
import { claimedPosts } from '../store/publicationSteps.ts'
import { outgoingPost } from './outgoing.ts'

/** A post that is looked for on its network. */
export interface Sought {
  readonly database: Database
  readonly step: PublicationStep
  /** All of its publication's. */
  readonly steps: readonly PublicationStep[]
}

/** What is said of a post of which nothing is known but that it may be out. */
export function unclearPost(network: PublishingNetwork): Trouble {
  return { code: 'post-unclear', place: {}, values: { network: networkNames[network] } }
}

/**
 * The posts on the network that a post of ours may be: of its text and its time, as its adapter finds them, which knows how far the
 * network's clock is from ours; and not known as another one.
 */
export async function foundPosts(
  adapter: ChannelAdapter,
  session: unknown,
  { database, step, steps }: Sought,
): Promise<NetworkAnswer<readonly FoundPost[]>> {
  const { content, key, begunAt, channelId } = step
  if (content.kind !== 'post' || begunAt === null) return { kind: 'done', value: [] }
  const answer = await adapter.find(session, { key, post: outgoingPost(content, steps, begunAt) })
  if (answer.kind === 'fault') return answer
  const claimed = claimedPosts(database, channelId)
  return { kind: 'done', value: answer.value.filter(({ id }) => !claimed.has(id)) }
}
