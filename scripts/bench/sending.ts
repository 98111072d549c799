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
import type { Benchmark } from './benchmark.ts'
import { letterContent } from './compose.ts'
import { addManyContacts } from './manyContacts.ts'
import { type Row, rowOf } from './row.ts'

const connections = 5

/** A letter sent as the program does it: every step of every row committed to the disk, answers judged, progress told. */
export const sending: Benchmark = {
  name: 'sending',
  title: 'A letter sent',
  needs: 'nothing',
  run: async (size) => [size === 'full' ? await measureSending(2000, 5) : await measureSending(100, 1)],
}

/** Beside it, in turns, the same letter by nodemailer's pool in a loop that keeps no account of anything. */
async function measureSending(recipients: number, rounds: number): Promise<Row> {
  const server = await startSmtpServer({ countOnly: true })
  const world = openTestWorkspace()
  const deps: Deps = { ...world.deps, now: () => Temporal.Now.instant() }
  try {
    const { workspace, geo } = deps
    addManyContacts(workspace.database, { identityKey: workspace.identityKey, geo, count: recipients })
    const schedule = await prepareLetter(deps, server.port)
    const ours: number[] = []
    const floor: number[] = []
    let letter: Personal = { html: '', text: '' }
    for (let round = 0; round < rounds; round += 1) {
      const id = await schedule()
      await startPublication(deps, id)
      letter = readRendering(workspace.database, id) ?? letter
      ours.push(await rate(server, recipients, () => createScheduler(deps).runUntilIdle()))
      floor.push(await rate(server, recipients, () => sendPlainly(letter, server.port, recipients)))
    }
    const weight = Math.round(Buffer.byteLength(letter.html) / 1000)
    return rowOf({
      name: `A letter of ${weight} kB sent to ${recipients.toLocaleString('en')}`,
      what: `To a server on this machine over ${connections} connections, every step of every recipient's row on the disk before it is taken.`,
      ...{ ours, floor, floorName: "nodemailer's own pool, which keeps no account" },
      ...{ unit: 'a second', better: 'more', counts: 'median', goal: { kind: 'ratio', ratio: 2 } },
    })
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
