import { z } from 'zod'
import { type AccountPlace, lacksPlace } from '../../../shared/social/accountPlace.ts'
import { accountProvider } from '../../../shared/social/accountProvider.ts'
import { type AccountTokens, endsWithin, readAccountTokens } from '../../../shared/social/accountTokens.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson } from '../askJson.ts'
import type { SignedIn } from '../channelAdapter.ts'
import { placeNotChosen } from '../placeNotChosen.ts'
import { GrantedTokens, tokensGranted } from '../renewAccount.ts'
import { askGraph, graphWords, type PageSession } from './graphApi.ts'

/**
 * Signs in to a page: the token of a person, of a system user or of the page itself gives the page's own
 * (https://developers.facebook.com/docs/facebook-login/guides/access-tokens, "Page access tokens").
 */
export async function signInToPage(
  access: AccountAccess<'facebook'>,
): Promise<NetworkAnswer<SignedIn<PageSession>>> {
  const kept = readAccountTokens(access.secret('oauth'))
  if (kept === undefined) {
    const fault = { kind: 'answered', status: 401, code: 'sign-in-needed', message: '', until: null } as const
    return { kind: 'fault', fault }
  }
  if (lacksPlace(access.config)) return placeNotChosen
  const tokens = await longLived(access, kept)
  if (tokens.kind === 'fault') return tokens
  const { accessToken: userToken, expiresAt } = tokens.value
  const Page = z.object({ id: z.string(), name: z.string(), access_token: z.string().min(1).optional() })
  const answer = await askGraph(
    access,
    userToken,
    {
      method: 'GET',
      path: `/${encodeURIComponent(access.config.pageId)}`,
      query: { fields: 'id,name,access_token' },
    },
    Page,
  )
  if (answer.kind === 'fault') return answer
  const { name, access_token: pageToken = userToken } = answer.value.body
  return {
    kind: 'done',
    value: { session: { pageToken, userToken }, account: name, until: expiresAt },
  }
}

const Pages = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      link: z.string().optional(),
      /** "CREATE_CONTENT", "MANAGE", …; of newer pages with "PROFILE_PLUS_" before it. */
      tasks: z.array(z.string()).optional(),
    }),
  ),
})

/**
 * Pages that whoever has signed in may publish on: https://developers.facebook.com/docs/pages-api/getting-started and
 * …/docs/graph-api/reference/user/accounts. A page's own token has no pages: it is the page.
 */
export async function pagesOf(
  access: AccountAccess<'facebook'>,
): Promise<NetworkAnswer<readonly AccountPlace[]>> {
  const token = readAccountTokens(access.secret('oauth'))?.accessToken ?? ''
  const query = { fields: 'id,name,link,tasks', limit: '100' }
  const answer = await askGraph(access, token, { method: 'GET', path: '/me/accounts', query }, Pages)
  if (answer.kind === 'fault') return answer
  const own = answer.value.body.data.filter(
    ({ tasks }) =>
      tasks === undefined || tasks.some((task) => /(CREATE_CONTENT|MANAGE|FULL_CONTROL)$/.test(task)),
  )
  return { kind: 'done', value: own.map(({ id, name, link }) => ({ id, name, address: addressOf(link) })) }
}

/** "facebook.com/larcentrum", as people say it. */
function addressOf(link: string | undefined): string | null {
  const url = link === undefined ? null : URL.parse(link)
  return url === null ? null : `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`
}

/**
 * What the browser brings lasts for an hour or two; against the application's secret it becomes one of sixty days, and in its last week
 * another of sixty (…/guides/access-tokens/get-long-lived). A pasted token has no end that we know of, and stays.
 */
async function longLived(
  access: AccountAccess<'facebook'>,
  tokens: AccountTokens,
): Promise<NetworkAnswer<AccountTokens>> {
  const { config, secret, keep, ask, now } = access
  const client = secret('client')
  if (client === undefined || !endsWithin(tokens, now(), { hours: 7 * 24 }))
    return { kind: 'done', value: tokens }
  const { apiAddress, apiVersion, clientId } = config
  const provider = accountProvider('facebook', { apiAddress, apiVersion, hasSecret: true, author: '' })
  const body = new URLSearchParams({
    ...{ grant_type: 'fb_exchange_token', fb_exchange_token: tokens.accessToken },
    ...{ client_id: clientId, client_secret: client },
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const request = { method: 'POST', url: provider.tokenEndpoint, headers, body: body.toString() } as const
  const answer = await askJson(ask, request, GrantedTokens, graphWords(now))
  if (answer.kind === 'fault') return answer
  const renewed = tokensGranted(answer.value.body, now(), null)
  keep('oauth', JSON.stringify(renewed))
  return { kind: 'done', value: renewed }
}
