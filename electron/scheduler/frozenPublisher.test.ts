import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished, vi } from 'vitest'
import { serveMastodon } from '../../e2e/mastodon/serveMastodon.ts'
import type { SchedulerProcess } from '../../e2e/schedulerProcess.ts'
import { hurried } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { openForCli } from '../cli/openForCli.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { openConnection } from '../store/database.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { takeLease } from '../store/schedulerLease.ts'
import type { Deps } from '../usecases/deps.ts'
import { publications } from '../usecases/publications.ts'
import { createPost } from '../usecases/savePost.ts'
import { createScheduler } from './scheduler.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const tokenEnv = 'RUNDBREV_TEST_TOKEN'
const request = 'POST /api/v1/statuses'

it('a process that was frozen between its commit and its request lets that not leave when it wakes, where another has published meanwhile', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-frozen-')), 'workspace')
  // No key tells one post from two there.
  const server = await serveMastodon({ ignoresIdempotency: true })
  onTestFinished(() => server.close())
  vi.stubEnv(tokenEnv, server.token)
  onTestFinished(() => void vi.unstubAllEnvs())
  const created = openForCli({ folder, programRoot, create: true })
  const id = await plan(created.deps, server.address)
  created.close()

  const { child, says } = run({ folder, leaseMs: 600, freezesAt: request })
  expect([await says(), await says()]).toEqual(['ours', 'frozen'])
  expect(server.asked).not.toContain(request)

  // What a share does whose locks are nothing: the next one gets one of its own.
  rmSync(join(folder, 'rundbrev.lock'))
  const opened = openForCli({ folder, programRoot, create: false })
  onTestFinished(opened.close)
  let ahead = Temporal.Duration.from({ seconds: 0 })
  const deps = { ...opened.deps, now: () => Temporal.Now.instant().add(ahead) }
  const manner = { ...hurried(), leaseMs: 60_000 }
  while (!takesOver(deps, manner.bootId)) await sleep(20)
  const successor = createScheduler(deps, manner)
  successor.start()
  const step = () => listSteps(deps.workspace.database, id)[0]
  while (step()?.nextAttemptAt === null) await sleep(5)
  // It looks at what the account has published, once what may be on its way has had its time.
  ahead = Temporal.Duration.from({ seconds: 10 })
  successor.wake()
  while (step()?.phase !== 'done') await sleep(5)
  await successor.stop()
  expect(server.state.statuses.size).toBe(1)

  child.kill('SIGCONT')
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  expect(server.asked.filter((call) => call === request)).toHaveLength(1)
  expect(server.state.statuses.size).toBe(1)
  expect(publications['publications.get'](deps, { id })).toMatchObject({ state: 'done', trouble: null })
})

async function plan(deps: Deps, address: string): Promise<PublicationId> {
  const channelId = insertSocialChannel(deps.workspace.database, {
    ...{ name: 'Kansliet', now: instantText(deps.now()) },
    config: {
      ...{ network: 'mastodon', address, privateAllowed: true },
      ...{ visibility: 'public', clientId: '', tokenEnv },
    },
  })
  const { id: postId } = createPost(deps, {
    ...{
      title: 'Decemberbrev',
      lede: 'Året som gick.',
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
  })
  const planned = { at: null, recurrence: null, missed: 'run', handsAhead: false } as const
  const which = { postId, channelId, segmentId: null }
  return (await publications['publications.schedule'](deps, { ...which, ...planned })).id
}

/** As soon as the frozen one's time is over: a process that lives keeps its lease until then. */
function takesOver({ workspace, now }: Deps, bootId: string): boolean {
  const beside = openConnection(workspace.databaseFile)
  try {
    const holder = { kind: 'command', bootId, host: hostname(), pid: process.pid } as const
    const term = { now: instantText(now()), until: instantText(now().add({ minutes: 1 })) }
    return (
      takeLease(beside, holder, { ...term, mayTake: ({ expiresAt }) => expiresAt <= term.now }) === undefined
    )
  } finally {
    beside.$client.close()
  }
}

function run(options: SchedulerProcess) {
  const script = join(programRoot, 'e2e', 'schedulerProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, says: async () => (await lines.next()).value as string }
}
