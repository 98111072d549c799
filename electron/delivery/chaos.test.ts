import type { ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { bundledScript } from '../../e2e/bundledScript.ts'
import type { ChaosSending } from '../../e2e/chaosSender.ts'
import { startCuttingProxy } from '../../e2e/cuttingProxy.ts'
import { generator } from '../../e2e/generator.ts'
import { openSendingWorld, recipientsOf } from '../../e2e/sendingWorld.ts'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import { startWaiting } from '../../e2e/waitingProcess.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { startPublication } from '../usecases/startPublication.ts'

// Everything that can break, breaks, at random: the sending process is killed, the server is killed and comes back, and the
// way between them is cut, in the middle of commands and of messages. The server's journal is the judge.

const connections = 8
const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)

it('loses nobody and writes to nobody twice, killed a hundred times, with a server that dies and lines that break', {
  timeout: 1_440_000,
}, async () => {
  const chaos = await unleash({ recipients: 2000, kills: 100, restarts: 8, forgetPhases: false })
  console.info(chaos.told)
  expect(chaos.twice).toEqual([])
  expect(chaos.strangers).toEqual([])
  expect(chaos.open).toEqual([])
  expect(chaos.sentWithoutArriving).toEqual([])
  expect(chaos.wrongMessageIds).toEqual([])
  expect(chaos.inDoubt).toBeGreaterThan(0)
  // Each kill and each death of the server may leave every connection's row in doubt, and each cut its own.
  expect(chaos.inDoubt).toBeLessThanOrEqual(connections * (chaos.kills + chaos.restarts) + chaos.cuts)
})

it('is a chaos that would show: without the phases somebody gets it twice', {
  timeout: 360_000,
}, async () => {
  const chaos = await unleash({ recipients: 150, kills: 8, restarts: 0, forgetPhases: true })
  expect(chaos.twice.length).toBeGreaterThan(0)
})

async function unleash(plan: {
  readonly recipients: number
  readonly kills: number
  readonly restarts: number
  readonly forgetPhases: boolean
}) {
  console.info(`RUNDBREV_SEED=${seed}`)
  const random = generator(seed)
  const journal = mkdtempSync(join(tmpdir(), 'rundbrev-chaos-'))
  const slow = { takeAfterMs: 3, answerAfterMs: 6 }
  let server = await startSmtpServer(slow, journal)
  const { port } = server
  // One connection in twelve breaks, somewhere in its first messages of some 20 kB each.
  const proxy = await startCuttingProxy(port, () =>
    random() < 1 / 12 ? Math.floor(random() * 90_000) : Number.POSITIVE_INFINITY,
  )
  const world = openSendingWorld()
  onTestFinished(async () => {
    proxy.close()
    await server.kill()
    await world.close()
  })
  const publicationId = await world.prepare(server, plan.recipients)
  await startPublication(world.deps, publicationId)
  const sending: ChaosSending = {
    ...{ file: join(world.where.folder, 'rundbrev.db'), publicationId },
    forgetPhases: plan.forgetPhases,
    config: {
      ...{ host: '127.0.0.1', port: proxy.port, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: '', fromAddress: 'news@forbund.example', connections, perMinute: 100_000 },
    },
  }

  const script = await bundledScript('chaosSender.ts')
  let next = startWaiting(script, sending)
  let restarts = 0
  for (let kill = 1; kill <= plan.kills; kill++) {
    const sender = next
    next = startWaiting(script, sending)
    await sender.go()
    await someLetters(server, sender.process, random() * 2 * (plan.recipients / plan.kills) * 0.8)
    if (restarts < plan.restarts && kill % Math.ceil(plan.kills / plan.restarts) === 0) {
      restarts += 1
      await server.kill()
      await sleep(random() * 60)
      await sender.kill()
      server = await startSmtpServer({ ...slow, port }, journal)
    }
    await sender.kill()
  }
  // And then it is left in peace: it goes on until nobody is left, whatever the way does.
  const open = () => world.rows(publicationId).filter(({ state }) => !['sent', 'in-doubt'].includes(state))
  for (let rest = 0; rest < 20 && open().length > 0; rest++) {
    const sender = next
    next = startWaiting(script, sending)
    await sender.go()
    await sender.gone
  }
  await next.kill()

  const rows = deliveries['deliveries.list'](world.deps, { publicationId, state: null }).deliveries
  const arrivals = new Map(rows.map(({ email }) => [email, 0]))
  for (const recipient of recipientsOf(server)) arrivals.set(recipient, (arrivals.get(recipient) ?? 0) + 1)
  const messageIds = new Map(rows.map((row) => [row.email, row.messageId]))
  const inDoubt = rows.filter(({ state }) => state === 'in-doubt')
  const arrived = inDoubt.filter(({ email }) => arrivals.get(email) === 1).length
  return {
    ...{ kills: plan.kills, restarts, cuts: proxy.cuts(), inDoubt: inDoubt.length, open: open() },
    twice: [...arrivals].filter(([, times]) => times > 1),
    strangers: [...arrivals.keys()].slice(plan.recipients),
    sentWithoutArriving: rows.filter(({ state, email }) => state === 'sent' && arrivals.get(email) !== 1),
    wrongMessageIds: server
      .accepted()
      .filter(({ recipient, messageId }) => messageIds.get(recipient) !== messageId),
    told: `${rows.length} rows, ${plan.kills} kills, ${restarts} restarts, ${proxy.cuts()} cuts: ${inDoubt.length} in doubt, of which ${arrived} have arrived`,
  }
}

/** Waits until the server has taken some more letters, or the sender has gone, and then a moment more. */
async function someLetters(server: SmtpServer, sender: ChildProcess, letters: number): Promise<void> {
  const enough = server.accepted().length + letters
  for (let waited = 0; waited < 400; waited++) {
    if (sender.exitCode !== null || server.accepted().length >= enough) break
    await sleep(4)
  }
  await sleep(letters % 7)
}
