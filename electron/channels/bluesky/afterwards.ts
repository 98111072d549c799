import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemoteFigure, RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { RemoteReply } from '../channelAdapter.ts'
import { posts } from './record.ts'
import { keyOf, pageOf } from './remote.ts'
import { type BlueskySession, callSigned } from './session.ts'

/** Deletes a post; one that is gone already is as good as deleted. */
export async function removePost(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  { id }: RemotePost,
): Promise<NetworkAnswer<null>> {
  const answer = await callSigned(access, session, {
    method: 'com.atproto.repo.deleteRecord',
    input: { repo: session.did, collection: posts, rkey: keyOf(id) },
    output: z.unknown(),
  })
  return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
}

const count = z.number().int().min(0).optional()
const Counts = z.object({ likeCount: count, repostCount: count, replyCount: count, quoteCount: count })

/** What the network counts (github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/defs.json, postView). It counts no views. */
const definitions = {
  likeCount: 'Likes of the post.',
  repostCount: 'Reposts of the post, without quotes.',
  replyCount: 'Replies directly to the post, its own thread among them.',
  quoteCount: 'Posts that quote the post.',
} as const

/** What is left out of the answer is not known, and no figure here. */
export async function postFigures(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteFigure[]>> {
  const answer = await callSigned(access, session, {
    ...{ method: 'app.bsky.feed.getPosts', parameters: { uris: id } },
    output: z.object({ posts: z.array(Counts.extend({ uri: z.string() })) }),
  })
  if (answer.kind === 'fault') return answer
  const counted = answer.value.body.posts.find(({ uri }) => uri === id)
  const names = Object.keys(definitions) as (keyof typeof definitions)[]
  return {
    kind: 'done',
    value: names.flatMap((name) => {
      const value = counted?.[name]
      return value === undefined ? [] : [{ name, definition: definitions[name], metric: null, value }]
    }),
  }
}

const Author = z.object({ did: z.string(), handle: z.string() })
/** One post of a thread with the answers to it; what is blocked or gone has no post. */
const ThreadPost = z.object({
  post: z.object({ uri: z.string(), author: Author, indexedAt: z.string() }).optional(),
  get replies() {
    return z.array(ThreadPost).optional()
  },
})
type ThreadPost = z.infer<typeof ThreadPost>

/** What others have answered, to the post and to each other, ten deep; the account's own go on in the thread and are none. */
export async function postReplies(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  { id }: RemotePost,
): Promise<NetworkAnswer<readonly RemoteReply[]>> {
  const answer = await callSigned(access, session, {
    ...{ method: 'app.bsky.feed.getPostThread', parameters: { uri: id, depth: '10', parentHeight: '0' } },
    output: z.object({ thread: ThreadPost }),
  })
  if (answer.kind === 'fault') return answer
  return {
    kind: 'done',
    value: below(answer.value.body.thread)
      .filter(({ author }) => author.did !== session.did)
      .map(({ uri, author, indexedAt }) => ({
        ...{ id: uri, url: pageOf(author.did, uri), at: indexedAt },
        // What the network says of everybody whose handle it cannot confirm is nobody's.
        ...(author.handle === 'handle.invalid' ? {} : { handle: author.handle }),
      })),
  }
}

function below({ replies = [] }: ThreadPost): NonNullable<ThreadPost['post']>[] {
  return replies.flatMap((reply) => [...(reply.post === undefined ? [] : [reply.post]), ...below(reply)])
}
