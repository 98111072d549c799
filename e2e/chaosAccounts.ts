import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xCosts } from '../shared/social/costOf.ts'
import type { BlueskyServer } from './bluesky/blueskyServer.ts'
import type { JudgedAccount } from './chaosVerdict.ts'
import { type MastodonProcess, startMastodonServer } from './mastodon/mastodonServer.ts'
import { startFacebookServer } from './networks/facebookServer.ts'
import { startLinkedinServer } from './networks/linkedinServer.ts'
import { startXServer } from './networks/xServer.ts'

/** On a Mastodon server in a process of its own. */
export async function mastodonAccount(
  name: string,
  {
    publications,
    ignoresIdempotency,
  }: { readonly publications: number; readonly ignoresIdempotency: boolean },
): Promise<JudgedAccount> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-publishing-'))
  let server: MastodonProcess = await startMastodonServer(folder, { ignoresIdempotency })
  const port = Number(new URL(server.address).port)
  return {
    account: {
      ...{ name, publications, address: server.address, secret: 'token-made-by-hand' },
      publishing: 'POST /api/v1/statuses',
      config: (address) => ({
        ...{ network: 'mastodon', address, privateAllowed: true },
        ...{ visibility: 'public', clientId: '', tokenEnv: null },
      }),
      async restart() {
        await server.kill()
        server = await startMastodonServer(folder, { ignoresIdempotency, port })
      },
    },
    kept: async () =>
      server.statuses().map(({ id, text, media, answers }) => ({ id, text, images: media.length, answers })),
    close: () => server.kill(),
  }
}

/** On a real Bluesky server. */
export async function blueskyAccount(
  server: BlueskyServer,
  { handle: name, publications }: { readonly handle: string; readonly publications: number },
): Promise<JudgedAccount> {
  const { did, handle, appPassword } = await server.newAccount(name)
  return {
    account: {
      ...{ name: 'Bluesky', publications, address: server.address, secret: appPassword },
      publishing: 'POST /xrpc/com.atproto.repo.putRecord',
      config: (address) => ({
        ...{ network: 'bluesky', address, privateAllowed: true, handle, passwordEnv: null },
      }),
      restart: () => server.restart(),
    },
    async kept() {
      const posts = await server.posts(did)
      const cids = new Map(posts.map(({ uri, cid }) => [uri, cid]))
      return posts.map(({ uri, value: { text, embed, reply } }) => {
        const { images = [] } = (embed ?? {}) as { readonly images?: readonly unknown[] }
        const { parent } = (reply ?? {}) as {
          readonly parent?: { readonly uri: string; readonly cid: string }
        }
        // An answer to a version that is not there is an answer to nothing.
        const answers = parent && (cids.get(parent.uri) === parent.cid ? parent.uri : parent.cid)
        return { id: uri, text, images: images.length, answers: answers ?? null }
      })
    },
    close: async () => undefined,
  }
}

/** On stand-ins for the networks that know no key. */
export async function keylessAccounts(publications: number): Promise<readonly JudgedAccount[]> {
  const page = { pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page' }
  const facebook = await startFacebookServer(page)
  const author = 'urn:li:organization:2414183'
  const linkedin = await startLinkedinServer({ accessToken: 'granted', author, takesTwins: true })
  const client = { clientId: 'rundbrev-app', username: 'kansliet' }
  const x = await startXServer({ ...client, takesTwins: true })
  const app = { clientId: client.clientId, tokenEnv: null }
  return [
    {
      account: {
        ...{ name: 'Facebook', publications, address: facebook.address, secret: page.userToken },
        publishing: `POST /v25.0/${page.pageId}/feed`,
        config: (apiAddress) => ({
          ...{ network: 'facebook', ...app, apiAddress, apiVersion: 'v25.0', pageId: page.pageId },
        }),
      },
      kept: async () =>
        facebook.posts.map(({ id, message, photos }) => ({
          ...{ id, text: message, images: photos.length, answers: null },
        })),
      close: () => facebook.close(),
    },
    {
      account: {
        ...{ name: 'LinkedIn', publications, address: linkedin.address, secret: 'granted' },
        publishing: 'POST /rest/posts',
        config: (apiAddress) => ({ network: 'linkedin', ...app, apiAddress, apiVersion: '202607', author }),
      },
      kept: async () =>
        linkedin.posts.map(({ id, commentary, content }) => ({
          ...{ id, text: commentary, images: content === undefined ? 0 : 1, answers: null },
        })),
      close: () => linkedin.close(),
    },
    {
      account: {
        ...{ name: 'X', publications, address: x.address, secret: x.accessToken() },
        publishing: 'POST /2/tweets',
        config: (apiAddress) => ({ network: 'x', ...app, apiAddress, costs: xCosts, readsFigures: false }),
      },
      kept: async () =>
        x.posts.map(({ id, text, media, answers }) => ({ id, text, images: media.length, answers })),
      close: () => x.close(),
    },
  ]
}
