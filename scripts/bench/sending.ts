import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { Temporal } from 'temporal-polyfill'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { readRendering } from '../../electron/store/renderings.ts'
import { channels } from '../../electron/usecases/channels.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { publications } from '../../electron/usecases/publications.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import { startPublication } from '../../electron/usecases/startPublication.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { type Personal, personalise } from '../../shared/newsletter/personalise.ts'
import { letterContent } from './compose.ts'
import { addManyContacts } from './manyContacts.ts'

const connections = 5

/** Letters a second, of the same letter to the same server over as many connections. */
export interface SendingRates {
  /** Bytes of the HTML that everybody in a county gets. */
  readonly bytes: number
  readonly ours: readonly number[]
  /** nodemailer's own pool, which composes every message whole. */
  readonly plain: readonly number[]
}

/**
 * Sends a letter as the program does: every step of every row committed to the disk, answers judged, progress told. Beside it, in
 * turns, the same letter by nodemailer's pool in a loop that keeps no account of anything.
 */
export async function measureSending(recipients: number, rounds: number): Promise<SendingRates> {
  const server = await startSmtpServer({ countOnly: true })
  const world = openTestWorkspace()
  const deps: Deps = { ...world.deps, now: () => Temporal.Now.instant() }
  try {
    const { workspace, geo } = deps
    addManyContacts(workspace.database, { identityKey: workspace.identityKey, geo, count: recipients })
    const schedule = await prepareLetter(deps, server.port)
    const ours: number[] = []
    const plain: number[] = []
    let letter: Personal = { html: '', text: '' }
    for (let round = 0; round < rounds; round += 1) {
      const id = await schedule()
      await startPublication(deps, id)
      letter = readRendering(workspace.database, id) ?? letter
      ours.push(await rate(server, recipients, () => createScheduler(deps).runUntilIdle()))
      plain.push(await rate(server, recipients, () => sendPlainly(letter, server.port, recipients)))
    }
    return { bytes: Buffer.byteLength(letter.html), ours, plain }
  } finally {
    world.close()
    await server.kill()
  }
}

/** A channel to a server on this machine and a letter of some 60 KB; each call plans it once more, to everybody. */
export async function prepareLetter(deps: Deps, port: number): Promise<() => Promise<PublicationId>> {
  const channel = await channels['channels.saveEmail'](deps, {
    ...{ id: null, name: 'Utskick', secrets: {} },
    config: {
      ...{ host: '127.0.0.1', port, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: 'Kansliet', fromAddress: 'kansli@larcentrum-inland.example' },
      ...{ connections, perMinute: 100_000 },
    },
  })
  const post = createPost(deps, letterContent())
  return async () => {
    const planned = {
      postId: post.id,
      channelId: channel.id,
      segmentId: null,
      recurrence: null,
      missed: 'ask' as const,
    }
    return (await publications['publications.schedule'](deps, { ...planned, at: null })).id
  }
}

async function sendPlainly(letter: Personal, port: number, recipients: number): Promise<void> {
  const pool = createTransport({
    ...{ pool: true, host: '127.0.0.1', port, secure: false, ignoreTLS: true },
    ...{
      maxConnections: connections,
      maxMessages: Infinity,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  })
  let next = 0
  const sendNext = async (): Promise<void> => {
    for (let at = next++; at < recipients; at = next++) {
      const to = `person${at}@lycksele.example`
      const unsubscribeMailto = `mailto:kansli@larcentrum-inland.example?subject=unsubscribe%20${at}`
      const reader = {
        name: `Rektor ${at}`,
        municipality: 'Lycksele',
        county: 'Västerbotten',
        countyCode: null,
      }
      await pool.sendMail({
        from: { name: 'Kansliet', address: 'kansli@larcentrum-inland.example' },
        to: { name: reader.name, address: to },
        subject: 'Årsbrev',
        ...personalise(letter, { ...reader, unsubscribeMailto }),
        headers: { 'List-Unsubscribe': { prepared: true, value: `<${unsubscribeMailto}>` } },
      })
    }
  }
  // One more than there are connections waits, so that none of them does.
  await Promise.all(Array.from({ length: connections * 2 }, sendNext))
  pool.close()
}

/** @returns letters a second, as the server has counted them */
async function rate(server: SmtpServer, recipients: number, send: () => Promise<void>): Promise<number> {
  await sleep(100)
  const before = server.counted()
  const start = performance.now()
  await send()
  const seconds = (performance.now() - start) / 1000
  await sleep(100)
  const taken = server.counted() - before
  if (taken !== recipients) throw new Error(`${taken} of ${recipients} letters arrived`)
  return recipients / seconds
}
