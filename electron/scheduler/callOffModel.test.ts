import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MastodonServer, serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { approvals } from '../usecases/approvals.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { createPost } from '../usecases/savePost.ts'
import { prepareSending } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// Everything that may happen to a publication until it is called off, in any order, with the real scheduler and servers that count.

const recipients = 8
let world: TestWorkspace
let smtp: SmtpStandIn
let mastodon: MastodonServer
let letters: ChannelId
let account: ChannelId

beforeAll(async () => {
  world = openTestWorkspace(new Date().toISOString())
  smtp = await serveSmtp()
  mastodon = await serveMastodon()
  const { deps } = world
  const { channelId, publicationId } = await prepareSending(deps, { port: smtp.port, contacts: recipients })
  await publications['publications.cancel'](deps, { id: publicationId })
  letters = channelId
  account = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet på Mastodon', now: instantText(deps.now()) },
    config: {
      ...{ network: 'mastodon', address: mastodon.address, privateAllowed: true },
      ...{ visibility: 'public', clientId: '', tokenEnv: null },
    },
  })
  deps.secrets.set(account, 'oauth', mastodon.token)
  for (const id of [letters, account]) approvals['approvals.require'](deps, { id, needed: true })
})
afterAll(async () => {
  world.close()
  smtp.close()
  await mastodon.close()
})

const happening = fc.record({
  kind: fc.constantFrom<
    'pass' | 'run' | 'begin' | 'restart' | 'pause' | 'resume' | 'edit' | 'approve' | 'dies'
  >(...(['pass', 'run', 'begin', 'begin', 'restart', 'pause', 'resume', 'edit', 'approve', 'dies'] as const)),
  /** Minutes that pass, or requests that are waited for. */
  much: fc.nat(9),
})

it('nothing goes early, nothing twice, nothing unapproved, and nothing once it is called off; what had gone is told', async () => {
  let runs = 0
  let midway = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<'letter' | 'post'>('letter', 'post'),
      fc.array(happening, { maxLength: 6 }),
      fc.nat(24),
      fc.constantFrom(true, true, true, false),
      async (kind, happenings, reached, isApproved) => {
        runs += 1
        const { deps } = world
        // Two runs have nothing to do with each other: not even the minute.
        world.setNow(deps.now().add({ hours: 7 }).toString())
        const one = plan(kind, `Brev ${runs}`)
        const id = await one.id
        const due = publications['publications.get'](deps, { id }).dueAt
        if (isApproved) await one.approve()
        let deaths = 0
        let scheduler = createScheduler(deps, hurried())
        const stopped = async () => {
          await scheduler.stop()
          scheduler = createScheduler(deps, hurried())
        }
        const isGoing = () => {
          const { state } = publications['publications.get'](deps, { id })
          return state === 'running' || (state === 'scheduled' && due <= instantText(deps.now()))
        }
        const begin = async (much: number) => {
          scheduler.start()
          scheduler.wake()
          const before = one.requests()
          for (let wait = 0; wait < 300 && isGoing() && one.requests() < before + much; wait++) await sleep(2)
        }
        const refusedToo = (work: () => unknown) =>
          Promise.resolve()
            .then(work)
            .catch(() => undefined)
        const check = () => {
          const gone = one.gone()
          expect(new Set(gone).size).toBe(gone.length)
          if (instantText(deps.now()) < due) expect(gone).toEqual([])
          if (gone.length > 0) expect(one.approved).toBe(true)
        }

        for (const { kind: what, much } of happenings) {
          switch (what) {
            case 'pass':
              world.setNow(deps.now().add({ minutes: much }).toString())
              break
            case 'run':
            case 'begin':
              await begin(what === 'run' ? 60 : much)
              break
            case 'restart':
              await stopped()
              break
            case 'pause':
              await refusedToo(() => publications['publications.pause'](deps, { id }))
              break
            case 'resume':
              await refusedToo(() => publications['publications.resume'](deps, { id }))
              break
            case 'edit':
              await one.edit(much)
              break
            case 'approve':
              await one.approve()
              break
            case 'dies':
              deaths += 1
              smtp.dropAll()
              mastodon.misbehave('POST /api/v1/statuses', 'cut-after')
              break
          }
          check()
        }
        if (instantText(deps.now()) < due) world.setNow(due)
        await begin(reached)
        await refusedToo(() => publications['publications.cancel'](deps, { id }))
        const told = publications['publications.get'](deps, { id })
        const answered = one.requests()
        const gone = one.gone()
        midway += gone.length > 0 && gone.length < (kind === 'letter' ? recipients : 3) ? 1 : 0
        check()
        if (told.state === 'cancelled') {
          const { counts, steps } = told
          if (kind === 'letter') {
            // Whom a cut line leaves unknown is in doubt, and nobody else.
            expect(counts.sending).toBe(0)
            expect(gone.length).toBeGreaterThanOrEqual(counts.sent)
            expect(gone.length).toBeLessThanOrEqual(counts.sent + counts['in-doubt'])
            if (deaths === 0) expect(counts['in-doubt']).toBe(0)
          } else if (steps !== null) {
            const { done, inDoubt } = steps
            expect(gone.length).toBeGreaterThanOrEqual(done)
            expect(gone.length).toBeLessThanOrEqual(done + inDoubt)
            if (deaths === 0) expect(inDoubt).toBe(0)
          }
        }
        // The same program for a while, another after it, and a day later.
        await sleep(10)
        await stopped()
        for (const hours of [0, 24]) {
          world.setNow(deps.now().add({ hours }).toString())
          await createScheduler(deps, hurried()).runUntilIdle()
        }
        if (told.state === 'cancelled') {
          expect(one.requests()).toBe(answered)
          expect(one.gone()).toEqual(gone)
        }
        // What is left of a network that was to die.
        for (let left = 0; left < deaths; left++)
          await fetch(`${mastodon.address}/api/v1/statuses`, { method: 'POST' }).catch(() => undefined)
        mastodon.state.statuses.clear()
        smtp.forget()
      },
    ),
    { numRuns: 14, endOnFailure: true },
  )
  // It would be no test if everything were called off before it began, or after it was over.
  expect(midway).toBeGreaterThan(0)
})

function plan(kind: 'letter' | 'post', title: string) {
  const { deps } = world
  const post = createPost(deps, {
    title,
    lede: Array.from({ length: 30 }, (_, at) => `${title}, mening ${at} om vad kommunerna gör.`).join(' '),
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [] },
    networks: {
      mastodon: { thread: true, numbered: true, images: null, alts: {}, hashtags: null, linkCard: true },
    },
  })
  const which: { postId: PostId; channelId: ChannelId } = {
    ...{ postId: post.id, channelId: kind === 'letter' ? letters : account },
  }
  const one = {
    approved: false,
    id: schedule(which),
    /** On a network those that write: how posts fare that are out is asked all the same. */
    requests: () =>
      kind === 'letter' ? smtp.asked() : mastodon.asked.filter((call) => !call.startsWith('GET')).length,
    /** What is public, or with somebody, one entry each. */
    gone: (): string[] =>
      kind === 'letter'
        ? smtp.taken().slice()
        : [...mastodon.state.statuses.values()].map((status) => JSON.stringify(status)),
    async approve() {
      await approvals['approvals.approve'](deps, { ...which, by: 'Karin' })
      one.approved = true
    },
    async edit(much: number) {
      const { version, ...content } = await posts['posts.get'](deps, { id: which.postId })
      await posts['posts.save'](deps, {
        ...{ id: which.postId, version, content: { ...content, title: `${title} ${much}` } },
      })
    },
  }
  return one
}

async function schedule(which: { postId: PostId; channelId: ChannelId }): Promise<PublicationId> {
  const { deps } = world
  const zone = 'Europe/Stockholm'
  const at = { wallTime: wallTimeOf(deps.now().add({ minutes: 3 }), zone).slice(0, 16), zone }
  const planned = {
    ...which,
    segmentId: null,
    at,
    recurrence: null,
    missed: 'run',
    handsAhead: false,
  } as const
  return (await publications['publications.schedule'](deps, planned)).id
}

interface SmtpStandIn {
  readonly port: number
  /** Commands that it has heard. */
  asked(): number
  /** Recipients of what it has taken. */
  taken(): readonly string[]
  dropAll(): void
  forget(): void
  close(): void
}

async function serveSmtp(): Promise<SmtpStandIn> {
  let asked = 0
  const taken: string[] = []
  const open = new Set<{ destroy(): void }>()
  const heard = (done: () => void) => {
    asked += 1
    setTimeout(done, 2)
  }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onMailFrom: (_address, _session, done) => heard(done),
    onRcptTo: (_address, _session, done) => heard(done),
    onData(stream, session, done) {
      stream.resume()
      stream.on('end', () =>
        heard(() => {
          taken.push(...session.envelope.rcptTo.map(({ address }) => address))
          done()
        }),
      )
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.server.address() as AddressInfo).port,
    asked: () => asked,
    taken: () => taken,
    dropAll: () => {
      for (const socket of open) socket.destroy()
    },
    forget: () => void taken.splice(0),
    close: () => server.close(),
  }
}
