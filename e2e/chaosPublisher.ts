import '../electron/store/drizzleAsCommonJs.ts'
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import type { PublicationId } from '../shared/contract/scalars.ts'
import type { SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'

// A process that publishes until it is killed: `node e2e/chaosPublisher.ts '<ChaosPublishing as JSON>'`. Like chaosSender.ts.

export interface ChaosPublishing {
  readonly file: string
  readonly config: SocialChannelConfig
  readonly secret: string
  readonly publications: readonly PublicationId[]
  /** Makes a key anew for every attempt and trusts in it, as an engine would that had not stored it. */
  readonly forgetKeys: boolean
}

const options = JSON.parse(process.argv[2] ?? '{}') as ChaosPublishing
const { Temporal } = await import('temporal-polyfill')
const { randomUUID } = await import('node:crypto')
const { openBluesky } = await import('../electron/channels/bluesky/bluesky.ts')
const { openMastodon } = await import('../electron/channels/mastodon/mastodon.ts')
const { createAskServer } = await import('../electron/internet/askServer.ts')
const { openConnection } = await import('../electron/store/database.ts')
const { listSteps } = await import('../electron/store/publicationSteps.ts')
const { readPublication } = await import('../electron/store/publications.ts')
const { readChannel } = await import('../electron/store/channels.ts')
const { publishSteps } = await import('../electron/publishing/publishSteps.ts')
const { tidFor } = await import('../shared/social/tid.ts')

flushCompileCache()
console.log('ready')
await once(process.stdin, 'data')

const database = openConnection(options.file)
const { config } = options
const now = () => Temporal.Now.instant()
const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const access = {
  ...{ secret: () => options.secret, keep: () => undefined, now },
  ask: createAskServer({ privateAllowed: true }),
}
const adapter =
  config.network === 'bluesky'
    ? openBluesky({ ...access, config })
    : config.network === 'mastodon'
      ? openMastodon({ ...access, config })
      : undefined
if (adapter === undefined) throw new Error('no adapter')
const forgetful = {
  ...adapter,
  repeating: { ...adapter.repeating, publish: 'with-key' as const },
  publish: (session: unknown, post: Parameters<typeof adapter.publish>[1]) =>
    adapter.publish(session, post, config.network === 'bluesky' ? tidFor(now(), randomUUID()) : randomUUID()),
}
// Whoever is killed every few moments does not wait for minutes in between.
const soon = (attempts: number) => now().add({ milliseconds: Math.min(200, 20 * attempts) })
const patience = { outage: soon, unknown: soon, unreachable: soon, settlingMs: 0, limit: () => soon(1) }
const session = { value: undefined }
/** Whether a step is in line: after one that is refused or in doubt none is. */
const goesOn = (id: PublicationId) => {
  const next = listSteps(database, id).find(({ phase }) => phase !== 'done')?.phase
  return next === 'waiting' || next === 'begun'
}
for (;;) {
  let open = 0
  for (const publicationId of options.publications) {
    const { channelId, missed } = readPublication(database, publicationId) ?? {}
    const channel = channelId && readChannel(database, channelId)
    if (channel?.kind !== 'social' || missed === undefined) throw new Error('no channel')
    if (!goesOn(publicationId)) continue
    const standstill = await publishSteps({
      ...{ database, publicationId, channel, missed, session, patience, now },
      ...{ adapter: options.forgetKeys ? forgetful : adapter, host: 'chaos', note: () => undefined },
      ...{ stop: new AbortController().signal, changed: () => undefined },
      read: () => tinyPng,
    })
    if (standstill !== null && !options.forgetKeys) throw new Error(JSON.stringify(standstill))
    if (goesOn(publicationId)) open += 1
  }
  if (open === 0) break
  await new Promise((resolve) => setTimeout(resolve, 20))
}
process.exit(0)
