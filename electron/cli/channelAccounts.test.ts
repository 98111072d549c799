import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startFacebookServer } from '../../e2e/networks/facebookServer.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { channelCommands, channelNamed } from './channel.ts'
import { environmentSecrets } from './environmentSecrets.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => {
  workspace.close()
  vi.unstubAllEnvs()
})

const run = (...words: string[]) => runInTestWorkspace(workspace, [channelCommands], ['channel', ...words])
const named = ['--name', 'Kansliet']

describe('channel add', () => {
  it('adds an account on Bluesky, whose secret is named by a variable', async () => {
    const { result, text } = await run(
      ...['add', 'bluesky', ...named, '--handle', '@Kansliet.Example', '--password-env', 'BSKY_PASSWORD'],
    )
    expect(text).toContain('Kansliet')
    expect(result).toMatchObject({
      channel: {
        ...{ kind: 'social', network: 'bluesky', kept: [] },
        config: {
          ...{ address: 'https://bsky.social', handle: 'kansliet.example', passwordEnv: 'BSKY_PASSWORD' },
          privateAllowed: false,
        },
      },
    })
    const list = (await run('list')).text
    expect(list).toContain('Bluesky (bsky.social)')
    expect(list).toContain('@kansliet.example')
  })

  it('adds an account on any Mastodon, seen by whom one says', async () => {
    const words = ['add', 'mastodon', ...named, '--instance', 'social.example', '--token-env', 'TOKEN']
    expect((await run(...words, '--visibility', 'unlisted')).result).toMatchObject({
      channel: { config: { address: 'https://social.example', visibility: 'unlisted', tokenEnv: 'TOKEN' } },
    })
    await expect(run(...words, '--visibility', 'alla')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    })
  })

  it('goes into a private network only where it is said', async () => {
    const words = ['add', 'mastodon', ...named, '--instance', 'https://10.1.2.3', '--token-env', 'TOKEN']
    await expect(run(...words)).rejects.toMatchObject({ code: 'account-address-private' })
    expect((await run(...words, '--private-network')).result).toMatchObject({
      channel: { config: { address: 'https://10.1.2.3', privateAllowed: true } },
    })
  })

  it('takes the page that is named, the only one there is, and no other without a word', async () => {
    const pages = [
      { id: '11', name: 'Lärcentrum' },
      { id: '12', name: 'Biblioteket' },
    ]
    const server = await startFacebookServer({ pageId: '11', userToken: 'a-person', pageToken: 'p', pages })
    vi.stubEnv('TOKEN', 'a-person')
    const words = ['add', 'facebook', ...named, '--token-env', 'TOKEN', '--api-address', server.address]
    await expect(run(...words)).rejects.toMatchObject({
      ...{ code: 'account-place-choose', values: { places: 'Lärcentrum (11), Biblioteket (12)' } },
    })
    await expect(run(...words, '--page', 'Skolan')).rejects.toMatchObject({ code: 'account-place-unknown' })
    expect((await run(...words, '--page', 'biblioteket')).result).toMatchObject({
      channel: { config: { pageId: '12' } },
    })
    pages.pop()
    const other = words.map((word) => (word === 'Kansliet' ? 'Ett till' : word))
    expect((await run(...other)).result).toMatchObject({ channel: { config: { pageId: '11' } } })
    await server.close()
  })

  it('takes no secret in an address', async () => {
    const address = 'https://kansliet:hemligt@social.example'
    await expect(
      run('add', 'mastodon', ...named, '--instance', address, '--token-env', 'TOKEN'),
    ).rejects.toMatchObject({ code: 'account-address-credentials', values: {} })
  })

  it('adds accounts of the networks that want an application of the organisation’s own', async () => {
    const token = ['--token-env', 'TOKEN', '--client-id', 'app-1']
    await run('add', 'facebook', '--name', 'Sidan', '--page-id', '123', ...token)
    await run('add', 'linkedin', '--name', 'Företaget', '--author', '77', ...token)
    await run('add', 'x', '--name', 'Xet', ...token)
    expect((await run('list')).result).toMatchObject({
      channels: expect.arrayContaining([
        expect.objectContaining({ config: expect.objectContaining({ pageId: '123', clientId: 'app-1' }) }),
        expect.objectContaining({ config: expect.objectContaining({ author: 'urn:li:organization:77' }) }),
        expect.objectContaining({ config: expect.objectContaining({ network: 'x', tokenEnv: 'TOKEN' }) }),
      ]),
    })
  })

  it('adds a place that is published on by hand, in a network’s form', async () => {
    const words = ['add', 'assisted', '--name', 'Byaforum', '--page', 'https://byaforum.example/skriv']
    expect((await run(...words, '--as', 'facebook')).result).toMatchObject({
      channel: { kind: 'assisted', network: 'facebook', page: 'https://byaforum.example/skriv' },
    })
    expect((await run('list')).text).toMatch(/Byaforum +för hand +byaforum\.example/)
    await expect(run(...words)).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' })
    await expect(run(...words, '--as', 'threads')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    })
  })

  it('names the option that does not do', async () => {
    await expect(
      run('add', 'bluesky', ...named, '--handle', 'kansliet.example', '--password-env', 'mitt lösenord'),
    ).rejects.toMatchObject({ code: 'invalid-input', place: { field: 'passwordEnv' } })
  })
})

describe('channel test', () => {
  it('says which secret is missing, and how to give it', async () => {
    await run('add', 'bluesky', ...named, '--handle', 'kansliet.example', '--password-env', 'BSKY_PASSWORD')
    const { result, text, refused } = await run('test', 'Kansliet')
    expect(refused).toBe(true)
    expect(result).toMatchObject({ ok: false, trouble: { code: 'account-password-missing' } })
    expect(text).toContain('miljövariabeln')
  })
})

describe('secrets on the command line', () => {
  it('are what the variable holds, and what a network renews holds until the command ends', async () => {
    await run('add', 'mastodon', ...named, '--instance', 'social.example', '--token-env', 'TOKEN')
    const { deps } = workspace
    const { id } = channelNamed(deps, 'Kansliet')
    const secrets = environmentSecrets(deps.workspace)
    expect(secrets.get(id, 'oauth')).toBeUndefined()
    vi.stubEnv('TOKEN', 'gammal')
    expect(secrets.get(id, 'oauth')).toBe('gammal')
    expect(secrets.get(id, 'password')).toBeUndefined()
    secrets.set(id, 'oauth', 'ny')
    expect(secrets.get(id, 'oauth')).toBe('ny')
    expect(environmentSecrets(deps.workspace).get(id, 'oauth')).toBe('gammal')
  })
})
