import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import { type FoundPost, foundPost, type RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { PostSought } from '../channelAdapter.ts'
import { type ListedPost, likelyPosts } from '../likelyPosts.ts'
import { createdAt, posts } from './record.ts'
import { KeptRecord, keyOf, remoteOf } from './remote.ts'
import { type BlueskySession, callSigned } from './session.ts'

/** How many of the account's latest posts are looked through: the most that a server gives at once. */
const latest = 100

/** The post under a key; null where there is none. */
export async function readPost(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  { key, post }: PostSought,
): Promise<NetworkAnswer<RemotePost | null>> {
  const answer = await callSigned(access, session, {
    method: 'com.atproto.repo.getRecord',
    parameters: { repo: session.did, collection: posts, rkey: key },
    output: KeptRecord,
  })
  if (answer.kind === 'done')
    return { kind: 'done', value: remoteOf(answer.value.body, session.handle, createdAt(post.at)) }
  const { fault } = answer
  const isNone = fault.kind === 'answered' && fault.code === 'RecordNotFound'
  return isNone ? { kind: 'done', value: null } : answer
}

/** The account's latest posts that may be this one, the one under its key first. */
export async function findPosts(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  sought: PostSought,
): Promise<NetworkAnswer<readonly FoundPost[]>> {
  const answer = await callSigned(access, session, {
    method: 'com.atproto.repo.listRecords',
    parameters: { repo: session.did, collection: posts, limit: String(latest) },
    output: z.object({ records: z.array(KeptRecord) }),
  })
  if (answer.kind === 'fault') return answer
  const listed = answer.value.body.records.map((record) => ({
    remote: remoteOf(record, session.handle, createdAt(sought.post.at)),
    text: record.value.text,
  }))
  const isOwn = ({ remote }: ListedPost) => keyOf(remote.id) === sought.key
  const others = listed.filter((one) => !isOwn(one))
  const own = listed.filter(isOwn).map(({ remote, text }) => foundPost(remote, text))
  return { kind: 'done', value: [...own, ...likelyPosts(others, sought)] }
}
