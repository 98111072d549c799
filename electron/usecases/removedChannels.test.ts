import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace()
})
afterEach(() => {
  vi.useRealTimers()
  world.close()
})

async function server(): Promise<ChannelId> {
  const { id } = await useCases['channels.saveEmail'](world.deps, {
    ...{ id: null, name: 'Nyhetsbrev', secrets: { password: 'hemligt', inbox: 'ocksa hemligt' } },
    config: {
      ...{ host: 'smtp.larcentrum.example', port: 587, security: 'starttls', user: 'kansli', ...plainSmtp },
      ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum.example' },
      ...{ connections: 5, perMinute: 600 },
    },
  })
  return id
}

const listed = async () => {
  const { channels } = await useCases['channels.list'](world.deps, {})
  return channels.filter(({ kind }) => kind === 'email')
}

it('a server that was removed by mistake comes back with its passwords, under its id', async () => {
  const id = await server()
  const before = await listed()
  await useCases['channels.remove'](world.deps, { id })
  expect(await listed()).toEqual([])
  // Nothing of them is kept where a removed channel's would be found.
  expect(world.deps.secrets.get(id, 'password')).toBeUndefined()

  await useCases['channels.restore'](world.deps, { id })
  expect(await listed()).toEqual(before)
  expect(world.deps.secrets.get(id, 'password')).toBe('hemligt')
  expect(world.deps.secrets.get(id, 'inbox')).toBe('ocksa hemligt')
})

it('ten minutes later it comes back without them', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const id = await server()
  await useCases['channels.remove'](world.deps, { id })
  vi.advanceTimersByTime(10 * 60_000)
  await useCases['channels.restore'](world.deps, { id })
  expect((await listed()).map((channel) => channel.id)).toEqual([id])
  expect(world.deps.secrets.get(id, 'password')).toBeUndefined()
})

it('what is not removed, or is not there, is not brought back', async () => {
  const id = await server()
  for (const other of [id, 4711 as ChannelId])
    await expect(async () => useCases['channels.restore'](world.deps, { id: other })).rejects.toMatchObject({
      code: 'not-found',
    })
})
