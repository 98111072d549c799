import { z } from 'zod'
import { accountProvider } from '../../../shared/social/accountProvider.ts'
import { type AccountTokens, readAccountTokens } from '../../../shared/social/accountTokens.ts'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson } from '../askJson.ts'
import type { ChannelAdapter, OutgoingPost, SignedIn } from '../channelAdapter.ts'
import { type ListedPost, lookAmong } from '../likelyPosts.ts'
import { accountTokens, basicAuthorization, type TokenRenewal } from '../renewAccount.ts'
import { askX, Id, timeOfId, type XSession, xWords } from './xApi.ts'
import { xFigures, xReplies } from './xFigures.ts'
import { uploadToX } from './xMedia.ts'

/**
 * An account on X, by its API v2. There is no key that makes a post once, though the same words twice in a row are refused as
 * duplicates; and no edit: `edit_options` is for paying accounts, for an hour, and makes another post.
 */
export function openX(access: AccountAccess<'x'>): ChannelAdapter {
  const adapter: ChannelAdapter<XSession> = {
    network: 'x',
    repeating: {
      ...{ signIn: 'always', limits: 'always', prepare: 'always', publish: 'never' },
      ...{ edit: 'never', remove: 'always', read: 'always' },
    },
    signIn: () => signIn(access),
    places: null,
    limits: async () => ({ kind: 'done', value: { limits: limits.x, left: [] } }),
    check: (variant, limit) => checkVariant(variant, limit),
    // X makes the card of a link by itself, from the page that it leads to.
    prepare: async (session, image) =>
      image.use === 'card' ? { kind: 'done', value: null } : uploadToX(access, session, image),
    publish: (session, post) => publish(access, session, post),
    ...lookAmong((session) => latestPosts(access, session)),
    edit: null,
    async remove({ accessToken }, { id }) {
      const path = `/2/tweets/${encodeURIComponent(id)}`
      const Deleted = z.object({ data: z.object({ deleted: z.literal(true) }) })
      const answer = await askX(access, accessToken, { method: 'DELETE', path }, Deleted)
      return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
    },
    figures: (session, remote) => xFigures(access, session, remote),
    replies: (session, remote) => xReplies(access, session, remote),
    schedule: null,
    revoke: ({ accessToken }) => revoke(access, readAccountTokens(access.secret('oauth')) ?? { accessToken }),
    revokeTokens: (tokens) => revoke(access, tokens),
  }
  // Whoever runs it hands back the session that `signIn` gave, and looks at nothing in it.
  return adapter as ChannelAdapter
}

const Me = z.object({ data: z.object({ id: Id, username: z.string() }) })

async function signIn(access: AccountAccess<'x'>): Promise<NetworkAnswer<SignedIn<XSession>>> {
  const renewal = renewalOf(access)
  const ask = (accessToken: string) => askX(access, accessToken, { method: 'GET', path: '/2/users/me' }, Me)
  let tokens = await accountTokens(access, renewal)
  if (tokens.kind === 'fault') return tokens
  let me = await ask(tokens.value.accessToken)
  if (me.kind === 'fault' && me.fault.kind === 'answered' && me.fault.status === 401) {
    const { accessToken } = tokens.value
    tokens = await accountTokens(access, renewal, true)
    if (tokens.kind === 'fault') return tokens
    if (tokens.value.accessToken !== accessToken) me = await ask(tokens.value.accessToken)
  }
  if (me.kind === 'fault') return me
  const { id: userId, username } = me.value.body.data
  const { accessToken, refreshToken, expiresAt } = tokens.value
  return {
    kind: 'done',
    value: {
      session: { accessToken, userId, username },
      account: `@${username}`,
      until: refreshToken === null ? expiresAt : null,
    },
  }
}

/** A token lives for two hours; one that has less than ten minutes left may end in the middle of a thread. */
function renewalOf({ config, now, secret }: AccountAccess<'x'>): TokenRenewal {
  const hasSecret = secret('client') !== undefined
  const provider = accountProvider('x', {
    ...{ apiAddress: config.apiAddress, apiVersion: '2', hasSecret, author: '' },
  })
  return { provider, clientId: config.clientId, words: xWords(now), margin: { minutes: 10 } }
}

/** https://docs.x.com/x-api/posts/create-post */
async function publish(
  access: AccountAccess<'x'>,
  { accessToken, username }: XSession,
  { text, images, answers }: OutgoingPost,
): Promise<NetworkAnswer<RemotePost>> {
  const media = images.map(({ uploaded }) => String(uploaded))
  const json = {
    text,
    ...(media.length > 0 && { media: { media_ids: media } }),
    ...(answers !== null && { reply: { in_reply_to_tweet_id: answers.parent.id } }),
  }
  const Created = z.object({ data: z.object({ id: Id }) })
  const answer = await askX(access, accessToken, { method: 'POST', path: '/2/tweets', json }, Created)
  if (answer.kind === 'fault') return answer
  return { kind: 'done', value: remotePost(answer.value.body.data.id, username) }
}

function remotePost(id: string, username: string): RemotePost {
  return { id, url: `https://x.com/${username}/status/${id}`, at: timeOfId(id), version: null }
}

const Timeline = z.object({
  data: z
    .array(
      z.object({
        id: Id,
        text: z.string(),
        entities: z
          .object({ urls: z.array(z.object({ url: z.string(), expanded_url: z.string() })).optional() })
          .optional(),
      }),
    )
    .optional(),
})

/** https://docs.x.com/x-api/users/get-posts. As few as it gives, for each that is read costs. Links are told as they were written. */
async function latestPosts(
  access: AccountAccess<'x'>,
  { accessToken, userId, username }: XSession,
): Promise<NetworkAnswer<readonly ListedPost[]>> {
  const path = `/2/users/${userId}/tweets?max_results=10&exclude=retweets&tweet.fields=entities`
  const answer = await askX(access, accessToken, { method: 'GET', path }, Timeline)
  if (answer.kind === 'fault') return answer
  const posts = answer.value.body.data ?? []
  return {
    kind: 'done',
    value: posts.map(({ id, text, entities }) => ({
      remote: remotePost(id, username),
      text: withWholeLinks(text, entities?.urls ?? []),
    })),
  }
}

/** The address of an image, which X adds to a text, leads to the post itself and was never written. */
function withWholeLinks(
  text: string,
  urls: readonly { readonly url: string; readonly expanded_url: string }[],
): string {
  return urls.reduce((whole, { url, expanded_url }) => {
    const isImage = /\/status\/\d+\/(photo|video)\/\d+$/.test(expanded_url)
    return whole.replaceAll(url, isImage ? '' : expanded_url)
  }, text)
}

/** Both, since a server need not take the one for the other (RFC 7009, 2.1): the one that renews outlives what it renews by months. */
async function revoke(
  access: AccountAccess<'x'>,
  { accessToken, refreshToken = null }: Pick<AccountTokens, 'accessToken'> & Partial<AccountTokens>,
): Promise<NetworkAnswer<null>> {
  const access_token = () => revokeOne(access, accessToken, 'access_token')
  if (refreshToken === null) return access_token()
  const renewing = await revokeOne(access, refreshToken, 'refresh_token')
  return renewing.kind === 'fault' ? renewing : access_token()
}

/** RFC 7009; https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code */
async function revokeOne(
  access: AccountAccess<'x'>,
  token: string,
  hint: 'access_token' | 'refresh_token',
): Promise<NetworkAnswer<null>> {
  const { ask, config, now, secret } = access
  const { provider, clientId } = renewalOf(access)
  if (provider.revocationEndpoint === null) return { kind: 'done', value: null }
  const client = secret('client')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...(client !== undefined && { authorization: basicAuthorization(config.clientId, client) }),
  }
  const body = new URLSearchParams({ token, token_type_hint: hint, client_id: clientId })
  const request = {
    method: 'POST',
    url: provider.revocationEndpoint,
    headers,
    body: body.toString(),
  } as const
  const answer = await askJson(ask, request, z.unknown(), xWords(now))
  return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
}
