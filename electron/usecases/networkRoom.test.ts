import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paragraph, testPost } from '../../shared/checks/testPost.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { checkVariant } from '../../shared/social/checkVariant.ts'
import { limits, type NetworkLimits } from '../../shared/social/limits.ts'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { noteAccountState } from '../store/accountStates.ts'
import { createAssistedChannels, insertSocialChannel, listChannels } from '../store/channels.ts'
import { stepsToFreeze } from './freezePublishing.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { requireAccount } from './requireChannel.ts'
import { createPost } from './savePost.ts'
import { useCases } from './useCases.ts'
import { currentVariant } from './variants.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace()
  createAssistedChannels(world.deps.workspace.database, '2026-12-01T08:00:00Z')
})
afterEach(() => world.close())

const large: NetworkLimits = {
  ...limits.mastodon,
  text: 5000,
  images: { ...limits.mastodon.images, most: 16 },
}

/** @param told what its instance has said; nothing where nobody has asked it */
function account(name: string, told?: NetworkLimits): ChannelId {
  const { database } = world.deps.workspace
  const config = { ...newAccountConfig('mastodon'), address: 'https://social.example' }
  const id = insertSocialChannel(database, { name, config, now: '2026-12-01T08:00:00Z' })
  if (told !== undefined) noteAccountState(database, id, { limits: told })
  return id
}

const byHand = () => {
  const found = listChannels(world.deps.workspace.database).find(
    (channel) => channel.kind === 'assisted' && channel.network === 'mastodon',
  )
  if (found === undefined) throw new Error('no assisted channel')
  return found.id
}

const roomText = async (postId: PostId) =>
  (await useCases['accounts.rooms'](world.deps, { postId })).rooms.find(
    ({ network }) => network === 'mastodon',
  )?.text

const tooLong = (found: readonly { readonly code: string }[]) =>
  found.filter(({ code }) => code === 'variant-text-too-long').length

const blocking = async (postId: PostId, channelId: ChannelId) =>
  tooLong((await useCases['checks.blocking'](world.deps, { postId, channelId })).findings)

const schedule = (postId: PostId, channelId: ChannelId) =>
  useCases['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'ask' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })

/** Some 2,600 characters. */
const long = Array.from(
  { length: 50 },
  (_, at) => `Mening ${at} säger något om kurserna som börjar i vår.`,
).join(' ')

function postWith(text: string): PostId {
  const { id } = createPost(world.deps, testPost([paragraph('Hej.')]))
  void useCases['variants.save'](world.deps, { postId: id, network: 'mastodon', text, derivedText: 'Hej' })
  return id
}

describe('an instance that takes more than the table says', () => {
  it('is told so in the counter, in the checks and where the post is planned', async () => {
    const id = postWith(long)
    const own = account('Kansliet', large)
    expect(await roomText(id)).toBe(5000)
    const post = await useCases['posts.get'](world.deps, { id })
    expect(tooLong(checkVariant(currentVariant(world.deps, post, 'mastodon')))).toBe(0)
    expect(await blocking(id, own)).toBe(0)
    expect(await schedule(id, own)).toMatchObject({ state: 'scheduled' })
  })

  it('does not make room elsewhere: by hand, or on an account that nobody has asked', async () => {
    const id = postWith(long)
    account('Kansliet', large)
    expect(await blocking(id, byHand())).toBe(1)
    await expect(async () => schedule(id, byHand())).rejects.toMatchObject({ code: 'checks-block' })
    expect(await roomText(id)).toBe(5000)
    const other = account('Biblioteket')
    expect(await blocking(id, other)).toBe(1)
    expect(await roomText(id)).toBe(500)
  })

  it('has a thread split as it was shown, and the text as every other has it', async () => {
    const { id } = createPost(
      world.deps,
      testPost(
        Array.from({ length: 12 }, (_, at) => paragraph(`${at}. ${long.slice(0, 300)}`)),
        { networks: { mastodon: threaded } },
      ),
    )
    const own = account('Kansliet', large)
    const post = await useCases['posts.get'](world.deps, { id })
    const shown = currentVariant(world.deps, post, 'mastodon')
    const bare = currentVariant(world.deps, post, 'mastodon', limits.mastodon)
    expect(shown.text).toBe(bare.text)
    expect(shown.posts.length).toBeLessThan(bare.posts.length)
    const planned = await schedule(id, own)
    const steps = await stepsToFreeze(world.deps, planned, requireAccount(world.deps, own), post)
    const texts = steps.flatMap(({ content }) => (content.kind === 'post' ? [content.text] : []))
    expect(texts).toEqual(shown.posts.map(({ text }) => text))
  })
})

const threaded = { thread: true, numbered: true, hashtags: null, linkCard: true, images: null, alts: {} }
