import { z } from 'zod'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { ChannelAdapter, OutgoingImage, OutgoingPost } from '../channelAdapter.ts'
import { type ListedPost, lookAmong } from '../likelyPosts.ts'
import { multipart } from '../multipart.ts'
import { WrittenInstant } from '../writtenInstant.ts'
import { facebookFigures, facebookReplies } from './facebookFigures.ts'
import { askGraph, type PageSession } from './graphApi.ts'
import { pagesOf, signInToPage } from './pageToken.ts'
import { schedulePosts } from './schedulePost.ts'

/**
 * A page on Facebook, by Meta's Pages API. There is no key that makes a post once; the same words twice in a row are refused as a
 * duplicate (506), which is not to be relied on.
 */
export function openFacebook(access: AccountAccess<'facebook'>): ChannelAdapter {
  const adapter: ChannelAdapter<PageSession> = {
    network: 'facebook',
    repeating: {
      ...{ signIn: 'always', limits: 'always', prepare: 'always', publish: 'never' },
      ...{ edit: 'always', remove: 'always', read: 'always' },
    },
    signIn: () => signInToPage(access),
    places: () => pagesOf(access),
    limits: async () => ({ kind: 'done', value: { limits: limits.facebook, left: [] } }),
    check: (variant, limit) => checkVariant(variant, limit),
    // What a link shows is read by Facebook from the page that it leads to.
    prepare: async (session, image) =>
      image.use === 'card' ? { kind: 'done', value: null } : upload(access, session, image),
    publish: (session, post) => publish(access, session, post),
    ...lookAmong((session) => latestPosts(access, session)),
    schedule: schedulePosts(access, feedFields),
    async edit({ pageToken }, remote, { text }) {
      const path = `/${encodeURIComponent(remote.id)}`
      const request = { method: 'POST', path, fields: { message: text } } as const
      const answer = await askGraph(access, pageToken, request, Success)
      return answer.kind === 'fault' ? answer : { kind: 'done', value: remote }
    },
    async remove({ pageToken }, { id }) {
      const path = `/${encodeURIComponent(id)}`
      const answer = await askGraph(access, pageToken, { method: 'DELETE', path }, Success)
      return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
    },
    figures: (session, remote) => facebookFigures(access, session, remote),
    replies: (session, remote) => facebookReplies(access, session, remote),
    async revoke({ userToken }) {
      const request = { method: 'DELETE', path: '/me/permissions' } as const
      const answer = await askGraph(access, userToken, request, Success)
      return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
    },
    // Meta takes back what a person has allowed the application, all of it: the new sign-in would go with the old one.
    revokeTokens: null,
  }
  // Whoever runs it hands back the session that `signIn` gave, and looks at nothing in it.
  return adapter as ChannelAdapter
}

const Success = z.object({ success: z.literal(true) })
const Created = z.object({ id: z.string().regex(/^[\d_]+$/) })

/** A photo that is nobody's yet: https://developers.facebook.com/docs/graph-api/reference/page/photos, "Creating". */
async function upload(
  access: AccountAccess<'facebook'>,
  { pageToken }: PageSession,
  { bytes, mime, alt }: OutgoingImage,
): Promise<NetworkAnswer<string>> {
  const form = new FormData()
  form.set('published', 'false')
  if (alt !== '') form.set('alt_text_custom', alt)
  form.set('source', new Blob([new Uint8Array(bytes)], { type: mime }), 'image')
  const path = `/${encodeURIComponent(access.config.pageId)}/photos`
  const request = { method: 'POST', path, form: await multipart(form) } as const
  const answer = await askGraph(access, pageToken, request, Created)
  return answer.kind === 'fault' ? answer : { kind: 'done', value: answer.value.body.id }
}

/** https://developers.facebook.com/docs/pages-api/posts; attached_media: …/docs/graph-api/reference/page/feed. */
async function publish(
  access: AccountAccess<'facebook'>,
  { pageToken }: PageSession,
  post: OutgoingPost,
): Promise<NetworkAnswer<RemotePost>> {
  const made = feedFields(post)
  if (made.kind === 'fault') return made
  const path = `/${encodeURIComponent(access.config.pageId)}/feed`
  const answer = await askGraph(access, pageToken, { method: 'POST', path, fields: made.value }, Created)
  if (answer.kind === 'fault') return answer
  return { kind: 'done', value: await asPublished(access, pageToken, answer.value.body.id) }
}

function feedFields({
  text,
  images,
  card,
  answers,
}: OutgoingPost): NetworkAnswer<Readonly<Record<string, string>>> {
  if (answers !== null) return { kind: 'fault', fault: { kind: 'unfit', code: 'no-threads', detail: '' } }
  const attached = images.map(
    ({ uploaded }, index) =>
      [`attached_media[${index}]`, JSON.stringify({ media_fbid: String(uploaded) })] as const,
  )
  const fields = {
    message: text,
    ...(card !== null && images.length === 0 && { link: card.href }),
    ...Object.fromEntries(attached),
  }
  return { kind: 'done', value: fields }
}

const Published = z.object({
  id: z.string(),
  message: z.string().default(''),
  created_time: WrittenInstant,
  permalink_url: z.string().optional(),
})

/** The post is out, whether or not it can be read at once. */
async function asPublished(
  access: AccountAccess<'facebook'>,
  pageToken: string,
  id: string,
): Promise<RemotePost> {
  const request = {
    method: 'GET',
    path: `/${id}`,
    query: { fields: 'id,created_time,permalink_url' },
  } as const
  const answer = await askGraph(access, pageToken, request, Published)
  if (answer.kind === 'done') return remotePost(answer.value.body)
  return { id, url: `https://www.facebook.com/${id}`, at: access.now().toString(), version: null }
}

function remotePost({ id, created_time, permalink_url }: z.infer<typeof Published>): RemotePost {
  const url = permalink_url?.startsWith('https://') ? permalink_url : `https://www.facebook.com/${id}`
  return { id, url, at: created_time, version: null }
}

/** What the page itself has published: https://developers.facebook.com/docs/graph-api/reference/page/published_posts. */
async function latestPosts(
  access: AccountAccess<'facebook'>,
  { pageToken }: PageSession,
): Promise<NetworkAnswer<readonly ListedPost[]>> {
  const path = `/${encodeURIComponent(access.config.pageId)}/published_posts`
  const query = { fields: 'id,message,created_time,permalink_url', limit: '25' }
  const Posts = z.object({ data: z.array(Published) })
  const answer = await askGraph(access, pageToken, { method: 'GET', path, query }, Posts)
  if (answer.kind === 'fault') return answer
  const posts = answer.value.body.data
  return { kind: 'done', value: posts.map((post) => ({ remote: remotePost(post), text: post.message })) }
}
