import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withKeys } from '../electron/publishing/stepKey.ts'
import { insertSocialChannel } from '../electron/store/channels.ts'
import { insertSteps, listSteps, type NewStep } from '../electron/store/publicationSteps.ts'
import { insertPublication, movePublication } from '../electron/store/publications.ts'
import type { TestWorkspace } from '../electron/usecases/openTestWorkspace.ts'
import { posts } from '../electron/usecases/posts.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import { limits } from '../shared/social/limits.ts'
import type { PublicationStep } from '../shared/social/publicationStep.ts'
import type { SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'
import { tidFor } from '../shared/social/tid.ts'
import { bundledScript } from './bundledScript.ts'
import type { ChaosPublishing } from './chaosPublisher.ts'
import { startSilentProxy } from './silentProxy.ts'
import { startWaiting } from './waitingProcess.ts'

/** An account that publishers are killed over, and the server that it is on. */
export interface ChaosAccount {
  /** "Bluesky": for people, and the channel's name. */
  readonly name: string
  /** Where the server is, which is asked through a way that cuts its answers. */
  readonly address: string
  /** @param address of that way */
  readonly config: (address: string) => SocialChannelConfig
  /** Its password, or its token. */
  readonly secret: string
  readonly publications: number
  /** What makes a post public: "POST /api/v1/statuses". Now and then nobody hears that it was done. */
  readonly publishing: string
  /** Kills the server, and starts it where it was. */
  restart?(): Promise<void>
}

export interface ChaosPlan {
  readonly accounts: readonly ChaosAccount[]
  readonly kills: number
  readonly restarts: number
  /** Of a publishing request: whether its answer is cut. @param taken how many there have been on its account, this one counted */
  readonly isCut: (taken: number) => boolean
  readonly forgetKeys: boolean
  readonly random: () => number
}

export interface ChaosEnd {
  /** In the order of the plan. */
  readonly accounts: readonly {
    readonly name: string
    /** Of all its publications. */
    readonly steps: readonly PublicationStep[]
    readonly cuts: number
    /** Publishing requests that its server has answered, whatever it made of them. */
    readonly taken: number
  }[]
  /** Publishers that died by it, in the midst of their work. */
  readonly kills: number
}

/** Kills publishers and servers at random, and then leaves it in peace until nothing is open. */
export async function unleashPublishing(
  { deps, where }: Pick<TestWorkspace, 'deps' | 'where'>,
  plan: ChaosPlan,
): Promise<ChaosEnd> {
  const { database } = deps.workspace
  let answered = 0
  const accounts = await Promise.all(
    plan.accounts.map(async (account) => {
      const counted = { cuts: 0, taken: 0 }
      const way = await startSilentProxy(account.address, (asked) => {
        answered += 1
        if (asked !== account.publishing) return false
        counted.taken += 1
        const isCut = plan.isCut(counted.taken)
        if (isCut) counted.cuts += 1
        return isCut
      })
      const config = account.config(way.address)
      return { ...account, config, way, counted, publications: preparePublications(deps, account, config) }
    }),
  )
  const publishing: ChaosPublishing = {
    ...{ file: join(where.folder, 'rundbrev.db'), forgetKeys: plan.forgetKeys },
    accounts: accounts.map(({ config, secret, publications }) => ({ config, secret, publications })),
  }
  const stepsOf = (ids: readonly PublicationId[]) => ids.flatMap((id) => listSteps(database, id))
  const script = await bundledScript('chaosPublisher.ts')
  // Asked more seldom than it takes to be done: every kill meets a publisher at work.
  const perKill =
    (0.8 * accounts.reduce((sum, one) => sum + stepsOf(one.publications).length, 0)) / plan.kills
  const restartAt = Math.ceil(plan.kills / (plan.restarts + 1))

  let kills = 0
  let next = startWaiting(script, publishing)
  for (let kill = 1; kill <= plan.kills; kill++) {
    const publisher = next
    next = startWaiting(script, publishing)
    await publisher.go()
    const enough = answered + plan.random() * 2 * perKill
    while (publisher.process.exitCode === null && answered < enough) await sleep(3)
    await sleep(plan.random() * 12)
    if (kill % restartAt === 0) await Promise.all(accounts.map((account) => account.restart?.()))
    if (await publisher.kill()) kills += 1
    // As the program waits before it looks for what may be out (Patience.settlingMs).
    await Promise.all(accounts.map(({ way }) => way.idle()))
  }
  await next.go()
  const status = await next.gone
  if (status !== 0) throw new Error(`left in peace, the publisher ended with ${status}`)
  for (const { way } of accounts) way.close()
  return {
    kills,
    accounts: accounts.map(({ name, publications, counted }) => ({
      ...{ name, ...counted, steps: stepsOf(publications) },
    })),
  }
}

/** Publications that have started: an image and a thread of two posts each, or one where the network has no threads; every text once. */
function preparePublications(
  deps: TestWorkspace['deps'],
  { name, publications: count }: ChaosAccount,
  config: SocialChannelConfig,
): PublicationId[] {
  const { database, identityKey } = deps.workspace
  const now = instantText(deps.now())
  const postId = posts['posts.create'](deps, { title: 'Kaos' }).id
  const channelId = insertSocialChannel(database, { name, config, now })
  const planned = { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm', dueAt: now, recurrence: null }
  const adapter = config.network === 'bluesky' ? { key: tidFor } : {}
  return database.transaction(() =>
    Array.from({ length: count }, (_, number) => {
      const id = insertPublication(
        database,
        { postId, channelId, segmentId: null, missed: 'run', handsAhead: false, ...planned },
        { now, plannedBy: '' },
      )
      movePublication(database, id, 'running', { startedAt: now })
      const of = { publicationId: id, createdAt: now, dueAt: now }
      const steps = threadOf(number).slice(0, limits[config.network].threads ? 3 : 2)
      insertSteps(database, id, withKeys(adapter, identityKey, of, steps))
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
