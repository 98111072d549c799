import { Temporal } from 'temporal-polyfill'
import { serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { startFacebookServer } from '../../e2e/networks/facebookServer.ts'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { noteAccountState } from '../../electron/store/accountStates.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { limits } from '../../shared/social/limits.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { OpenedWorkspace } from './sendingWorkspace.ts'

/** The accounts below, by how they stand. */
export const accountNames = {
  signedIn: 'Inlandet på Bluesky',
  live: 'Inlandet på Mastodon',
  ends: 'Inlandet på LinkedIn',
  lost: 'Inlandet på Facebook',
  untried: 'Inlandet på X',
  severalPages: 'Biblioteket på Facebook',
} as const

/** What the server of the one that answers lets in with. */
export const liveToken = 'nyckel-gjord-for-hand'

/** Of a person who may publish on two pages. */
export const pagesToken = 'en-person-med-tva-sidor'

/** An account of every network, each standing otherwise; the one on Mastodon is on a server that answers. */
export async function makeAccountsWorkspace(): Promise<OpenedWorkspace> {
  const server = await serveMastodon({ token: liveToken })
  const pages = await startFacebookServer({
    ...{ pageId: '11', userToken: pagesToken, pageToken: 'sidan' },
    pages: [
      { id: '11', name: 'Inlandskommunerna' },
      { id: '12', name: 'Biblioteken i inlandet' },
    ],
  })
  const folder = await makeSampleWorkspace(async (deps) => {
    const now = deps.now()
    const at = (hours: number) => instantText(now.add(Temporal.Duration.from({ hours })))
    const signedIn = await add(deps, accountNames.signedIn, {
      ...newAccountConfig('bluesky'),
      handle: 'inlandet.example',
    })
    noteAccountState(deps.workspace.database, signedIn, {
      ...{ account: '@inlandet.example', lastSuccessAt: at(-2), limits: limits.bluesky },
      left: [{ what: 'requests', left: 2984, until: at(1) }],
    })
    await add(deps, accountNames.live, {
      ...newAccountConfig('mastodon'),
      ...{ address: server.address, privateAllowed: true },
    })
    const linkedin = { ...newAccountConfig('linkedin'), clientId: 'app', author: '12345678' }
    noteAccountState(deps.workspace.database, await add(deps, accountNames.ends, linkedin), {
      ...{ account: 'Inlandskommunerna', signedInUntil: at(70), lastSuccessAt: at(-30) },
    })
    const facebook = { ...newAccountConfig('facebook'), clientId: 'app', pageId: '102938475610' }
    noteAccountState(deps.workspace.database, await add(deps, accountNames.lost, facebook), {
      ...{ account: 'Inlandskommunerna', signInLostAt: at(-5), lastSuccessAt: at(-30) },
    })
    await add(deps, accountNames.untried, { ...newAccountConfig('x'), clientId: 'app' })
    await add(deps, accountNames.severalPages, {
      ...newAccountConfig('facebook'),
      ...{ clientId: 'app', apiAddress: pages.address },
    })
  })
  return { folder, close: async () => void (await Promise.all([server.close(), pages.close()])) }
}

async function add(deps: Deps, name: string, config: SocialChannelConfig) {
  return (await useCases['accounts.save'](deps, { id: null, name, config, secrets: {} })).id
}
