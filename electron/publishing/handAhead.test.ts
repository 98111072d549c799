import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { Repeating } from '../channels/channelAdapter.ts'
import { insertSocialChannel, type SocialChannelRow } from '../store/channels.ts'
import { insertSteps, listSteps } from '../store/publicationSteps.ts'
import { insertPublication, movePublication, readPublication } from '../store/publications.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { usualPatience } from './patience.ts'
import type { SessionKept } from './publishing.ts'
import { publishSteps } from './publishSteps.ts'
import { openTestNetwork } from './testNetwork.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-18T08:00:00Z')
})
afterEach(() => workspace.close())

const config: SocialChannelConfig = {
  ...{ network: 'mastodon', address: 'https://social.example', privateAllowed: false },
  ...{ visibility: 'public', clientId: '', tokenEnv: null },
}
const lost = { kind: 'lost', reason: 'ECONNRESET' } as const
const due = '2026-12-18T10:00:00.000Z'
let made = 1

/** A publication of one post with an image, two hours ahead, that has begun. */
function ahead({
  repeating = 'after-look' as Repeating,
  keeps = 'time' as 'time' | 'another' | 'nothing',
  missed = 'ask' as MissedPolicy,
  thread = false,
} = {}) {
  const { deps } = workspace
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const postId = posts['posts.create'](deps, { title: 'Inlägg' }).id
  const name = `konto ${made++}`
  const channelId = insertSocialChannel(database, { name, config, now })
  const id: PublicationId = insertPublication(
    database,
    {
      ...{ postId, channelId, segmentId: null, missed, handsAhead: true, dueAt: due, cron: null },
      ...{ wallTime: '2026-12-18T11:00', zone: 'Europe/Stockholm' },
    },
    { now, plannedBy: 'officer' },
  )
  const begin = () => {
    movePublication(database, id, 'running', { startedAt: instantText(deps.now()) })
    const image = { sha256: 'a'.repeat(64), mime: 'image/png', width: 2, height: 2, alt: 'Fjäll' }
    const post = { kind: 'post' as const, text: 'Inlägg', language: 'sv' as const, card: null }
    insertSteps(database, id, [
      { content: { kind: 'image', ...image, use: 'image' }, key: `${id}-image` },
      { content: { ...post, images: [0], answers: null }, key: `${id}-post` },
      ...(thread ? [{ content: { ...post, text: 'Två', images: [], answers: 1 }, key: `${id}-second` }] : []),
    ])
  }
  begin()
  const network = openTestNetwork(deps.now, { repeating, hasKeys: false, keeps })
  const channel: SocialChannelRow = { id: channelId, kind: 'social', name, network: 'mastodon', config }
  const session: SessionKept = { value: undefined }
  const noted: string[] = []
  return {
    ...{ id, network, noted, begin },
    run: () =>
      publishSteps({
        ...{ database, publicationId: id, channel, host: 'social.example', missed, session },
        ...{ adapter: network.adapter, now: deps.now, patience: usualPatience(() => 0) },
        ...{ read: () => new Uint8Array(3), stop: new AbortController().signal, changed: () => undefined },
        note: (key, fate) => noted.push(`${fate} ${key}`),
      }),
    phases: () => listSteps(database, id).map(({ phase }) => phase),
    publication: () => readPublication(database, id),
    at: (text: string) => workspace.setNow(text),
  }
}

describe('a post whose network publishes it at its time', () => {
  it('is handed over, read back, and looked for when its time has come', async () => {
    const one = ahead()
    expect(await one.run()).toBeNull()
    expect(one.phases()).toEqual(['done', 'handed'])
    expect(one.network.calls).toEqual(['signIn', 'prepare', 'hand', 'readBack'])
    expect(one.publication()).toMatchObject({ state: 'running', ahead: 'handed', trouble: null })
    expect(one.network.posts).toEqual([])
    one.at('2026-12-18T10:00:20Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts).toHaveLength(1)
    expect(one.network.calls).not.toContain('publish')
    expect(one.noted).toEqual([`begun ${one.id}-post`, `taken ${one.id}-post`])
  })

  it('is taken back and waits in this program where another time is read back', async () => {
    const one = ahead({ keeps: 'another' })
    expect(await one.run()).toBeNull()
    expect(one.network.scheduled).toEqual([])
    expect(one.publication()).toMatchObject({
      ...{ state: 'scheduled', handsAhead: false, startedAt: null },
      trouble: { code: 'network-time-not-kept' },
    })
  })

  it('is out, once, where the server knows of no times, and says so', async () => {
    const one = ahead({ keeps: 'nothing' })
    await one.run()
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.publication()?.trouble?.code).toBe('network-published-at-once')
    await one.run()
    expect(one.network.posts).toHaveLength(1)
  })

  it.each(['after-look', 'never'] as const)(
    'is looked for among what waits before it is given again (%s)',
    async (repeating) => {
      const one = ahead({ repeating })
      one.network.next('hand', { fault: lost, taken: true })
      await one.run()
      expect(one.phases()).toEqual(['done', 'begun'])
      one.at('2026-12-18T08:05:00Z')
      await one.run()
      expect(one.phases()).toEqual(['done', 'handed'])
      expect(one.network.scheduled).toHaveLength(1)
    },
  )

  it('is given again where it does not wait there, unless a look settles nothing', async () => {
    const again = ahead()
    again.network.next('hand', { fault: lost })
    await again.run()
    const never = ahead({ repeating: 'never' })
    never.network.next('hand', { fault: lost })
    await never.run()
    workspace.setNow('2026-12-18T08:05:00Z')
    await again.run()
    await never.run()
    expect(again.phases()).toEqual(['done', 'handed'])
    expect(again.network.scheduled).toHaveLength(1)
    expect(never.phases()).toEqual(['done', 'in-doubt'])
  })

  it('waits in this program where it is refused, as a thread does from the beginning', async () => {
    const refused = ahead()
    const fault = { kind: 'answered', status: 422, code: '', message: 'in the future', until: null } as const
    refused.network.next('hand', { fault })
    await refused.run()
    expect(refused.publication()).toMatchObject({ state: 'scheduled', handsAhead: false })
    expect(refused.publication()?.trouble?.code).toBe('network-not-handed')
    expect(refused.noted.at(-1)).toBe(`refused ${refused.id}-post`)
    const thread = ahead({ thread: true })
    await thread.run()
    expect(thread.network.calls).toEqual([])
    expect(thread.publication()).toMatchObject({ state: 'scheduled', handsAhead: false, trouble: null })
  })

  it('is never published here while the network has it, and is in doubt where it is not to be seen', async () => {
    const one = ahead({ missed: 'run' })
    await one.run()
    one.network.scheduled.length = 0
    one.at('2026-12-18T10:01:00Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'handed'])
    one.at('2026-12-18T10:09:00Z')
    await one.run()
    expect(one.phases()).toEqual(['done', 'in-doubt'])
    expect(one.network.calls).not.toContain('publish')
  })

  it('is asked about for as long as it takes where the network cannot be asked', async () => {
    const one = ahead()
    await one.run()
    one.network.next('readBack', ...Array.from({ length: 5 }, () => ({ fault: lost })))
    for (let minute = 10; minute < 30; minute += 3) {
      one.at(`2026-12-18T10:${minute}:00Z`)
      expect(await one.run()).toBeNull()
    }
    expect(one.phases()).toEqual(['done', 'done'])
    expect(one.network.posts).toHaveLength(1)
  })

  it.each(['ask', 'skip'] as const)('is missed (%s) where it was not handed over in time', async (missed) => {
    const one = ahead({ missed })
    one.at('2026-12-18T12:00:00Z')
    const standstill = await one.run()
    expect(standstill?.to).toBe(missed === 'ask' ? 'paused' : 'cancelled')
    expect(one.network.calls).toEqual([])
  })
})
