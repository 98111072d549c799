import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { noteAccountState } from '../store/accountStates.ts'
import type { Database } from '../store/database.ts'

/** Signs in, and keeps whose account it is and until when; a sign-in that had been lost is found again by it. */
export async function signIn(
  adapter: ChannelAdapter,
  { database, channelId }: { readonly database: Database; readonly channelId: ChannelId },
): Promise<NetworkAnswer<unknown>> {
  const answer = await adapter.signIn()
  if (answer.kind === 'fault') return answer
  const { session, account, until } = answer.value
  noteAccountState(database, channelId, { account, signedInUntil: until, signInLostAt: null })
  return { kind: 'done', value: session }
}
