import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import { type FoundPost, foundPost } from '../../../shared/social/remotePost.ts'
import { textLikeness } from '../../../shared/social/textLikeness.ts'
import type { OutgoingPost } from '../channelAdapter.ts'
import { clockBehind } from '../retryAfter.ts'
import type { AskInstance } from './api.ts'
import { isSameSource, isSameText, plainText } from './sameText.ts'
import { remotePostOf, Status } from './status.ts'
import { UploadedImage } from './uploadImage.ts'

/**
 * How much earlier than the attempt a status may be. The clocks are compared by the date of an answer that comes now; when the attempt
 * began, this computer's may have been wrong by an hour, and its summer time by another.
 */
const marginMs = 2 * 3_600_000 + 120_000
/** Of the words, where two spellings of the same text may differ. */
const leastAlike = 0.7
const pageSize = 40
/** Pages that are looked through: 200 statuses since an attempt began are more than an account posts while a program is closed. */
const mostPages = 5

/**
 * The account's own statuses that are this post, likeliest first: posted since the first attempt, the same text, as many images, in the
 * same thread (methods/accounts, "Get account's statuses"; private ones are there for their own author).
 */
export async function findStatuses(
  ask: AskInstance,
  { token, accountId }: { readonly token: string; readonly accountId: string },
  post: OutgoingPost,
  now: () => Temporal.Instant,
): Promise<NetworkAnswer<readonly FoundPost[]>> {
  const found: { readonly status: Status; readonly certain: boolean }[] = []
  for (let page = 0, before = ''; page < mostPages; page++) {
    const query = new URLSearchParams({ limit: String(pageSize), exclude_reblogs: 'true' })
    if (before !== '') query.set('max_id', before)
    const path = `/api/v1/accounts/${encodeURIComponent(accountId)}/statuses?${query}`
    const answer = await ask(z.array(Status), { method: 'GET', path, token })
    if (answer.kind === 'fault') return answer
    const { body, headers } = answer.value
    const since = post.at.epochMilliseconds - clockBehind(headers, now()) - marginMs
    const recent = body.filter(({ created_at }) => Date.parse(created_at) >= since)
    for (const status of recent.filter((one) => isInPlace(one, post))) {
      const same = await isThisText(ask, token, status, post.text)
      if (same.kind === 'fault') return same
      if (same.value) found.push({ status, certain: hasItsImages(status, post) })
    }
    before = body.at(-1)?.id ?? ''
    if (recent.length < body.length || body.length < pageSize) break
  }
  const likeliest = found.toSorted((one, other) => Number(other.certain) - Number(one.certain))
  const value = likeliest.map(({ status }) =>
    foundPost(remotePostOf(status), plainText(status.content, 'shown')),
  )
  return { kind: 'done', value }
}

function isInPlace(
  { in_reply_to_id: answers, media_attachments: media }: Status,
  post: OutgoingPost,
): boolean {
  const isAsMany = media == null || media.length === post.images.length
  return isAsMany && (answers ?? null) === (post.answers?.parent.id ?? null)
}

/** An image is attached once and never again: a status with ours is ours, whatever else. */
function hasItsImages({ media_attachments: media }: Status, post: OutgoingPost): boolean {
  const ours = post.images.map(({ uploaded }) => UploadedImage.safeParse(uploaded).data?.id)
  return ours.length > 0 && ours.every((id) => media?.some((one) => one.id === id))
}

/**
 * What the HTML leaves open, the source answers, where there is one (methods/statuses, "View status source", 3.5). A text of other words
 * leaves nothing open, and a request for each of an account's posts would use up what it may ask.
 */
async function isThisText(
  ask: AskInstance,
  token: string,
  { id, content }: Status,
  text: string,
): Promise<NetworkAnswer<boolean>> {
  if (isSameText(content, text)) return { kind: 'done', value: true }
  if (textLikeness(plainText(content, 'shown'), text) < leastAlike) return { kind: 'done', value: false }
  const path = `/api/v1/statuses/${encodeURIComponent(id)}/source`
  const answer = await ask(z.object({ text: z.string() }), { method: 'GET', path, token })
  if (answer.kind === 'done') return { kind: 'done', value: isSameSource(answer.value.body.text, text) }
  const { fault } = answer
  const tellsNone =
    fault.kind === 'unreadable' || (fault.kind === 'answered' && [403, 404].includes(fault.status))
  return tellsNone ? { kind: 'done', value: false } : answer
}
