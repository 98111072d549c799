import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import type { StepContent } from '../../shared/social/publicationStep.ts'
import type { ConfigOf, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { beginStep, finishStep, insertSteps, listSteps } from '../store/publicationSteps.ts'
import { publications } from '../store/schema.ts'
import { accounts } from './accounts.ts'
import { channels } from './channels.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace()
})
afterEach(() => world.close())

const bluesky = (rest: Partial<ConfigOf<'bluesky'>> = {}): SocialChannelConfig => ({
  ...newAccountConfig('bluesky'),
  handle: 'kansliet.example',
  ...rest,
})
const mastodon = (rest: Partial<ConfigOf<'mastodon'>> = {}): SocialChannelConfig => ({
  ...newAccountConfig('mastodon'),
  address: 'social.example',
  ...rest,
})
const save = (config: SocialChannelConfig, rest: { id?: ChannelId; name?: string; secrets?: object } = {}) =>
  accounts['accounts.save'](world.deps, { id: null, name: 'Kansliet', secrets: {}, ...rest, config })
const health = () => accounts['accounts.health'](world.deps).accounts

describe('an account', () => {
  it('is a channel whose secrets never come back', () => {
    const saved = save(bluesky(), { secrets: { password: ' abcd-efgh ' } })
    expect(saved).toMatchObject({ kind: 'social', network: 'bluesky', kept: ['password'], proven: false })
    expect(JSON.stringify([saved, channels['channels.list'](world.deps)])).not.toContain('abcd-efgh')
    expect(world.deps.secrets.get(saved.id, 'password')).toBe('abcd-efgh')
  })

  it('keeps its secret when it is saved without one', () => {
    const { id } = save(bluesky(), { secrets: { password: 'abcd-efgh' } })
    expect(save(bluesky(), { id, name: 'Nytt namn', secrets: { password: '' } })).toMatchObject({
      ...{ id, name: 'Nytt namn', kept: ['password'] },
    })
  })

  it('has its server and its handle as they are meant', () => {
    expect(save(mastodon({ address: ' Social.Example/ ' }))).toMatchObject({
      config: { address: 'https://social.example' },
    })
    const pasted = bluesky({ handle: 'https://bsky.app/profile/Kansliet.Example' })
    expect(save(pasted, { name: 'B' })).toMatchObject({ config: { handle: 'kansliet.example' } })
    const number = { ...newAccountConfig('linkedin'), author: ' 1337 ' }
    expect(save(number, { name: 'L' })).toMatchObject({ config: { author: 'urn:li:organization:1337' } })
  })

  it.each([
    ['https://kansliet:hemligt@social.example', 'account-address-credentials'],
    ['https://social.example/@kansliet', 'account-address-path'],
    ['http://social.example', 'account-address-insecure'],
    ['inte en adress', 'account-address-invalid'],
    ['https://192.168.1.7', 'account-address-private'],
    ['https://[fd00::7]', 'account-address-private'],
    ['http://127.0.0.1:3000', 'account-address-private'],
    ['http://0x7f.1:3000', 'account-address-private'],
    ['https://localhost', 'account-address-private'],
  ])('is not at %s', (address, code) => {
    let thrown: unknown
    try {
      save(mastodon({ address }))
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code })
    expect(JSON.stringify(thrown)).not.toContain('hemligt')
    expect(health()).toEqual([])
  })

  it('is in a private network once somebody has said that this is meant', () => {
    const inside = mastodon({ address: 'https://192.168.1.7', privateAllowed: true })
    expect(save(inside)).toMatchObject({ config: { address: 'https://192.168.1.7' } })
  })

  it('has a handle that is one', () => {
    expect(() => save(bluesky({ handle: 'Kansliet' }))).toThrow(
      expect.objectContaining({ code: 'mention-handle-unusable' }),
    )
  })

  it('does not take the name of another channel, or the place of another network', () => {
    const { id } = save(bluesky())
    expect(() => save(mastodon())).toThrow(expect.objectContaining({ code: 'channel-name-taken' }))
    expect(() => save(mastodon(), { id })).toThrow(expect.objectContaining({ code: 'account-fixed' }))
  })

  it('may change its server until something is published there', () => {
    const { id } = save(mastodon())
    publishOnce(id)
    expect(() => save(mastodon({ address: 'https://annan.example' }), { id })).toThrow(
      expect.objectContaining({ code: 'account-fixed' }),
    )
    expect(save(mastodon({ visibility: 'unlisted' }), { id })).toMatchObject({
      config: { visibility: 'unlisted' },
    })
  })
})

describe('what is known of an account', () => {
  it('is nothing before the first sign-in', () => {
    const { id } = save(bluesky())
    expect(health()).toEqual([
      {
        ...{ id, account: '', signedInUntil: null, signInLostAt: null, lastSuccessAt: null },
        ...{ restsUntil: null, limits: null, left: [] },
      },
    ])
  })

  it('is no longer a lost sign-in when there is a new secret', () => {
    const { id } = save(bluesky(), { secrets: { password: 'a' } })
    noteAccountState(world.deps.workspace.database, id, {
      ...{ account: '@kansliet.example', signInLostAt: '2026-12-01T08:00:00.000Z' },
    })
    save(bluesky(), { id })
    expect(health()).toMatchObject([{ signInLostAt: '2026-12-01T08:00:00.000Z' }])
    save(bluesky(), { id, secrets: { password: 'b' } })
    expect(health()).toMatchObject([{ account: '@kansliet.example', signInLostAt: null }])
  })

  it('does not outlive a move to another server', () => {
    const { id } = save(mastodon())
    noteAccountState(world.deps.workspace.database, id, { account: '@kansliet@social.example' })
    save(mastodon({ address: 'annan.example' }), { id })
    expect(health()).toMatchObject([{ account: '' }])
  })
})

describe('a test', () => {
  it('asks nobody without a secret, and says what is missing', async () => {
    const { id } = save(bluesky({ address: 'http://127.0.0.1:1', privateAllowed: true }))
    expect(await accounts['accounts.test'](world.deps, { id })).toMatchObject({
      ...{ ok: false, account: '', trouble: { code: 'account-password-missing' } },
    })
    const other = save(mastodon(), { name: 'M' })
    expect(await accounts['accounts.test'](world.deps, { id: other.id })).toMatchObject({
      trouble: { code: 'account-sign-in-missing', values: { network: 'Mastodon' } },
    })
  })
})

describe('a test of an account on a server that answers', () => {
  let server: MastodonServer
  beforeEach(async () => {
    server = await serveMastodon({ token: 'rätt' })
  })
  afterEach(() => server.close())
  const live = (token = 'rätt') =>
    save(mastodon({ address: server.address, privateAllowed: true }), { secrets: { oauth: token } })
  const test = (id: ChannelId) => accounts['accounts.test'](world.deps, { id })

  it('signs in for real, publishes nothing, and keeps what it has learnt', async () => {
    const { id } = live()
    const tested = await test(id)
    expect(tested).toMatchObject({
      ...{ ok: true, trouble: null, account: expect.stringContaining('@kansliet@') },
      ...{ limits: { text: 500, images: 4 }, left: [{ what: 'requests' }] },
    })
    expect(server.asked.filter((call) => !call.startsWith('GET '))).toEqual([])
    expect(health()).toMatchObject([
      { account: tested.account, limits: tested.limits, left: tested.left, signInLostAt: null },
    ])
    expect(health()[0]?.lastSuccessAt).toBe(now)
    expect(world.events.at(-1)).toEqual({ name: 'area.changed', payload: { area: 'channels' } })
  })

  it('says that somebody has to sign in again, and that this is over once somebody has', async () => {
    const { id } = live()
    await test(id)
    server.revokeTokens()
    expect(await test(id)).toMatchObject({ ok: false, trouble: { code: 'account-sign-in-refused' } })
    expect(health()).toMatchObject([{ signInLostAt: now, account: expect.stringContaining('@kansliet@') }])
  })

  it.each([
    ['html', 'account-answer-unreadable'],
    ['redirect', 'account-answer-unreadable'],
    ['error-in-200', 'account-answer-unreadable'],
    ['huge', 'account-unreachable'],
    ['503', 'account-server-troubled'],
    ['cut-before', 'account-unreachable'],
  ] as const)('is not a lost sign-in where the server answers otherwise: %s', async (how, code) => {
    const { id } = live()
    server.misbehave('GET /api/v1/accounts/verify_credentials', how, true)
    expect(await test(id)).toMatchObject({ ok: false, trouble: { code } })
    expect(health()).toMatchObject([{ signInLostAt: null, lastSuccessAt: null }])
  })

  it('never says a secret', async () => {
    const { id } = live('hemlig-nyckel')
    expect(JSON.stringify([await test(id), health()])).not.toContain('hemlig-nyckel')
  })

  it('does not go into a private network by itself', async () => {
    const { id } = save(mastodon({ address: 'https://localhost.localdomain' }), { secrets: { oauth: 'x' } })
    expect(await test(id)).toMatchObject({ ok: false })
    expect(server.asked).toEqual([])
  })
})

describe('a removed account', () => {
  it('is signed out as far as its network can be reached, and keeps nothing', async () => {
    const { id } = save(bluesky({ address: 'http://127.0.0.1:1', privateAllowed: true }), {
      secrets: { password: 'abcd' },
    })
    noteAccountState(world.deps.workspace.database, id, { account: '@kansliet.example' })
    expect(await channels['channels.remove'](world.deps, { id })).toEqual({ revoked: 'failed' })
    expect(health()).toEqual([])
    expect(world.deps.secrets.get(id, 'password')).toBeUndefined()
  })

  it('was signed in nowhere without a secret', async () => {
    const { id } = save(bluesky())
    expect(await channels['channels.remove'](world.deps, { id })).toEqual({ revoked: 'none' })
  })

  it('comes back by its name, with nothing that was known of it', async () => {
    const { id } = save(mastodon(), { secrets: { oauth: 'abcd' } })
    noteAccountState(world.deps.workspace.database, id, { account: '@kansliet@social.example' })
    await channels['channels.remove'](world.deps, { id })
    expect(save(mastodon())).toMatchObject({ id, kept: [] })
    expect(health()).toMatchObject([{ account: '' }])
  })
})

/** As publishing leaves it behind. */
function publishOnce(channelId: ChannelId): void {
  const { database } = world.deps.workspace
  const post = posts['posts.create'](world.deps, { title: 'Lärcentrum' })
  const { id } = database
    .insert(publications)
    .values({
      ...{ postId: post.id, channelId, wallTime: '2026-12-01T09:00', zone: 'Europe/Stockholm' },
      ...{ dueAt: now, missed: 'ask', state: 'done', createdAt: now },
    })
    .returning()
    .get()
  const content: StepContent = {
    ...{ kind: 'post', text: 'Nu.', language: 'sv' },
    ...{ images: [], card: null, answers: null },
  }
  insertSteps(database, id, [{ content, key: 'nyckel' }])
  const [step] = listSteps(database, id)
  if (step === undefined) throw new Error('no step')
  beginStep(database, step, now)
  finishStep(database, step.id, { kind: 'post', post: { id: '1', url: null, at: now, version: null } }, now)
}

const now = '2026-12-01T08:00:00.000Z'
