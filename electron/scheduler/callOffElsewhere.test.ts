import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import { startSesServer } from '../../e2e/engines/sesServer.ts'
import { serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { startFacebookServer } from '../../e2e/networks/facebookServer.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import {
  type EmailChannelConfig,
  ListmonkConfig,
  SesConfig,
} from '../../shared/delivery/emailChannelConfig.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { tick } from '../../shared/schedule/tick.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { readPending } from '../store/pending.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { prepareSendingOver } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// What callOffModel.test.ts tries over SMTP and Mastodon, where another keeps the time or sends by itself.

const recipients = 4
let world: TestWorkspace
beforeAll(async () => {
  world = openTestWorkspace(new Date().toISOString())
})
afterAll(() => world.close())

interface Elsewhere {
  readonly id: PublicationId
  /** What is public, or with somebody, one entry each. */
  readonly out: () => readonly string[]
  /** The next answer to what changes something there is lost. */
  readonly cut: () => void
  /** It does what its own clock, which is as the workspace's, tells it to. */
  readonly work: () => void
  readonly close: () => unknown
}

/** Begun here when it is due, or given away hours before. */
const kinds = {
  'listmonk, now': () => overListmonk(0),
  'listmonk, ahead': () => overListmonk(3),
  'SES, now': overSes,
  'Facebook, now': () => overFacebook(0),
  'Facebook, ahead': () => overFacebook(3),
  'Mastodon, ahead': () => overMastodon(3),
} satisfies Record<string, () => Promise<Elsewhere>>

/** Nothing has been called off then, and nobody is told that it has. */
const refusals = [
  ...['engine-not-stopped', 'engine-keeps-it', 'publication-state'],
  ...['network-keeps-it', 'network-not-taken-back', 'network-published-first', 'network-publishing-now'],
]

const happening = fc.record({
  kind: fc.constantFrom('pass', 'run', 'run', 'works', 'pause', 'resume', 'cut' as const),
  minutes: fc.constantFrom(1, 10, 100),
})

const aRun = { kind: 'run', minutes: 1 } as const

it('nothing goes twice, and nothing once it is called off, whoever has it by then; where that cannot be said, it is not', async () => {
  const told = new Set<string>()
  const happened = fc.array(happening, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
      happened,
      fc.boolean(),
      async (kind, happenings, isCut) => {
        const { deps } = world
        const one = await kinds[kind]()
        const { id } = one
        const state = () => publications['publications.get'](deps, { id }).state
        const pass = (minutes: number) => world.setNow(deps.now().add({ minutes }).toString())
        const check = () => expect(new Set(one.out()).size).toBe(one.out().length)
        try {
          for (const { kind: what, minutes } of happenings) {
            if (what === 'pass') pass(minutes)
            if (what === 'run') await turn()
            if (what === 'works') one.work()
            if (what === 'cut') one.cut()
            if (what === 'pause') await codeOf(() => publications['publications.pause'](deps, { id }))
            if (what === 'resume') await codeOf(() => publications['publications.resume'](deps, { id }))
            check()
          }
          if (isCut) one.cut()
          for (const _ of ['it may be refused', 'by a line that is cut', 'and then no more']) {
            const code = await codeOf(() => publications['publications.cancel'](deps, { id }))
            told.add(code ?? 'cancelled')
            if (code === null) break
            expect(refusals).toContain(code)
            expect(state()).not.toBe('cancelled')
          }
          const [isOff, out] = [state() === 'cancelled', one.out()]
          for (const minutes of [0, 29 * 60]) {
            pass(minutes)
            one.work()
            await turn()
            check()
          }
          if (isOff) expect(one.out()).toEqual(out)
        } finally {
          await one.close()
        }
      },
    ),
    {
      numRuns: 12,
      endOnFailure: true,
      // Given away, and then nobody can be asked: none of these is left to chance.
      examples: [
        ['listmonk, now', [aRun], true],
        ['listmonk, ahead', [aRun], true],
        ['Facebook, ahead', [aRun], true],
        ['Mastodon, ahead', [aRun], true],
      ],
    },
  )
  const refused = ['engine-not-stopped', 'engine-keeps-it', 'network-keeps-it']
  expect([...told]).toEqual(expect.arrayContaining(['cancelled', ...refused]))
})

/** The scheduler goes on until there is nothing that it could do now; what is in the air then is waited for. */
async function turn(): Promise<void> {
  const { deps } = world
  const scheduler = createScheduler(deps, hurried())
  scheduler.start()
  for (let wait = 0; wait < 400 && isAnythingToDo(); wait++) await sleep(5)
  await scheduler.stop()
}

function isAnythingToDo(): boolean {
  const now = world.deps.now()
  const pending = readPending(world.deps.workspace.database, now)
  const idle = { starting: new Set<never>(), busy: new Set<never>(), resting: new Map<never, never>() }
  return tick({ pending, ...idle, isRed: isRedDay }, now).actions.length > 0
}

async function codeOf(work: () => unknown): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof RundbrevError) return error.code
    throw error
  }
}

const timeIn = (hours: number) => ({
  ...{ zone: 'UTC', wallTime: '' },
  ...(hours > 0 && {
    wallTime: world.deps
      .now()
      .add({ hours })
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toString()
      .slice(0, 16),
  }),
})

let areThere = false
async function byMail(config: EmailChannelConfig, key: string, hours: number): Promise<PublicationId> {
  const at = hours === 0 ? null : timeIn(hours)
  const contacts = areThere ? 0 : recipients
  areThere = true
  const plan = { at, missed: 'run' } as const
  const prepared = await prepareSendingOver(world.deps, config, { contacts, secrets: { key }, plan })
  // The next run has a channel of its own, to a server of its own.
  world.deps.workspace.database.$client.exec("UPDATE channels SET name = 'Utskick ' || id")
  return prepared.publicationId
}

async function onAccount(config: SocialChannelConfig, secret: string, hours: number): Promise<PublicationId> {
  const { deps } = world
  const { id: postId } = posts['posts.create'](deps, { title: 'Vintern i norr' })
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: `Kansliet ${postId}`, now: instantText(deps.now()), config },
  })
  deps.secrets.set(channelId, 'oauth', secret)
  const planned = await publications['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, recurrence: null, missed: 'run' },
    at: hours === 0 ? null : timeIn(hours),
  })
  return planned.id
}

const sender = { fromName: 'Kansli', fromAddress: 'kansli@forbund.example' }

async function overListmonk(hours: number): Promise<Elsewhere> {
  const server = await startListmonkServer({ key: 'token' })
  const config = { engine: 'listmonk', address: server.address, user: 'rundbrev', ...sender }
  const id = await byMail(ListmonkConfig.parse(config), 'token', hours)
  return {
    ...{ id, close: server.close },
    out: () => server.messages.map(({ to }) => to),
    cut: () => server.dropAfter('PUT /api/campaigns/1/status', () => undefined),
    work() {
      server.clock.now = world.deps.now().toString()
      server.work()
    },
  }
}

async function overSes(): Promise<Elsewhere> {
  const [accessKeyId, secretAccessKey, region] = ['AKIAIOSFODNN7EXAMPLE', 'hemligt', 'eu-north-1']
  const server = await startSesServer({ accessKeyId, secretAccessKey, region, account: { perSecond: 1000 } })
  const config = { engine: 'ses', region, accessKeyId, endpoint: server.endpoint, connections: 1, ...sender }
  const id = await byMail(SesConfig.parse({ ...config, perMinute: 100_000 }), secretAccessKey, 0)
  return {
    ...{ id, close: server.close },
    out: () => server.taken.map(({ to }) => to),
    // It keeps no time, and its answers are whole.
    ...{ cut: () => undefined, work: () => undefined },
  }
}

async function overFacebook(hours: number): Promise<Elsewhere> {
  const page = { pageId: '102030405060', userToken: 'a-person', pageToken: 'the-page' }
  const server = await startFacebookServer({ ...page, now: () => world.deps.now().epochMilliseconds })
  const api = { clientId: 'app', apiAddress: server.address, apiVersion: 'v25.0', tokenEnv: null }
  const id = await onAccount({ network: 'facebook', pageId: page.pageId, ...api }, page.userToken, hours)
  const isOut = (time: number | null) => time === null || time * 1000 <= world.deps.now().epochMilliseconds
  return {
    ...{ id, close: server.close },
    out: () => server.posts.filter(({ scheduledTime }) => isOut(scheduledTime)).map(({ message }) => message),
    cut: () => server.plan({ kind: 'silence', at: /^(POST|DELETE)/ }),
    work: () => undefined,
  }
}

async function overMastodon(hours: number): Promise<Elsewhere> {
  const server = await serveMastodon()
  const address = { address: server.address, privateAllowed: true }
  const config = { ...address, visibility: 'public', clientId: '', tokenEnv: null } as const
  const id = await onAccount({ network: 'mastodon', ...config }, server.token, hours)
  return {
    ...{ id, close: server.close },
    out: () => [...server.state.statuses.values()].map(({ text }) => text),
    cut() {
      server.misbehave('POST /api/v1/statuses', 'cut-after')
      server.misbehave('DELETE', 'cut-after')
    },
    work: () => server.set({ clockAhead: world.deps.now().epochMilliseconds - Date.now() }),
  }
}
