import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, it } from 'vitest'
import type { MastodonOptions } from '../../../e2e/mastodon/mastodonTypes.ts'
import { type MastodonServer, serveMastodon } from '../../../e2e/mastodon/serveMastodon.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import { createAskServer } from '../../internet/askServer.ts'
import type { OutgoingPost } from '../channelAdapter.ts'
import { openMastodon } from './mastodon.ts'

let server: MastodonServer
afterEach(() => server.close())

const at = Temporal.Instant.from(
  Temporal.Now.instant().add({ hours: 2 }).toString({ smallestUnit: 'minute' }),
)
const post: OutgoingPost = {
  ...{ text: 'Välkommen & god jul!', language: 'sv', images: [], card: null, answers: null },
  at: Temporal.Now.instant(),
}

async function open(options: MastodonOptions = {}) {
  server = await serveMastodon(options)
  const adapter = openMastodon({
    config: {
      ...{ network: 'mastodon', address: server.address, privateAllowed: true, visibility: 'public' },
      ...{ clientId: '', tokenEnv: null },
    },
    secret: () => server.token,
    keep: () => undefined,
    now: () => Temporal.Now.instant(),
    ask: createAskServer({ privateAllowed: true }),
  })
  const { session } = done(await adapter.signIn())
  if (adapter.schedule === null) throw new Error('keeps no time')
  return { schedule: adapter.schedule, session }
}

function done<Value>(answer: NetworkAnswer<Value>): Value {
  expect(answer).toMatchObject({ kind: 'done' })
  return (answer as Extract<NetworkAnswer<Value>, { kind: 'done' }>).value
}

it('is handed over, found by its words and time, read back with the same instant, and taken back', async () => {
  const { schedule, session } = await open()
  const handed = done(await schedule.hand(session, post, 'key', at))
  expect(handed.kind).toBe('scheduled')
  const id = handed.kind === 'scheduled' ? handed.id : ''
  expect(server.state.statuses.size).toBe(0)
  const [found] = done(await schedule.find(session, { key: 'key', post }))
  expect([found?.id, found?.at.epochMilliseconds]).toEqual([id, at.epochMilliseconds])
  expect(done(await schedule.find(session, { key: 'key', post: { ...post, text: 'God jul!' } }))).toEqual([])
  expect(done(await schedule.readBack(session, id))?.epochMilliseconds).toBe(at.epochMilliseconds)
  done(await schedule.cancel(session, id))
  expect(done(await schedule.readBack(session, id))).toBeNull()
  done(await schedule.cancel(session, id))
})

it('is refused below five minutes, in the server’s words', async () => {
  const { schedule, session } = await open()
  const soon = Temporal.Now.instant().add({ minutes: 4 })
  expect(await schedule.hand(session, post, 'key', soon)).toMatchObject({
    kind: 'fault',
    fault: { kind: 'answered', status: 422, message: expect.stringContaining('future') },
  })
})

it('is known to be out at once where the server passes over the time', async () => {
  const { schedule, session } = await open({ ignoresScheduling: true })
  expect(done(await schedule.hand(session, post, 'key', at)).kind).toBe('published')
  expect(server.state.statuses.size).toBe(1)
})
