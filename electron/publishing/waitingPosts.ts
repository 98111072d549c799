import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { ChannelAdapter, WaitingPost } from '../channels/channelAdapter.ts'
import { handedBeside } from '../store/handedSteps.ts'
import type { Sought } from './foundPosts.ts'
import { outgoingPost } from './outgoing.ts'

/** What waits at a network with a post's words, whenever it is to go out; nothing that is known as another one's. */
export async function waitingPosts(
  { schedule }: ChannelAdapter,
  session: unknown,
  { database, step, steps }: Sought,
): Promise<NetworkAnswer<readonly WaitingPost[]>> {
  const { content, key, begunAt } = step
  if (schedule === null || content.kind !== 'post' || begunAt === null) return { kind: 'done', value: [] }
  const answer = await schedule.find(session, { key, post: outgoingPost(content, steps, begunAt) })
  if (answer.kind === 'fault') return answer
  const others = handedBeside(database, step)
  return { kind: 'done', value: answer.value.filter(({ id }) => !others.has(id)) }
}
