import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { sv } from '../../shared/i18n/catalogue.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import type { NetworkFault } from '../../shared/social/networkFault.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { Repeating } from '../channels/channelAdapter.ts'
import { readAccountState } from '../store/accountStates.ts'
import { insertSocialChannel, type SocialChannelRow } from '../store/channels.ts'
import { beginStep, insertSteps, listSteps, takeUpSteps } from '../store/publicationSteps.ts'
import { insertPublication, movePublication } from '../store/publications.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { type Patience, usualPatience } from './patience.ts'
import type { SessionKept } from './publishing.ts'
import { publishSteps } from './publishSteps.ts'
import { openTestNetwork, type TestNetwork } from './testNetwork.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-18T08:00:00Z')
})
afterEach(() => workspace.close())

const config: SocialChannelConfig = {
  ...{ network: 'mastodon', address: 'https://social.example', privateAllowed: false },
  ...{ visibility: 'public', clientId: '', tokenEnv: null },
}

interface Thread {
  readonly id: PublicationId
  readonly network: TestNetwork
  readonly channel: SocialChannelRow
  readonly noted: string[]
  run(): ReturnType<typeof publishSteps>
  phases(): string[]
}

/** A running publication: an image and a thread of three posts. */
function thread(
  repeating: Repeating = 'after-look',
  {
    hasKeys = false,
    missed = 'run' as MissedPolicy,
    text = 'Inlägg',
    numbered = true,
    words = 'mastodon' as PublishingNetwork,
    patience = {} as Partial<Patience>,
  } = {},
): Thread {
  const { deps } = workspace
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const postId = posts['posts.create'](deps, { title: text }).id
  const name = `konto ${listChannelsMade++}`
  const channelId = insertSocialChannel(database, { name, config, now })
  const planned = { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm', dueAt: now, recurrence: null }
  const id = insertPublication(
    database,
    { postId, channelId, segmentId: null, missed, handsAhead: false, ...planned },
    { now, plannedBy: 'officer' },
  )
  movePublication(database, id, 'running', { startedAt: now })
  const post = (number: number, answers: number | null, images: number[] = []) => ({
    content: {
      ...{ kind: 'post' as const, text: numbered ? `${text} ${number}` : text, language: 'sv' as const },
      ...{ images, card: null, answers },
    },
    key: `${id}-${number}`,
  })
  const sha256 = 'a'.repeat(64)
  const image = { sha256, mime: 'image/png', width: 2, height: 2, alt: 'Fjäll', use: 'image' as const }
  insertSteps(database, id, [
    { content: { kind: 'image', ...image }, key: `${id}-image` },
    post(1, null, [0]),
    post(2, 1),
    post(3, 2),
  ])
  const network = openTestNetwork(deps.now, { repeating, hasKeys })
  const channel: SocialChannelRow = { id: channelId, kind: 'social', name, network: words, config }
  const session: SessionKept = { value: undefined }
  const noted: string[] = []
  return {
    ...{ id, network, channel, noted },
    run: () =>
      publishSteps({
        ...{
          database,
          publicationId: id,
          channel,
          host: 'social.example',
          missed,
          session,
          isRed: () => false,
        },
        ...{
          adapter: network.adapter,
          isOurs: () => true,
          now: deps.now,
          patience: { ...usualPatience(() => 0), ...patience },
        },
        ...{ read: () => new Uint8Array(3), stop: new AbortController().signal, changed: () => undefined },
        note: (key, fate) => noted.push(`${fate} ${key}`),
      }),
    phases: () => listSteps(database, id).map(({ phase }) => phase),
  }
}
let listChannelsMade = 1

const lost: NetworkFault = { kind: 'lost', reason: 'ECONNRESET' }
const answered = (status: number, code = '', until: string | null = null): NetworkFault => ({
  ...{ kind: 'answered', status, code, message: 'nej', until },
})
const later = (span: Temporal.DurationLike) => workspace.setNow(workspace.deps.now().add(span).toString())
const stepsOf = ({ id }: Thread) => listSteps(workspace.deps.workspace.database, id)

it('goes from image to post to answer, each once, and the journal hears of the posts before and after', async () => {
  const one = thread()
  expect(await one.run()).toBeNull()
  expect(one.phases()).toEqual(['done', 'done', 'done', 'done'])
  expect(one.network.posts.map(({ text, answers }) => [text, answers])).toEqual([
    ['Inlägg 1', null],
    ['Inlägg 2', 'p1'],
    ['Inlägg 3', 'p2'],
  ])
  expect(one.network.calls).toEqual(['signIn', 'prepare', 'publish', 'publish', 'publish'])
  expect(one.noted.slice(0, 2)).toEqual([`begun ${one.id}-1`, `taken ${one.id}-1`])
})

it.each(['image', 'post'])(
  'stands still with a fault of its own where what came of an %s is not kept, and asks the network no more',
  async (kind) => {
    const one = thread('with-key', { hasKeys: true })
    const { $client: sqlite } = workspace.deps.workspace.database
    // The commit after is taken out.
    sqlite.exec(`CREATE TEMP TRIGGER nothing_after BEFORE UPDATE ON publication_steps
    WHEN NEW.phase = 'done' AND json_extract(NEW.content, '$.kind') = '${kind}' BEGIN SELECT RAISE(IGNORE); END`)
    await expect(one.run()).rejects.toThrow('is not settled')
    expect(one.network.calls.length).toBeLessThan(20)
    sqlite.exec('DROP TRIGGER nothing_after')
    await one.run()
    expect(one.network.posts).toHaveLength(3)
  },
)

describe('an answer that never came', () => {
  it('is asked for again with the same key where the network knows a key again', async () => {
    const one = thread('with-key', { hasKeys: true })
    one.network.next('publish', { fault: lost, taken: true })
    expect(await one.run()).toBeNull()
    expect(one.phases()).toEqual(['done', 'begun', 'waiting', 'waiting'])
    later({ seconds: 6 })
    expect(await one.run()).toBeNull()
    expect(one.network.posts).toHaveLength(3)
    expect(one.phases()).toEqual(['done', 'done', 'done', 'done'])
  })

  it('is looked for first where it may be that no key is known', async () => {
    const one = thread('after-look')
    one.network.next('publish', { fault: lost, taken: true })
    await one.run()
    later({ seconds: 6 })
    await one.run()
    expect(one.network.posts.map(({ text }) => text)).toEqual(['Inlägg 1', 'Inlägg 2', 'Inlägg 3'])
    expect(one.network.posts[1]?.answers).toBe('p1')
    // What shows it to the officer is no part of what it is.
    expect(JSON.stringify(stepsOf(one)[1]?.result)).not.toContain('excerpt')
  })

  it('is asked for again where nothing is found', async () => {
    const one = thread('after-look')
    one.network.next('publish', { fault: lost })
    await one.run()
    later({ seconds: 6 })
    await one.run()
    expect(one.network.calls.filter((call) => call === 'find')).toHaveLength(1)
    expect(one.network.posts).toHaveLength(3)
  })

  it('is left to the officer where neither tells, with what was found, and nothing goes after it', async () => {
    const one = thread('never')
    one.network.next('publish', { fault: lost, taken: true })
    await one.run()
    later({ seconds: 6 })
    expect(await one.run()).toBeNull()
    expect(one.phases()).toEqual(['done', 'in-doubt', 'waiting', 'waiting'])
    expect(stepsOf(one)[1]?.candidates).toMatchObject([{ id: 'p1', excerpt: 'Inlägg 1' }])
    later({ hours: 5 })
    await one.run()
    expect(one.network.posts).toHaveLength(1)
  })

  it('is not taken for a post of the same words that went before', async () => {
    const before = thread('after-look')
    await before.run()
    later({ hours: 24 })
    const one = thread('after-look')
    one.network.posts.push(...before.network.posts)
    one.network.next('publish', { fault: lost })
    await one.run()
    later({ seconds: 6 })
    await one.run()
    expect(one.network.posts).toHaveLength(6)
  })

  it('is not taken for the post before it in the same words', async () => {
    const one = thread('after-look', { numbered: false })
    one.network.next('publish', { fault: lost, taken: true }, { fault: lost })
    for (let attempt = 0; attempt < 3; attempt++) {
      await one.run()
      later({ seconds: 6 })
    }
    expect(one.network.posts.map(({ answers }) => answers)).toEqual([null, 'p1', 'p2'])
  })

  it('is looked for some seconds after the program has begun again, however long ago its first attempt was', async () => {
    const one = thread('after-look')
    one.network.next('publish', { fault: lost })
    await one.run()
    later({ minutes: 5 })
    // As a program leaves it that is killed in the second attempt, whose request is still on its way.
    const [, step] = stepsOf(one)
    if (step === undefined) throw new Error('no step')
    beginStep(workspace.deps.workspace.database, step, instantText(workspace.deps.now()))
    await one.run()
    expect(one.network.calls).not.toContain('find')
    one.network.posts.push({
      ...{ id: 'p1', url: null, at: instantText(workspace.deps.now()), version: null },
      ...{ text: 'Inlägg 1', answers: null },
    })
    later({ seconds: 6 })
    await one.run()
    expect(one.network.posts.map(({ text }) => text)).toEqual(['Inlägg 1', 'Inlägg 2', 'Inlägg 3'])
  })

  it('stays open when the next attempt is refused a line: an earlier one may be out', async () => {
    const one = thread('after-look')
    one.network.next('publish', { fault: lost, taken: true })
    one.network.next('find', { fault: { kind: 'unreachable', reason: 'ENOTFOUND' } })
    await one.run()
    later({ seconds: 6 })
    await one.run()
    expect(one.phases()[1]).toBe('begun')
    later({ minutes: 10 })
    await one.run()
    expect(one.network.posts).toHaveLength(3)
  })
})

describe('a fault', () => {
  it('of the content stops there, says which post, and resuming goes on from it', async () => {
    const one = thread()
    one.network.next('publish', { fault: answered(422) })
    expect(await one.run()).toMatchObject({
      to: 'paused',
      trouble: { code: 'network-post-refused', values: { number: 1, of: 3, network: 'Mastodon' } },
    })
    expect(one.phases()).toEqual(['done', 'refused', 'waiting', 'waiting'])
    expect(one.noted.at(-1)).toBe(`refused ${one.id}-1`)
    takeUpSteps(workspace.deps.workspace.database, one.id)
    await one.run()
    expect(one.network.posts).toHaveLength(3)
    // Networks forget within a day what no post has named: that may have been what was refused.
    expect(one.network.calls.filter((call) => call === 'prepare')).toHaveLength(2)
  })

  it('of a token revoked between two posts asks for a sign-in once, and pauses when that is lost too', async () => {
    const one = thread()
    one.network.next('publish', { fault: answered(401) })
    one.network.next('signIn')
    await one.run()
    expect(one.network.posts).toHaveLength(3)
    const other = thread('after-look', { text: 'Annat' })
    other.network.next('publish', { fault: answered(401) }, { fault: answered(401) })
    expect(await other.run()).toMatchObject({ to: 'paused', trouble: { code: 'account-sign-in-lost' } })
    const { database } = workspace.deps.workspace
    expect(readAccountState(database, other.channel.id)?.signInLostAt).not.toBeNull()
    takeUpSteps(database, other.id)
    await other.run()
    expect(other.phases()).toEqual(['done', 'done', 'done', 'done'])
    expect(readAccountState(database, other.channel.id)?.signInLostAt).toBeNull()
  })

  it('of a limit waits until the time that the network told, to the second', async () => {
    const one = thread()
    one.network.next('publish', { fault: answered(429, '', '2026-12-18T09:30:00.000Z') })
    expect(await one.run()).toBeNull()
    later({ minutes: 89 })
    await one.run()
    expect(one.network.posts).toHaveLength(0)
    later({ minutes: 1 })
    await one.run()
    expect(one.network.posts).toHaveLength(3)
  })

  it('of a limit that is past by our clock is not asked of again without a pause', async () => {
    const one = thread()
    one.network.next('publish', { fault: answered(429, '', '2026-12-18T07:00:00.000Z') })
    await one.run()
    expect(one.network.calls.filter((call) => call === 'publish')).toHaveLength(1)
    later({ minutes: 15 })
    await one.run()
    expect(one.network.posts).toHaveLength(3)
  })

  it('of a limit without an end is asked of for a day, and then it stands still', async () => {
    const { limit } = usualPatience(() => 0)
    const now = workspace.deps.now()
    expect(limit(96, now)?.since(now).total('minutes')).toBe(15)
    expect(limit(97, now)).toBeNull()
    const one = thread('after-look', {
      patience: { limit: (attempts, at) => (attempts > 2 ? null : limit(attempts, at)) },
    })
    one.network.next('publish', ...[1, 2, 3].map(() => ({ fault: answered(429) })))
    for (const expected of [null, null, { to: 'paused', trouble: { code: 'network-gave-up' } }]) {
      const standstill = await one.run()
      if (expected === null) expect(standstill).toBeNull()
      else expect(standstill).toMatchObject(expected)
      later({ minutes: 15 })
    }
    expect(one.phases()).toEqual(['done', 'waiting', 'waiting', 'waiting'])
    takeUpSteps(workspace.deps.workspace.database, one.id)
    await one.run()
    expect(one.network.posts).toHaveLength(3)
  })

  it('of words that are out already is a doubt with what is found, never a refusal and never another attempt', async () => {
    for (const repeating of ['never', 'after-look'] as const) {
      const one = thread(repeating, { text: `Redan ute, ${repeating}`, words: 'linkedin' })
      one.network.next('publish', { fault: answered(422, 'DUPLICATE_POST') })
      expect(await one.run()).toBeNull()
      later({ seconds: 6 })
      expect(await one.run()).toBeNull()
      expect(one.phases()).toEqual(['done', 'in-doubt', 'waiting', 'waiting'])
      expect(stepsOf(one)[1]).toMatchObject({ trouble: { code: 'network-already-there' }, candidates: [] })
      expect(one.network.calls.filter((call) => call === 'publish')).toHaveLength(1)
    }
  })

  it('of theirs is waited out, longer each time, and after a day it stands still', async () => {
    const one = thread()
    one.network.next('prepare', ...Array.from({ length: 40 }, () => ({ fault: answered(500) })))
    let standstill: Awaited<ReturnType<typeof publishSteps>> = null
    for (let hours = 0; hours < 30 && standstill === null; hours += 2) {
      standstill = await one.run()
      later({ hours: 2, minutes: 10 })
    }
    expect(standstill).toMatchObject({ to: 'paused', trouble: { code: 'network-gave-up' } })
    expect(one.network.calls.filter((call) => call === 'prepare').length).toBeGreaterThan(10)
    expect(one.phases()[0]).toBe('waiting')
  })

  it('of an image that fails twice is waited out, and the third time tells: uploaded, it goes with the post once, and refused, no post goes without it', async () => {
    const outage = { fault: answered(503) }
    const [uploaded, refused] = [thread(), thread('after-look', { text: 'Utan bild' })]
    uploaded.network.next('prepare', outage, outage)
    refused.network.next('prepare', outage, outage, { fault: answered(422) })
    for (const one of [uploaded, refused])
      for (let attempt = 1; attempt < 3; attempt++) {
        expect(await one.run()).toBeNull()
        expect(stepsOf(one)[0]).toMatchObject({ phase: 'waiting', attempts: attempt })
        expect(one.network.posts).toEqual([])
        later({ hours: 1 })
      }
    expect(await uploaded.run()).toBeNull()
    expect(uploaded.phases()).toEqual(['done', 'done', 'done', 'done'])
    expect(uploaded.network.posts).toHaveLength(3)
    expect(await refused.run()).toMatchObject({
      to: 'paused',
      trouble: { code: 'network-image-refused', values: { number: 1, of: 1, network: 'Mastodon' } },
    })
    expect(refused.phases()).toEqual(['refused', 'waiting', 'waiting', 'waiting'])
    expect(refused.network.calls).not.toContain('publish')
    const { message, remedy } = sv.errors['network-image-refused']
    expect(message).toContain('bild {{number}} av {{of, number}}')
    expect(remedy).toContain('Byt bilden')
  })

  it('of the way there waits, and when nothing is out in time the missed-run policy decides', async () => {
    const cut = { fault: { kind: 'unreachable' as const, reason: 'ENOTFOUND' } }
    for (const [missed, expected] of [
      ['run', null],
      ['ask', { to: 'paused', trouble: { code: 'network-too-late' } }],
      ['skip', { to: 'cancelled', trouble: { code: 'network-too-late' } }],
    ] as const) {
      const one = thread('after-look', { missed })
      one.network.next('signIn', cut, cut, cut)
      expect(await one.run()).toBeNull()
      later({ minutes: 6 })
      if (expected === null) expect(await one.run()).toBeNull()
      else expect(await one.run()).toMatchObject(expected)
      expect(one.network.posts).toHaveLength(0)
    }
  })
})
