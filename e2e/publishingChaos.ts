import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelAdapter } from '../electron/channels/channelAdapter.ts'
import { withKeys } from '../electron/publishing/stepKey.ts'
import { insertSocialChannel } from '../electron/store/channels.ts'
import { insertSteps, listSteps, type NewStep } from '../electron/store/publicationSteps.ts'
import { insertPublication, movePublication } from '../electron/store/publications.ts'
import type { TestWorkspace } from '../electron/usecases/openTestWorkspace.ts'
import { posts } from '../electron/usecases/posts.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import type { SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'
import type { ChaosPublishing } from './chaosPublisher.ts'

/** A server that publishers are killed over: it can be killed itself. */
export interface ChaosServer {
  restart(): Promise<void>
}

export interface ChaosPlan {
  readonly publications: number
  readonly kills: number
  readonly restarts: number
  readonly config: SocialChannelConfig
  readonly secret: string
  readonly adapter: Pick<ChannelAdapter, 'key'>
  readonly forgetKeys: boolean
  readonly server: ChaosServer
  /** ms that a publisher lives, at most. */
  readonly mostMs: number
  readonly random: () => number
}

/** Kills publishers and servers at random, and then leaves it in peace until nothing is open. @returns every step */
export async function unleashPublishing({ deps, where }: TestWorkspace, plan: ChaosPlan) {
  const { database, identityKey } = deps.workspace
  const publications = preparePublications(deps, identityKey, plan)
  const file = join(where.folder, 'rundbrev.db')
  const { config, secret, forgetKeys, random, server } = plan
  const publishing: ChaosPublishing = { file, config, secret, publications, forgetKeys }
  let next = startPublisher(publishing)
  let restarts = 0
  for (let kill = 1; kill <= plan.kills; kill++) {
    const publisher = next
    next = startPublisher(publishing)
    await publisher.go()
    await sleep(random() * plan.mostMs)
    if (restarts < plan.restarts && kill % Math.ceil(plan.kills / plan.restarts) === 0) {
      restarts += 1
      await server.restart()
    }
    await publisher.kill()
  }
  const steps = () => publications.flatMap((id) => listSteps(database, id))
  for (
    let rest = 0;
    rest < 5 && steps().some(({ phase }) => phase === 'waiting' || phase === 'begun');
    rest++
  ) {
    const publisher = next
    next = startPublisher(publishing)
    await publisher.go()
    await publisher.gone
  }
  await next.kill()
  return steps()
}

/** Publications that have started: an image and a thread of two posts each, every text once. */
function preparePublications(
  deps: TestWorkspace['deps'],
  identityKey: string,
  { config, adapter, publications: count }: ChaosPlan,
): PublicationId[] {
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const postId = posts['posts.create'](deps, { title: 'Kaos' }).id
  const channelId = insertSocialChannel(database, { name: 'Kaos', config, now })
  const planned = { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm', dueAt: now, cron: null }
  return database.transaction(() =>
    Array.from({ length: count }, (_, number) => {
      const id = insertPublication(
        database,
        { postId, channelId, segmentId: null, missed: 'run', handsAhead: false, ...planned },
        { now, plannedBy: '' },
      )
      movePublication(database, id, 'running', { startedAt: now })
      const of = { publicationId: id, createdAt: now, dueAt: now }
      insertSteps(database, id, withKeys(adapter, identityKey, of, threadOf(number)))
      return id
    }),
  )
}

function threadOf(number: number): NewStep['content'][] {
  const image = {
    sha256: 'a'.repeat(64),
    mime: 'image/png',
    width: 1,
    height: 1,
    alt: 'Prick',
    use: 'image' as const,
  }
  const post = { kind: 'post' as const, language: 'sv' as const, card: null }
  return [
    { kind: 'image', ...image },
    { ...post, text: `Publicering ${number}, första inlägget`, images: [0], answers: null },
    { ...post, text: `Publicering ${number}, andra inlägget`, images: [], answers: 1 },
  ]
}

function startPublisher(publishing: ChaosPublishing) {
  const script = resolve(import.meta.dirname, 'chaosPublisher.ts')
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(publishing)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'rundbrev-compiled') },
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const ready = new Promise<void>((done) => child.stdout?.once('data', () => done()))
  // Of one that is killed the pipe breaks.
  child.stdin?.on('error', () => undefined)
  return {
    gone,
    async go() {
      await ready
      child.stdin?.write('go\n')
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
