import { afterEach, expect, it } from 'vitest'
import { startFacebookServer } from '../../e2e/networks/facebookServer.ts'
import { startLinkedinServer } from '../../e2e/networks/linkedinServer.ts'
import type { NetworkServer } from '../../e2e/networks/networkServer.ts'
import { startXServer } from '../../e2e/networks/xServer.ts'
import { xCosts } from '../../shared/social/costOf.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { accounts } from './accounts.ts'
import { openTestWorkspace } from './openTestWorkspace.ts'
import { signInToAccount } from './signInToAccount.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Signs in with a browser whose person says yes, and then tries the account. */
async function signInTo(server: NetworkServer, config: SocialChannelConfig, client?: string, times = 1) {
  const { deps, close } = openTestWorkspace()
  closing.push(server.close, close)
  const secrets = client === undefined ? {} : { client }
  const { id } = await accounts['accounts.save'](deps, { id: null, name: 'Kontot', config, secrets })
  for (let time = 0; time < times; time += 1)
    await signInToAccount(deps, {
      ...{ id, language: 'sv', signal: new AbortController().signal, patienceMs: 5000 },
      async openExternal(url) {
        void fetch(url)
      },
    })
  const test = await accounts['accounts.test'](deps, { id })
  expect(server.faults).toEqual([])
  return test
}

it('signs in to X without a secret, with a proof and the very address that is registered', async () => {
  const server = await startXServer({ clientId: 'app', username: 'kansliet' })
  const config = { network: 'x', clientId: 'app', apiAddress: server.address, tokenEnv: null } as const
  expect(await signInTo(server, { ...config, costs: xCosts, readsFigures: false })).toMatchObject({
    ok: true,
    account: '@kansliet',
  })
})

it('takes back both of the tokens that X gave before, and neither that it gives now', async () => {
  const server = await startXServer({ clientId: 'app', username: 'kansliet' })
  const config = { network: 'x', clientId: 'app', apiAddress: server.address, tokenEnv: null } as const
  expect(
    await signInTo(server, { ...config, costs: xCosts, readsFigures: false }, undefined, 2),
  ).toMatchObject({ ok: true })
  expect(server.revoked).toEqual(['x-refresh-2', 'x-access-2'])
  expect([server.refreshToken(), server.accessToken()]).toEqual(['x-refresh-3', 'x-access-3'])
})

it('signs in to LinkedIn with the application’s secret, which wants no proof beside it', async () => {
  const author = 'urn:li:organization:2414183'
  const server = await startLinkedinServer({
    ...{ accessToken: 'granted', author, clientId: 'app', clientSecret: 'not-to-be-told' },
  })
  const config = { network: 'linkedin', clientId: 'app', apiAddress: server.address, tokenEnv: null } as const
  const test = await signInTo(server, { ...config, apiVersion: '202607', author }, 'not-to-be-told')
  expect(test).toMatchObject({ ok: true, account: 'Förbundet' })
})

it('signs in to a Facebook page, and makes what the browser brought last for sixty days', async () => {
  const server = await startFacebookServer({
    ...{ pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page' },
    ...{ clientSecret: 'not-to-be-told', longLivedToken: 'a-person-for-long' },
  })
  const config = { network: 'facebook', clientId: 'app', apiAddress: server.address, tokenEnv: null } as const
  const page = { ...config, apiVersion: 'v25.0', pageId: '102030405060' }
  expect(await signInTo(server, page, 'not-to-be-told')).toMatchObject({
    ...{ ok: true, account: 'Lärcentrum Inland' },
  })
  expect(server.asked.filter((one) => one.endsWith('/oauth/access_token'))).toHaveLength(2)
})

it('asks which page is meant where there are several, and says what to do where there is none', async () => {
  const pages = [
    { id: '1', name: 'Lärcentrum', link: 'https://www.facebook.com/larcentrum', tasks: ['CREATE_CONTENT'] },
    { id: '2', name: 'Biblioteket', tasks: ['MANAGE'] },
  ]
  const server = await startFacebookServer({
    ...{ pageId: '2', userToken: 'a-person', pageToken: 'the-page' },
    pages,
  })
  const { deps, close } = openTestWorkspace()
  closing.push(server.close, close)
  const config = { ...newAccountConfig('facebook'), apiAddress: server.address }
  const secrets = { oauth: 'a-person' }
  const { id } = await accounts['accounts.save'](deps, { id: null, name: 'Sidan', config, secrets })
  expect(await accounts['accounts.test'](deps, { id })).toMatchObject({
    ...{ ok: false, trouble: { code: 'account-place-missing' } },
  })
  const { places } = await accounts['accounts.places'](deps, { id })
  expect(places.map(({ name, address }) => [name, address])).toEqual([
    ['Lärcentrum', 'facebook.com/larcentrum'],
    ['Biblioteket', null],
  ])
  const [, library = { id: '', name: '', address: null }] = places
  const chosen = await accounts['accounts.choosePlace'](deps, { id, place: library })
  expect(chosen).toMatchObject({ config: { pageId: '2' }, kept: ['oauth'] })
  expect(await accounts['accounts.test'](deps, { id })).toMatchObject({ ok: true })
  pages.splice(0)
  await expect(accounts['accounts.places'](deps, { id })).rejects.toMatchObject({
    code: 'account-no-place-facebook',
  })
  expect(server.faults).toEqual([])
})

it('tells what Meta refuses, in Meta’s words', async () => {
  const server = await startFacebookServer({
    ...{ pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page', clientSecret: 'another' },
  })
  const config = { network: 'facebook', clientId: 'app', apiAddress: server.address, tokenEnv: null } as const
  const page = { ...config, apiVersion: 'v25.0', pageId: '102030405060' }
  await expect(signInTo(server, page, 'not-to-be-told')).rejects.toMatchObject({
    code: 'network-sign-in-refused',
    values: { reason: 'error 1: Error validating client secret.' },
  })
})
