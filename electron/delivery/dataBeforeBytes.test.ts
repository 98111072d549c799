import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { hurried, recipientsOf } from '../../e2e/sendingWorld.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { MailConnection } from '../../shared/delivery/mailConnection.ts'
import { openConnection } from '../channels/email/openConnection.ts'
import { openConnection as openDatabase } from '../store/database.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { createChannelLimits } from './channelLimits.ts'
import { sendPublication } from './sendPublication.ts'

// That a letter may have left is on the disk before its first byte does: two halves of one promise, one in the conversation
// with the server and one in the ledger.

const it = inSendingWorld.concurrent

const configOf = (port: number): SmtpConfig => ({
  ...{ host: '127.0.0.1', port, security: 'none', user: '', ...plainSmtp },
  ...{ fromName: '', fromAddress: 'news@forbund.example', connections: 1, perMinute: 100_000 },
})
const letterTo = (to: string) => {
  const pieces = [Buffer.from(`To: ${to}\r\n\r\nHej!\r\n`)]
  return { from: 'news@forbund.example', to, pieces }
}
async function connectTo(port: number): Promise<MailConnection> {
  const credentials = { kind: 'password', password: undefined } as const
  const opening = await openConnection({ name: 'one', config: configOf(port), credentials })
  if (opening.kind !== 'open') throw new Error(opening.kind)
  return opening.connection
}

describe('a connection', () => {
  const to = 'rektor@lycksele.example'

  it('lets no byte of a letter go before it is told that it may', async ({ world }) => {
    const server = await world.serve()
    const connection = await connectTo(server.port)
    const asked = Promise.withResolvers<void>()
    const allowed = Promise.withResolvers<void>()
    const word = connection.send(letterTo(to), () => {
      asked.resolve()
      return allowed.promise
    })
    await asked.promise
    // Long enough for the server to take the letter, had it left.
    await sleep(100)
    expect(recipientsOf(server)).toEqual([])
    allowed.resolve()
    expect(await word).toMatchObject({ kind: 'taken' })
    expect(recipientsOf(server)).toEqual([to])
    await connection.close()
  })

  it('sends nothing where that cannot be kept', async ({ world }) => {
    const server = await world.serve()
    const connection = await connectTo(server.port)
    const full = new Error('the disk is full')
    await expect(connection.send(letterTo(to), () => Promise.reject(full))).rejects.toBe(full)
    await connection.close()
    expect(recipientsOf(server)).toEqual([])
  })
})

it('is told that it may when the disk has it, and the answer about the letter before', async ({ world }) => {
  const server = await world.serve()
  const publicationId = await world.prepare(server, 5, { connections: 1 })
  await startPublication(world.deps, publicationId)
  const beside = openDatabase(join(world.where.folder, 'rundbrev.db'))
  const onDisk = beside.$client.prepare(
    'SELECT email, phase FROM deliveries WHERE phase IS NOT NULL ORDER BY id',
  )
  const seen: { readonly to: string; readonly inData: readonly string[] }[] = []
  const watching: MailConnection = {
    limits: { maxMessageBytes: null, authentication: [], takesUtf8: false },
    isOpen: () => true,
    async send({ to }, beforeData) {
      await beforeData()
      const rows = onDisk.all() as { readonly email: string; readonly phase: string }[]
      seen.push({ to, inData: rows.filter(({ phase }) => phase === 'data').map(({ email }) => email) })
      return { kind: 'taken', response: '250 ok' }
    },
    close: async () => undefined,
  }
  const trouble = await sendPublication({
    ...{ database: world.deps.workspace.database, publicationId, host: 'mail.example' },
    ...{ config: configOf(server.port), manner: hurried() },
    open: async () => ({ kind: 'open', connection: watching }),
    compose: async ({ email }) => letterTo(email),
    isSuppressed: () => false,
    limits: createChannelLimits({ lastMinute: 0, byMinute: [], lastMinuteByDomain: new Map() }),
    ...{ watch: () => null, held: () => undefined, changed: () => undefined },
    now: world.deps.now,
    stop: new AbortController().signal,
  })
  beside.$client.close()
  expect(trouble).toBeNull()
  expect(seen).toHaveLength(5)
  for (const { to, inData } of seen) expect(inData).toEqual([to])
})
