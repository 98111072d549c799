import '../electron/store/drizzleAsCommonJs.ts'
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import type { ChannelAdapter } from '../electron/channels/channelAdapter.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import type { PublicationStep } from '../shared/social/publicationStep.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'

// A process that publishes until it is killed: `node e2e/chaosPublisher.ts '<ChaosPublishing as JSON>'`. Like chaosSender.ts.

export interface ChaosPublishing {
  readonly file: string
  /** They are published on at the same time, each one publication after the other. */
  readonly accounts: readonly {
    readonly config: SocialChannelConfig
    /** Its password, or its token. */
    readonly secret: string
    readonly publications: readonly PublicationId[]
  }[]
  /** Makes a key anew for every attempt and trusts in it, as an engine would that had not stored it. */
  readonly forgetKeys: boolean
}

const options = JSON.parse(process.argv[2] ?? '{}') as ChaosPublishing
const { Temporal } = await import('temporal-polyfill')
const { randomUUID } = await import('node:crypto')
const { createAskServer } = await import('../electron/internet/askServer.ts')
const { openConnection } = await import('../electron/store/database.ts')
const { listSteps } = await import('../electron/store/publicationSteps.ts')
const { readPublication } = await import('../electron/store/publications.ts')
const { readChannel } = await import('../electron/store/channels.ts')
const { publishSteps } = await import('../electron/publishing/publishSteps.ts')
const { instantText } = await import('../shared/schedule/instantText.ts')
const { openAccount } = await import('../electron/usecases/accountAdapter.ts')

flushCompileCache()
// Whoever started it is gone: so is its reason to be.
process.stdin.on('end', () => process.exit(1))
console.log('ready')
await once(process.stdin, 'data')

const database = openConnection(options.file)
const now = () => Temporal.Now.instant()
const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
// Whoever is killed every few moments does not wait for minutes in between.
const soon = (attempts: number) => now().add({ milliseconds: Math.min(200, 20 * attempts) })
const patience = { outage: soon, unknown: soon, unreachable: soon, settlingMs: 0, limit: () => soon(1) }

await Promise.all(options.accounts.map(publishAll))
process.exit(0)

async function publishAll({ config, secret, publications }: ChaosPublishing['accounts'][number]) {
  const adapter = adapterOf(config, secret)
  const session = { value: undefined }
  let open = publications.filter((id) => nextOf(id) !== undefined)
  while (open.length > 0) {
    // What waits for its next attempt goes before what has not begun.
    const publicationId = open.find((id) => (nextOf(id)?.nextAttemptAt ?? '') <= instantText(now()))
    if (publicationId === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      continue
    }
    const { channelId, missed } = readPublication(database, publicationId) ?? {}
    const channel = channelId && readChannel(database, channelId)
    if (channel?.kind !== 'social' || missed === undefined) throw new Error('no channel')
    const standstill = await publishSteps({
      ...{ database, publicationId, channel, missed, session, patience, now, adapter },
      ...{ host: 'chaos', note: () => undefined, read: () => tinyPng },
      ...{ stop: new AbortController().signal, changed: () => undefined, isOurs: () => true },
      isRed: () => false,
    })
    if (standstill !== null && !options.forgetKeys) throw new Error(JSON.stringify(standstill))
    if (nextOf(publicationId) === undefined) open = open.filter((id) => id !== publicationId)
  }
}

/** The step that is in line: after one that is refused or in doubt none is. */
function nextOf(id: PublicationId): PublicationStep | undefined {
  const next = listSteps(database, id).find(({ phase }) => phase !== 'done')
  return next?.phase === 'waiting' || next?.phase === 'begun' ? next : undefined
}

function adapterOf(config: SocialChannelConfig, secret: string): ChannelAdapter {
  const adapter = openAccount(config.network as PublishingNetwork, {
    ...{ config, secret: () => secret, keep: () => undefined, now },
    ask: createAskServer({ privateAllowed: true }),
  })
  if (!options.forgetKeys) return adapter
  const newKey = () => adapter.key?.(now(), randomUUID()) ?? randomUUID()
  return {
    ...adapter,
    repeating: { ...adapter.repeating, publish: 'with-key' },
    publish: (session, post) => adapter.publish(session, post, newKey()),
  }
}
