import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

let world: TestWorkspace
beforeEach(async () => {
  world = openTestWorkspace('2026-12-18T08:00:00Z')
  await furnishWorkspace(world.deps, { sample: false })
})
afterEach(() => world.close())

const group = {
  name: 'Ortens Facebookgrupp',
  network: 'facebook',
  page: 'https://www.facebook.com/groups/ansia',
} as const
const save = (
  rest: { id?: ChannelId; name?: string; network?: 'facebook' | 'mastodon'; page?: string } = {},
) => useCases['channels.saveAssisted'](world.deps, { id: null, ...group, ...rest })
const list = async () => (await useCases['channels.list'](world.deps, {})).channels

it('is listed beside those that every workspace has, whose page is the network’s', async () => {
  const { id } = await save({ page: ' www.facebook.com/groups/ansia ' })
  const channels = await list()
  expect(channels.find((channel) => channel.id === id)).toEqual({ id, kind: 'assisted', ...group })
  const others = channels.filter((channel) => channel.id !== id)
  expect(others).toHaveLength(6)
  expect(others.every((channel) => channel.kind === 'assisted' && channel.page === null)).toBe(true)
})

it('is changed under its own id, and no network’s own is', async () => {
  const { id } = await save()
  const changed = {
    name: 'Byaforum Ansia',
    network: 'mastodon',
    page: 'https://byaforum.example/skriv',
  } as const
  expect(await save({ id, ...changed })).toEqual({ id, kind: 'assisted', ...changed })
  const network = (await list()).find(({ name }) => name === 'Facebook')?.id as ChannelId
  expect(() => save({ id: network, name: 'Vår sida' })).toThrow(
    expect.objectContaining({ code: 'channel-not-by-hand' }),
  )
})

it('shares its name with no other channel', async () => {
  const { id } = await save()
  const taken = expect.objectContaining({ code: 'channel-name-taken' })
  expect(() => save()).toThrow(taken)
  expect(() => save({ id, name: 'Instagram' })).toThrow(taken)
})

it('comes back under its id when it is added again after it was removed', async () => {
  const { id } = await save()
  await useCases['channels.remove'](world.deps, { id })
  expect((await list()).map((channel) => channel.id)).not.toContain(id)
  expect(await save({ network: 'mastodon' })).toMatchObject({ id, network: 'mastodon' })
})

it.each([
  ['javascript:alert(1)', 'page-address-invalid'],
  ['http://byaforum.example', 'page-address-insecure'],
  ['https://kansliet:hemligt@byaforum.example', 'page-address-credentials'],
])('does not take %s, and repeats no password', (page, code) => {
  const refusal = expect.objectContaining({ code, place: { field: 'page' } })
  expect(() => save({ page })).toThrow(refusal)
  let told: unknown
  try {
    save({ page })
  } catch (error) {
    told = error
  }
  expect(JSON.stringify(told)).not.toContain('hemligt')
})

it('is waited for, removed by nobody meanwhile, and counts under its own name with the text it was given', async () => {
  const { deps } = world
  const channel = await save()
  const { id: postId } = await useCases['posts.create'](deps, { title: 'Lärcentrum öppnar' })
  const { id } = await useCases['publications.schedule'](deps, {
    ...{ postId, channelId: channel.id, segmentId: null, recurrence: null, missed: 'run', at: null },
  })
  await createScheduler(deps).runUntilIdle()
  const waiting = await useCases['publications.get'](deps, { id })
  expect(waiting).toMatchObject({ awaitsOfficer: true, channelName: group.name, network: 'facebook' })
  await expect(async () => useCases['channels.remove'](deps, { id: channel.id })).rejects.toMatchObject({
    code: 'channel-in-use',
  })
  const url = `${group.page}/posts/17`
  expect(await useCases['publications.confirm'](deps, { id, url })).toMatchObject({
    ...{ state: 'done', channelName: group.name, receipt: { url } },
  })
  await createScheduler(deps).runUntilIdle()
  expect(await useCases['archive.entry'](deps, { id })).toMatchObject({
    text: expect.stringContaining('Lärcentrum öppnar'),
    manifest: { channel: { kind: 'assisted', name: group.name, network: 'facebook' }, published: { url } },
  })
})
