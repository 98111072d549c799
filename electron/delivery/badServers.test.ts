import { describe, expect } from 'vitest'
import {
  cuts,
  dribbles,
  floods,
  type Misdeed,
  nothing,
  says,
  saysAndGoes,
  startBadServer,
} from '../../e2e/badServer.ts'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { hurried, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { openConnection } from '../channels/email/openConnection.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { createChannelLimits } from './channelLimits.ts'
import { sendPublication } from './sendPublication.ts'

// Servers that do wrong, each at its own moment. Whatever they do, every row ends up as what is known about it, and soon.

const it = inSendingWorld.concurrent

const impatient = { opening: 250, beforeData: 250, afterData: 250, silence: 200 }

/** Two letters through a server that misbehaves, over one connection. */
async function sendThrough(world: SendingWorld, misdeed: Misdeed) {
  const server = await startBadServer(misdeed)
  const { port } = server
  const id = (await prepareSending(world.deps, { port, contacts: 2, connections: 1 })).publicationId
  await startPublication(world.deps, id)
  const config: SmtpConfig = {
    ...{ host: '127.0.0.1', port, security: 'none', user: '', ...plainSmtp },
    ...{ fromName: '', fromAddress: 'news@forbund.example', connections: 1, perMinute: 100_000 },
  }
  const trouble = await sendPublication({
    ...{ database: world.deps.workspace.database, publicationId: id, config, host: `127.0.0.1:${port}` },
    manner: { ...hurried(), connectionWaitsMs: [5, 5, 5, 5] },
    open: () =>
      openConnection({
        name: 'bad',
        config,
        credentials: { kind: 'password', password: undefined },
        patience: impatient,
      }),
    async compose({ email }) {
      const pieces = [Buffer.from(`To: ${email}\r\n\r\n${'Hej.\r\n'.repeat(500)}`)]
      return { from: 'news@forbund.example', to: email, pieces, needsUtf8: false }
    },
    isSuppressed: () => false,
    limits: createChannelLimits({ lastMinute: 0, byMinute: [], lastMinuteByDomain: new Map() }),
    ...{ watch: () => null, held: () => undefined, changed: () => undefined },
    now: world.deps.now,
    stop: new AbortController().signal,
  })
  server.close()
  return { trouble, rows: world.rows(id), received: server.received() }
}

describe('before the message, nobody has heard of anybody: all stay in line, and it is told after five times', () => {
  it.for<[string, Misdeed]>([
    ['a server that never greets', { at: 'greeting', does: nothing }],
    ['one that greets letter by letter', { at: 'greeting', does: dribbles('220 mail ') }],
    ['a greeting of ten megabytes', { at: 'greeting', does: floods('220-mail.example\r\n', 10_000_000) }],
    ['ten megabytes without a line', { at: 'greeting', does: floods('2', 10_000_000) }],
    ['nonsense for a greeting', { at: 'greeting', does: says('hello there\r\n') }],
    ['one that never answers EHLO', { at: 'EHLO', does: nothing }],
    ['an answer to EHLO without end', { at: 'EHLO', does: dribbles('250-SIZE\r\n') }],
    ['one that cuts the line at MAIL', { at: 'MAIL', does: cuts }],
    ['one that answers MAIL letter by letter', { at: 'MAIL', does: dribbles('250-') }],
    ['a code that is none', { at: 'MAIL', does: says('999 what\r\n') }],
    ['no code at all', { at: 'RCPT', does: says('fine by me\r\n') }],
    ['one that never answers RCPT', { at: 'RCPT', does: nothing }],
    ['one that never lets the message come', { at: 'DATA', does: nothing }],
    ['one that takes DATA for done', { at: 'DATA', does: says('250 2.0.0 queued\r\n') }],
    ['one that cuts the line at DATA', { at: 'DATA', does: cuts }],
  ])('%s', async ([, misdeed], { world }) => {
    const { trouble, rows, received } = await sendThrough(world, misdeed)
    expect(trouble).toMatchObject({ code: 'smtp-unreachable' })
    expect(rows.map(({ state, attempts, phase }) => [state, attempts, phase])).toEqual(
      Array(2).fill(['queued', 0, null]),
    )
    expect(received).toBe(0)
  })
})

describe('once the message is on its way, silence is doubt', () => {
  it.for<[string, Misdeed, number]>([
    ['a line that is cut before the final dot', { at: 'body', does: cuts }, 0],
    ['a line that is cut after it', { at: 'dot', does: cuts }, 2],
    ['a server that never answers it', { at: 'dot', does: nothing }, 2],
    ['an answer letter by letter', { at: 'dot', does: dribbles('250-') }, 2],
    ['an answer without end', { at: 'dot', does: floods('250-2.0.0 queued\r\n', 300_000) }, 2],
    ['a code that is none', { at: 'dot', does: says('999 what\r\n') }, 2],
  ])('%s', async ([, misdeed, received], { world }) => {
    const ended = await sendThrough(world, misdeed)
    expect(ended.trouble).toBeNull()
    expect(ended.rows.map(({ state }) => state)).toEqual(['in-doubt', 'in-doubt'])
    expect(ended.received).toBe(received)
  })
})

it('believes a server that takes the letter and goes in the same breath', async ({ world }) => {
  const { trouble, rows, received } = await sendThrough(world, {
    at: 'dot',
    does: saysAndGoes('250 2.0.0 queued\r\n'),
  })
  expect([trouble, received]).toEqual([null, 2])
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
})

it('takes the first word after a letter, whatever the server says on its way out', async ({ world }) => {
  const { rows } = await sendThrough(world, {
    at: 'dot',
    does: saysAndGoes('421 4.3.2 closing\r\n250 2.0.0 queued\r\n'),
  })
  expect(rows.map(({ state, response }) => [state, response])).toEqual(
    Array(2).fill(['deferred', '421 4.3.2 closing']),
  )
})
