import { z } from 'zod'
import { countText } from '../../../shared/social/countText.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemotePost } from '../../../shared/social/remotePost.ts'
import { tidTime } from '../../../shared/social/tid.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { OutgoingImage, OutgoingPost, Uploaded } from '../channelAdapter.ts'
import { unlinkedMentions } from './facets.ts'
import { Blob, createdAt, postRecord, posts, type StrongRef } from './record.ts'
import { pageOf } from './remote.ts'
import { resolveHandles } from './resolveHandles.ts'
import { type BlueskySession, callSigned } from './session.ts'

/** Most bytes of the image on a link's card: github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json */
const mostOnCard = 1_000_000

/**
 * Uploads an image. The same bytes are the same blob, however often; a server forgets those that no record names. It takes more bytes
 * than a post may name, so that the weight is looked at here.
 */
export async function uploadImage(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  { bytes, mime, use }: OutgoingImage,
): Promise<NetworkAnswer<Uploaded>> {
  const most = use === 'card' ? mostOnCard : (limits.bluesky.images.bytes ?? Number.POSITIVE_INFINITY)
  if (bytes.byteLength > most) return unfit('image-too-heavy', `${bytes.byteLength} > ${most}`)
  const answer = await callSigned(access, session, {
    ...{ method: 'com.atproto.repo.uploadBlob', input: { bytes, mime } },
    output: z.object({ blob: Blob }),
  })
  return answer.kind === 'fault' ? answer : { kind: 'done', value: answer.value.body.blob }
}

/**
 * Publishes a post under a record key that was stored before the first attempt: a record is put, never created, so that every
 * repetition of it is the same post.
 *
 * @param key a TID
 */
export async function publishPost(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  post: OutgoingPost,
  key: string,
): Promise<NetworkAnswer<RemotePost>> {
  if (tidTime(key) === null) return unfit('key-unusable', key)
  const { over } = countText(post.text, 'bluesky')
  if (over > 0) return unfit('text-too-long', String(over))
  const dids = await resolveHandles(access, post.text.toWellFormed())
  if (dids.kind === 'fault') return dids
  const answers = post.answers === null ? null : refsOf(post.answers)
  if (answers === undefined) return unfit('answered-post-unknown', '')
  const blobs = z.array(Blob).safeParse(post.images.map(({ uploaded }) => uploaded))
  const thumb = Blob.nullable().safeParse(post.card?.image ?? null)
  if (!blobs.success || !thumb.success) return unfit('image-unknown', '')
  const record = postRecord(post, { dids: dids.value, answers, blobs: blobs.data, thumb: thumb.data })
  const answer = await callSigned(access, session, {
    method: 'com.atproto.repo.putRecord',
    input: { repo: session.did, collection: posts, rkey: key, record },
    output: z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) }),
  })
  if (answer.kind === 'fault') return answer
  const { uri, cid } = answer.value.body
  const unlinked = unlinkedMentions(post.text, dids.value)
  const remote = { id: uri, url: pageOf(session.handle, uri), at: createdAt(post.at), version: cid }
  return { kind: 'done', value: unlinked.length === 0 ? remote : { ...remote, unlinked } }
}

type Answered = NonNullable<OutgoingPost['answers']>

/** undefined: the version of one is not known, and without it a server takes no answer to it. */
function refsOf({ root, parent }: Answered): { root: StrongRef; parent: StrongRef } | undefined {
  if (root.version === null || parent.version === null) return undefined
  return { root: { uri: root.id, cid: root.version }, parent: { uri: parent.id, cid: parent.version } }
}

function unfit(code: string, detail: string) {
  return { kind: 'fault', fault: { kind: 'unfit', code, detail } } as const
}
