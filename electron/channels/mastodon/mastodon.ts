import { z } from 'zod'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemoteFigure, RemotePost } from '../../../shared/social/remotePost.ts'
import type { Veil } from '../../../shared/social/veil.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { ChannelAdapter, OutgoingPost, RemoteReply } from '../channelAdapter.ts'
import { type AskInstance, instanceApi } from './api.ts'
import { findStatuses } from './findStatus.ts'
import { readInstanceLimits } from './instanceLimits.ts'
import { scheduleStatuses } from './scheduleStatus.ts'
import { type MastodonSession, readAccount, revokeToken, signIn } from './session.ts'
import { remotePostOf, Status } from './status.ts'
import { ordinaryPatience, type Patience, UploadedImage, uploadImage } from './uploadImage.ts'

/**
 * An account on any server that speaks Mastodon's API. The instance keeps an Idempotency-Key for about an hour, and some servers not
 * at all: hence `after-look`.
 */
export function openMastodon(
  access: AccountAccess<'mastodon'>,
  patience: Patience = ordinaryPatience,
): ChannelAdapter {
  const ask = instanceApi(access)
  const { config, now } = access
  const newFieldsOf = (post: OutgoingPost) =>
    [...fieldsOf(post), ['visibility', post.visibility ?? config.visibility]] as readonly (readonly [
      string,
      string,
    ])[]
  const adapter: ChannelAdapter<MastodonSession> = {
    network: 'mastodon',
    repeating: {
      ...{ signIn: 'always', limits: 'always', prepare: 'always', read: 'always' },
      ...{ publish: 'after-look', edit: 'always', remove: 'always' },
    },
    signIn: () => signIn(ask, access),
    places: null,
    async limits({ token }) {
      const limits = await readInstanceLimits(ask, token)
      if (limits.kind === 'fault') return limits
      const account = await readAccount(ask, token, now())
      if (account.kind === 'fault') return account
      return { kind: 'done', value: { limits: limits.value, left: account.value.left } }
    },
    check: (variant, limits) => checkVariant(variant, limits),
    prepare: ({ token }, image) => uploadImage(ask, token, image, patience),
    publish: ({ token }, post, key) =>
      asPost(
        ask(Status, {
          ...{ method: 'POST', path: '/api/v1/statuses', token, headers: { 'idempotency-key': key } },
          fields: [
            ...newFieldsOf(post),
            ...(post.answers === null ? [] : [['in_reply_to_id', post.answers.parent.id] as const]),
          ],
        }),
      ),
    async readBack(session, { post }) {
      const found = await findStatuses(ask, session, post, now)
      return found.kind === 'fault' ? found : { kind: 'done', value: found.value[0] ?? null }
    },
    find: (session, { post }) => findStatuses(ask, session, post, now),
    schedule: scheduleStatuses(ask, newFieldsOf),
    async edit({ token }, remote, post) {
      const images = await imagesThere(ask, token, remote, post)
      if (images.kind === 'fault') return images
      const fields = fieldsOf({ ...post, images: images.value })
      return asPost(ask(Status, { method: 'PUT', path: pathOf(remote), token, fields }))
    },
    async remove({ token }, remote) {
      const answer = await ask(z.unknown(), { method: 'DELETE', path: pathOf(remote), token })
      const isGone =
        answer.kind === 'fault' && answer.fault.kind === 'answered' && answer.fault.status === 404
      return answer.kind === 'done' || isGone ? { kind: 'done', value: null } : answer
    },
    figures: ({ token }, remote) => readFigures(ask, token, remote),
    replies: ({ token, accountId }, remote) => readReplies(ask, token, accountId, remote),
    revoke: config.clientId === '' ? null : ({ token }) => revokeToken(ask, access, token),
    revokeTokens: config.clientId === '' ? null : ({ accessToken }) => revokeToken(ask, access, accessToken),
  }
  // Whoever runs it hands back the session that `signIn` gave, and looks at nothing in it.
  return adapter as ChannelAdapter
}

/** methods/statuses, "Form data parameters": what a new status and an edited one have in common. */
function fieldsOf({ text, language, images, veil }: OutgoingPost): readonly (readonly [string, string])[] {
  const ids = images.map(({ uploaded }) => UploadedImage.parse(uploaded).id)
  return [
    ['status', text],
    ['language', language],
    ...(veil === undefined ? [] : veilFields(veil)),
    ...ids.map((id) => ['media_ids[]', id] as const),
  ]
}

/** A post's images as the instance calls them; it is asked where a post was found there, and not published by this workspace. */
async function imagesThere(
  ask: AskInstance,
  token: string,
  remote: RemotePost,
  { images }: OutgoingPost,
): Promise<NetworkAnswer<OutgoingPost['images']>> {
  if (images.every(({ uploaded }) => UploadedImage.safeParse(uploaded).success))
    return { kind: 'done', value: images }
  const answer = await ask(Status, { method: 'GET', path: pathOf(remote), token })
  if (answer.kind === 'fault') return answer
  const there = answer.value.body.media_attachments ?? []
  if (there.length !== images.length)
    return { kind: 'fault', fault: { kind: 'unfit', code: 'images-unknown', detail: '' } }
  return {
    kind: 'done',
    value: images.map((image, at) => ({ ...image, uploaded: { id: there[at]?.id ?? '' } })),
  }
}

/** A warning hides the images as well; without one they may be hidden alone. */
function veilFields({ warning, sensitive }: Veil): readonly (readonly [string, string])[] {
  return [
    ['spoiler_text', warning.trim()],
    ['sensitive', String(sensitive || warning.trim() !== '')],
  ]
}

async function asPost(asking: ReturnType<AskInstance>): Promise<NetworkAnswer<RemotePost>> {
  const answer = await asking
  if (answer.kind === 'fault') return answer
  return { kind: 'done', value: remotePostOf(answer.value.body as Status) }
}

function pathOf({ id }: RemotePost): string {
  return `/api/v1/statuses/${encodeURIComponent(id)}`
}

const count = z.number().int().min(0).optional().catch(undefined)
const Counts = z.object({
  favourites_count: count,
  reblogs_count: count,
  replies_count: count,
  /** From 4.5 on. */
  quotes_count: count,
})

/** entities/Status, in its own words; how many have seen it, no instance knows. */
const definitions: Readonly<Record<keyof z.infer<typeof Counts>, string>> = {
  favourites_count: 'How many favourites this status has received.',
  reblogs_count: 'How many boosts this status has received.',
  replies_count: 'How many replies this status has received.',
  quotes_count: 'How many quotes this status has received.',
}

async function readFigures(
  ask: AskInstance,
  token: string,
  remote: RemotePost,
): Promise<NetworkAnswer<readonly RemoteFigure[]>> {
  const answer = await ask(Counts.extend({ id: z.string() }), { method: 'GET', path: pathOf(remote), token })
  if (answer.kind === 'fault') return answer
  const { body } = answer.value
  const names = Object.keys(definitions) as (keyof typeof definitions)[]
  const figures = names.flatMap((name) => {
    const value = body[name]
    return value === undefined ? [] : [{ name, definition: definitions[name], metric: null, value }]
  })
  return { kind: 'done', value: figures }
}

/**
 * Others' answers to a post and to each other; not the account's own, by which its thread goes on, nor what hangs below those, nor what
 * is said in private (methods/statuses, "Get parent and child statuses in context").
 */
async function readReplies(
  ask: AskInstance,
  token: string,
  accountId: string,
  remote: RemotePost,
): Promise<NetworkAnswer<readonly RemoteReply[]>> {
  const path = `${pathOf(remote)}/context`
  const answer = await ask(z.object({ descendants: z.array(Status) }), { method: 'GET', path, token })
  if (answer.kind === 'fault') return answer
  const counted = new Set([remote.id])
  const replies: RemoteReply[] = []
  // Parents come before their children.
  for (const status of answer.value.body.descendants) {
    if (status.account.id === accountId || !counted.has(status.in_reply_to_id ?? '')) continue
    counted.add(status.id)
    if (status.visibility === 'direct') continue
    const { id, url, at } = remotePostOf(status)
    replies.push({ id, url, at })
  }
  return { kind: 'done', value: replies }
}
