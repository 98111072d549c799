import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { handlesIn } from './facets.ts'
import { callXrpc } from './xrpc.ts'

/**
 * Whose the handles are that a text mentions: DIDs by handle, without those that are nobody's. A server that cannot tell just now is
 * a fault: the post would lead nowhere for ever.
 */
export async function resolveHandles(
  { ask, config, now }: AccountAccess<'bluesky'>,
  text: string,
): Promise<NetworkAnswer<ReadonlyMap<string, string>>> {
  const found = new Map<string, string>()
  for (const handle of handlesIn(text)) {
    const answer = await callXrpc(
      { ask, address: config.address, now },
      {
        ...{ method: 'com.atproto.identity.resolveHandle', parameters: { handle } },
        output: z.object({ did: z.string().startsWith('did:') }),
      },
    )
    if (answer.kind === 'done') found.set(handle, answer.value.body.did)
    else if (answer.fault.kind !== 'answered' || ![400, 404].includes(answer.fault.status)) return answer
  }
  return { kind: 'done', value: found }
}
