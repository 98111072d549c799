import { z } from 'zod'
import { lacksPlace } from '../../../shared/social/accountPlace.ts'
import { accountProvider } from '../../../shared/social/accountProvider.ts'
import { checkVariant } from '../../../shared/social/checkVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { RemotePost } from '../../../shared/social/remotePost.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson } from '../askJson.ts'
import type { ChannelAdapter, OutgoingPost, SignedIn } from '../channelAdapter.ts'
import { type ListedPost, lookAmong } from '../likelyPosts.ts'
import { placeNotChosen } from '../placeNotChosen.ts'
import { accountTokens, type TokenRenewal } from '../renewAccount.ts'
import { CountedInstant } from '../writtenInstant.ts'
import {
  askLinkedin,
  inPath,
  instantOf,
  type LinkedinSession,
  linkedinWords,
  postUrl,
  timeOf,
} from './linkedinApi.ts'
import { linkedinFigures, linkedinReplies } from './linkedinFigures.ts'
import { uploadToLinkedin } from './linkedinImages.ts'
import { linkedinPlaces } from './linkedinPlaces.ts'
import { linkedinPost } from './linkedinPost.ts'
import { fromLittleText, toLittleText } from './littleText.ts'

/**
 * A member or an organisation on LinkedIn, by its Posts API. There is no key that makes a post once. What a member has published can
 * be listed by those alone to whom LinkedIn has given `r_member_social`: for others `find` finds nothing, and the officer looks.
 */
export function openLinkedin(access: AccountAccess<'linkedin'>): ChannelAdapter {
  const adapter: ChannelAdapter<LinkedinSession> = {
    network: 'linkedin',
    repeating: {
      ...{ signIn: 'always', limits: 'always', prepare: 'always', publish: 'never' },
      ...{ edit: 'always', remove: 'always', read: 'always' },
    },
    signIn: () => signIn(access),
    async places() {
      const tokens = await accountTokens(access, renewalOf(access))
      return tokens.kind === 'fault' ? tokens : linkedinPlaces(access, tokens.value.accessToken)
    },
    limits: async () => ({ kind: 'done', value: { limits: limits.linkedin, left: [] } }),
    check: (variant, limit) => checkVariant(variant, limit),
    prepare: (session, image) => uploadToLinkedin(access, session, image),
    publish: (session, post) => publish(access, session, post),
    ...lookAmong((session) => latestPosts(access, session)),
    async edit({ accessToken }, remote, { text }) {
      const json = { patch: { $set: { commentary: toLittleText(text) } } }
      const path = `/rest/posts/${inPath(remote.id)}`
      const answer = await askLinkedin(
        access,
        accessToken,
        { method: 'POST', path, restliMethod: 'PARTIAL_UPDATE', json },
        z.unknown(),
      )
      return answer.kind === 'fault' ? answer : { kind: 'done', value: remote }
    },
    async remove({ accessToken }, { id }) {
      const path = `/rest/posts/${inPath(id)}`
      const request = { method: 'DELETE', path, restliMethod: 'DELETE' } as const
      const answer = await askLinkedin(access, accessToken, request, z.unknown())
      return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
    },
    figures: (session, remote) => linkedinFigures(access, session, remote),
    replies: (session, remote) => linkedinReplies(access, session, remote),
    schedule: null,
    revoke: ({ accessToken }) => revoke(access, accessToken),
    revokeTokens: ({ accessToken }) => revoke(access, accessToken),
  }
  // Whoever runs it hands back the session that `signIn` gave, and looks at nothing in it.
  return adapter as ChannelAdapter
}

function providerOf({ config, secret }: AccountAccess<'linkedin'>) {
  const { apiAddress, apiVersion, author } = config
  return accountProvider('linkedin', {
    ...{ apiAddress, apiVersion, author, hasSecret: secret('client') !== undefined },
  })
}

/** A token lives for sixty days: renewed in its last week, one that cannot be is seen in time. */
function renewalOf(access: AccountAccess<'linkedin'>): TokenRenewal {
  return {
    ...{ provider: providerOf(access), clientId: access.config.clientId, words: linkedinWords(access.now) },
    margin: { hours: 7 * 24 },
  }
}

async function signIn(access: AccountAccess<'linkedin'>): Promise<NetworkAnswer<SignedIn<LinkedinSession>>> {
  const { author } = access.config
  if (lacksPlace(access.config)) return placeNotChosen
  const tokens = await accountTokens(access, renewalOf(access))
  if (tokens.kind === 'fault') return tokens
  const { accessToken, expiresAt } = tokens.value
  const account = await nameOf(access, accessToken, author)
  if (account.kind === 'fault') return account
  return {
    kind: 'done',
    value: { session: { accessToken, author }, account: account.value, until: expiresAt },
  }
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-lookup-api, or OpenID's userinfo. */
async function nameOf(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
  author: string,
): Promise<NetworkAnswer<string>> {
  const organization = /^urn:li:organization:(\d+)$/.exec(author)?.[1]
  if (organization !== undefined) {
    const path = `/rest/organizations/${organization}`
    const Organization = z.object({ localizedName: z.string() })
    const answer = await askLinkedin(access, accessToken, { method: 'GET', path }, Organization)
    return answer.kind === 'fault' ? answer : { kind: 'done', value: answer.value.body.localizedName }
  }
  const Person = z.object({ sub: z.string(), name: z.string() })
  const answer = await askLinkedin(access, accessToken, { method: 'GET', path: '/v2/userinfo' }, Person)
  if (answer.kind === 'fault') return answer
  const { sub, name } = answer.value.body
  if (author !== `urn:li:person:${sub}`)
    return { kind: 'fault', fault: { kind: 'unfit', code: 'author-is-another', detail: name } }
  return { kind: 'done', value: name }
}

async function publish(
  access: AccountAccess<'linkedin'>,
  { accessToken, author }: LinkedinSession,
  post: OutgoingPost,
): Promise<NetworkAnswer<RemotePost>> {
  if (post.answers !== null)
    return { kind: 'fault', fault: { kind: 'unfit', code: 'no-threads', detail: '' } }
  const json = linkedinPost(author, post)
  const answer = await askLinkedin(
    access,
    accessToken,
    { method: 'POST', path: '/rest/posts', json },
    z.unknown(),
  )
  if (answer.kind === 'fault') return answer
  const { headers } = answer.value
  const id = headers['x-restli-id']
  if (typeof id !== 'string' || !/^urn:li:(share|ugcPost):\d+$/.test(id))
    return { kind: 'fault', fault: { kind: 'unreadable', what: 'x-restli-id', taken: true } }
  return {
    kind: 'done',
    value: { id, url: postUrl(id), at: timeOf(headers, access.now()), version: null },
  }
}

function isMember(author: string): boolean {
  return author.startsWith('urn:li:person:')
}

const Posts = z.object({
  elements: z.array(
    z.object({
      id: z.string(),
      commentary: z.string().default(''),
      createdAt: CountedInstant,
      publishedAt: CountedInstant.optional(),
    }),
  ),
})

async function latestPosts(
  access: AccountAccess<'linkedin'>,
  { accessToken, author }: LinkedinSession,
): Promise<NetworkAnswer<readonly ListedPost[]>> {
  const path = `/rest/posts?author=${inPath(author)}&q=author&count=20&sortBy=CREATED`
  const request = { method: 'GET', path, restliMethod: 'FINDER' } as const
  const answer = await askLinkedin(access, accessToken, request, Posts)
  if (answer.kind === 'fault') {
    const { fault } = answer
    // Not a lost sign-in: a member's application may write and not read. Nothing is found, and nothing follows from that.
    const mayNotLook = isMember(author) && fault.kind === 'answered' && fault.status === 403
    return mayNotLook ? { kind: 'done', value: [] } : answer
  }
  return {
    kind: 'done',
    value: answer.value.body.elements.map(({ id, commentary, createdAt, publishedAt = createdAt }) => ({
      remote: { id, url: postUrl(id), at: instantOf(publishedAt), version: null },
      text: fromLittleText(commentary),
    })),
  }
}

/** https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection, "Revoke": only with the application's secret. */
async function revoke(access: AccountAccess<'linkedin'>, token: string): Promise<NetworkAnswer<null>> {
  const { revocationEndpoint: url } = providerOf(access)
  const secret = access.secret('client')
  if (url === null || secret === undefined) return { kind: 'done', value: null }
  const body = new URLSearchParams({ client_id: access.config.clientId, client_secret: secret, token })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = { method: 'POST', url, headers, body: body.toString() } as const
  const answer = await askJson(access.ask, request, z.unknown(), linkedinWords(access.now))
  return answer.kind === 'fault' ? answer : { kind: 'done', value: null }
}
