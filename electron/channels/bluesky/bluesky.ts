import { z } from 'zod'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import { tidFor } from '../../../shared/social/tid.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { AccountState, ChannelAdapter } from '../channelAdapter.ts'
import { postFigures, postReplies, removePost } from './afterwards.ts'
import { findPosts, readPost } from './look.ts'
import { publishPost, uploadImage } from './publish.ts'
import { type BlueskySession, callSigned, closeSession, openSession } from './session.ts'
import { allowance } from './xrpc.ts'

/**
 * An account on Bluesky, or on any server that speaks AT Protocol. All is asked of the server that the officer has named, which passes
 * on what the network counts.
 */
export function openBluesky(access: AccountAccess<'bluesky'>): ChannelAdapter {
  const adapter: ChannelAdapter<BlueskySession> = {
    network: 'bluesky',
    key: tidFor,
    repeating: {
      ...{ signIn: 'always', limits: 'always', prepare: 'always', read: 'always', remove: 'always' },
      ...{ publish: 'with-key', edit: 'never' },
    },
    async signIn() {
      const answer = await openSession(access)
      if (answer.kind === 'fault') return answer
      const session = answer.value
      return { kind: 'done', value: { session, account: `@${session.handle}`, until: null } }
    },
    places: null,
    limits: (session) => stateOf(access, session),
    check: (variant, limit) => checkVariant(variant, limit),
    prepare: (session, image) => uploadImage(access, session, image),
    publish: (session, post, key) => publishPost(access, session, post, key),
    readBack: (session, sought) => readPost(access, session, sought),
    find: (session, sought) => findPosts(access, session, sought),
    // A record can be put anew, but readers go on seeing the first one (github.com/bluesky-social/social-app/issues/673): an edit that
    // only the archive knew of would be a lie. Delete it and publish again.
    edit: null,
    remove: (session, remote) => removePost(access, session, remote),
    figures: (session, remote) => postFigures(access, session, remote),
    replies: (session, remote) => postReplies(access, session, remote),
    schedule: null,
    revoke: (session) => closeSession(access, session),
    // Sessions live in memory only: nothing of an earlier one is kept to end it by. The app password itself only its owner can delete.
    revokeTokens: null,
  }
  // Whoever runs it hands back the session that `signIn` gave, and looks at nothing in it.
  return adapter as ChannelAdapter
}

/** The network's limits are the same for all; what is left of the requests that the server lets one make is its own. */
async function stateOf(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
): Promise<NetworkAnswer<AccountState>> {
  const answer = await callSigned(access, session, {
    method: 'com.atproto.server.getSession',
    output: z.object({ did: z.string() }),
  })
  if (answer.kind === 'fault') return answer
  const { left, until } = allowance(answer.value.headers)
  return {
    kind: 'done',
    value: { limits: limits.bluesky, left: left === null ? [] : [{ what: 'requests', left, until }] },
  }
}
