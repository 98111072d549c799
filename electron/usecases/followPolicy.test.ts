import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Certificates, makeCertificates } from '../../e2e/mail/certificates.ts'
import { addLocalChannel } from '../../e2e/sampleWorkspace.ts'
import type { Policy } from '../../shared/program/policy.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { createAskServer } from '../internet/askServer.ts'
import { proxyTo } from '../internet/proxy.ts'
import { listChannels } from '../store/channels.ts'
import { readSettings } from '../store/settings.ts'
import { readOrganisationPolicy } from '../workspace/organisationPolicy.ts'
import { accountAdapter } from './accountAdapter.ts'
import { accounts } from './accounts.ts'
import { followLanguage } from './followLanguage.ts'
import { followPolicy } from './followPolicy.ts'
import { mailOpener } from './openMail.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { settings } from './settings.ts'

describe('a private authority that the policy names', () => {
  let folder: string
  let certificates: Certificates
  let server: Server
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rundbrev-ca-'))
    certificates = makeCertificates(folder)
    const pem = { cert: readFileSync(certificates.certificate), key: readFileSync(certificates.key) }
    server = createServer(pem, (_request, response) => response.end('{}'))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(() => server.close())
  afterEach(() => void followPolicy(() => ({ kind: 'none' })))

  const follow = (policy: Policy) => {
    const file = join(folder, 'policy.json')
    writeFileSync(file, JSON.stringify(policy), { mode: 0o644 })
    return followPolicy(() => readOrganisationPolicy(file, process.getuid?.() ?? 0))
  }
  const ask = () =>
    createAskServer({ privateAllowed: true })({
      method: 'GET',
      url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    })

  it('vouches for a network’s server, as long as the policy says so', async () => {
    expect(await ask()).toMatchObject({ kind: 'unreachable' })
    expect(follow({ caFile: certificates.ca })).toMatchObject({ kind: 'read' })
    expect(await ask()).toMatchObject({ kind: 'reply', reply: { status: 200 } })
    follow({})
    expect(await ask()).toMatchObject({ kind: 'unreachable' })
  })

  it('makes the whole file refused, and says which, where it cannot be read', () => {
    const caFile = join(folder, 'gone.pem')
    expect(follow({ caFile })).toMatchObject({ kind: 'refused', why: 'unreadable', detail: caFile })
    expect(follow({ caFile: certificates.key })).toMatchObject({ kind: 'refused', detail: certificates.key })
  })
})

describe('what the policy has decided', () => {
  let world: TestWorkspace
  beforeEach(() => {
    world = openTestWorkspace()
  })
  afterEach(() => world.close())
  const language = () => readSettings(world.deps.workspace.database).language

  it('is the language of an open workspace, which nobody changes', () => {
    const deps = { ...world.deps, policy: { language: 'en' } as const }
    followLanguage(deps)
    expect(language()).toBe('en')
    const asked = { ...settings['settings.get'](deps), language: 'sv' } as const
    expect(() => settings['settings.save'](deps, asked)).toThrow(
      expect.objectContaining({ code: 'policy-fixed' }),
    )
    expect(language()).toBe('en')
    followLanguage(world.deps)
    settings['settings.save'](world.deps, asked)
    expect(language()).toBe('sv')
  })

  it('is the way to servers on the web', async () => {
    const proxy = 'http://proxy.kommun.example:3128'
    followPolicy(() => ({ kind: 'read', file: '', policy: { proxy }, unknown: [] }))
    expect(await proxyTo(new URL('https://mastodon.example/'))).toBe(proxy)
    followPolicy(() => ({ kind: 'none' }))
    expect(await proxyTo(new URL('https://mastodon.example/'))).toBe(null)
  })
})

describe('what the policy does not allow', () => {
  let world: TestWorkspace
  beforeEach(() => {
    world = openTestWorkspace()
  })
  afterEach(() => world.close())
  const under = (policy: Policy) => ({ ...world.deps, policy })

  const from = { fromName: 'Förbundet', fromAddress: 'brev@kommun.example' }

  it('is no server to send through: neither saved nor, where it was saved before, connected to', async () => {
    const policy = { mailServers: ['smtp.kommun.example', '*.region.example'] }
    await expect(addLocalChannel(under(policy), 2525, from)).rejects.toMatchObject({
      ...{ code: 'mail-server-forbidden', values: { allowed: 'smtp.kommun.example, *.region.example' } },
    })
    await addLocalChannel(world.deps, 2525, from)
    const [channel] = listChannels(world.deps.workspace.database)
    if (channel?.kind !== 'email') throw new Error('no channel')
    expect(await mailOpener(under(policy), channel)()).toMatchObject({
      ...{ kind: 'trouble', trouble: { code: 'mail-server-forbidden' } },
    })
  })

  it('is no network to publish on: neither saved nor, where it was saved before, asked', async () => {
    const policy: Policy = { networks: ['mastodon'] }
    const config = { ...newAccountConfig('bluesky'), handle: 'kansliet.example' }
    const save = (deps: TestWorkspace['deps']) =>
      accounts['accounts.save'](deps, {
        id: null,
        name: 'Kansliet',
        secrets: { password: 'abcd-efgh' },
        config,
      })
    expect(() => save(under(policy))).toThrow(expect.objectContaining({ code: 'network-forbidden' }))
    await save(world.deps)
    const [channel] = listChannels(world.deps.workspace.database)
    if (channel?.kind !== 'social') throw new Error('no account')
    const tested = await accountAdapter(under(policy), channel).signIn()
    expect(JSON.stringify(tested)).toContain('EFORBIDDEN')
  })
})
