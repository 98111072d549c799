import '../electron/store/drizzleAsCommonJs.ts'
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import type { PublicationId } from '../shared/contract/scalars.ts'
import type { SmtpConfig } from '../shared/delivery/emailChannelConfig.ts'

// A process that sends until it is killed: `node e2e/chaosSender.ts '<ChaosSending as JSON>'`. It loads what it needs, says
// "ready", and begins when its standard input says so, so that whoever kills it by the hundred need not wait for it to load.

export interface ChaosSending {
  readonly file: string
  readonly publicationId: PublicationId
  readonly config: SmtpConfig
  /** Takes every interrupted row for one that no server has heard of, as a ledger without phases would. */
  readonly forgetPhases: boolean
}

const options = JSON.parse(process.argv[2] ?? '{}') as ChaosSending
const { Temporal } = await import('temporal-polyfill')
const { openConnection } = await import('../electron/channels/email/openConnection.ts')
const { createChannelLimits } = await import('../electron/delivery/channelLimits.ts')
const { sendPublication } = await import('../electron/delivery/sendPublication.ts')
const { usualManner } = await import('../electron/delivery/sendingManner.ts')
const { openConnection: openDatabase } = await import('../electron/store/database.ts')
const { recoverInterrupted } = await import('../electron/store/ledger.ts')

// Whoever is killed writes nothing at its end: the next one would compile it all again.
flushCompileCache()
// Whoever started it is gone: so is its reason to be.
process.stdin.on('end', () => process.exit(1))
console.log('ready')
await once(process.stdin, 'data')

const database = openDatabase(options.file)
const { publicationId, config } = options
const manner = { ...usualManner(), connectionWaitsMs: [20, 40, 80, 160] }
if (options.forgetPhases)
  database.$client.exec("UPDATE deliveries SET phase = 'envelope' WHERE state = 'sending'")
recoverInterrupted(database, { bootId: manner.bootId, now: new Date().toISOString() })
await sendPublication({
  ...{ database, publicationId, config, manner, host: `${config.host}:${config.port}` },
  open: () =>
    openConnection({ name: 'chaos', config, credentials: { kind: 'password', password: undefined } }),
  async compose({ email, messageId }) {
    const head = `From: news@forbund.example\r\nTo: ${email}\r\nMessage-ID: ${messageId}\r\nSubject: Brev\r\n\r\n`
    const pieces = [Buffer.from(head + 'Hej på er alla.\r\n'.repeat(1200))]
    return { from: 'news@forbund.example', to: email, pieces, needsUtf8: false }
  },
  isSuppressed: () => false,
  limits: createChannelLimits({ lastMinute: 0, byMinute: [], lastMinuteByDomain: new Map() }),
  watch: () => null,
  held: () => undefined,
  now: () => Temporal.Now.instant(),
  stop: new AbortController().signal,
  changed: () => undefined,
})
process.exit(0)
