import '../electron/store/drizzleAsCommonJs.ts'
import { flushCompileCache } from 'node:module'
import type { Scheduling } from '../electron/channels/channelAdapter.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import type { SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'

// A process that hands a post over, or takes it back, and kills itself (SIGKILL) at one point between two steps:
// `node e2e/handingProcess.ts '<HandingProcess as JSON>'`.

export interface HandingProcess {
  readonly file: string
  readonly config: SocialChannelConfig
  readonly secret: string
  readonly publicationId: PublicationId
  /** Before its request leaves, or after its answer is there and before anything is made of it. */
  readonly dies: { readonly when: 'before' | 'after'; readonly call: 'hand' | 'readBack' | 'cancel' }
  readonly does: 'hand' | 'take back'
}

const options = JSON.parse(process.argv[2] ?? '{}') as HandingProcess
const { Temporal } = await import('temporal-polyfill')
const { openMastodon } = await import('../electron/channels/mastodon/mastodon.ts')
const { createAskServer } = await import('../electron/internet/askServer.ts')
const { usualPatience } = await import('../electron/publishing/patience.ts')
const { publishSteps } = await import('../electron/publishing/publishSteps.ts')
const { takeBackPost } = await import('../electron/publishing/takeBackPost.ts')
const { readChannel } = await import('../electron/store/channels.ts')
const { openConnection } = await import('../electron/store/database.ts')
const { listSteps } = await import('../electron/store/publicationSteps.ts')
const { readPublication } = await import('../electron/store/publications.ts')

flushCompileCache()
const { config, publicationId, dies } = options
if (config.network !== 'mastodon') throw new Error('no adapter')
const now = () => Temporal.Now.instant()
const adapter = openMastodon({
  ...{ config, secret: () => options.secret, keep: () => undefined, now },
  ask: createAskServer({ privateAllowed: true }),
})

const { schedule } = adapter
if (schedule === null) throw new Error('keeps no time')
const die = () => process.kill(process.pid, 'SIGKILL')
const mortal: Scheduling<unknown> = {
  find: schedule.find,
  hand: (...asked) => around('hand', () => schedule.hand(...asked)),
  readBack: (...asked) => around('readBack', () => schedule.readBack(...asked)),
  cancel: (...asked) => around('cancel', () => schedule.cancel(...asked)),
}
async function around<Value>(call: typeof dies.call, ask: () => Promise<Value>): Promise<Value> {
  if (dies.call === call && dies.when === 'before') die()
  const answer = await ask()
  if (dies.call === call && dies.when === 'after') die()
  return answer
}

const database = openConnection(options.file)
const channelId = readPublication(database, publicationId)?.channelId
const channel = channelId && readChannel(database, channelId)
if (channel?.kind !== 'social') throw new Error('no channel')
const asking = { adapter: { ...adapter, schedule: mortal }, database, note: () => undefined, now }
if (options.does === 'hand')
  await publishSteps({
    ...{ ...asking, publicationId, channel, host: 'social', missed: 'ask', session: { value: undefined } },
    ...{ patience: usualPatience(() => 0), stop: new AbortController().signal, changed: () => undefined },
    isOurs: () => true,
    isRed: () => false,
    read: () => new Uint8Array(),
  })
else {
  const step = listSteps(database, publicationId)[0]
  const signedIn = await adapter.signIn()
  if (step === undefined || signedIn.kind === 'fault') throw new Error('nothing to take back')
  await takeBackPost({ ...asking, session: signedIn.value.session }, step)
}
// It was to be dead by now.
process.exit(1)
