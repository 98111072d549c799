import { afterEach, describe, expect, it } from 'vitest'
import { type SesServer, type SesServerOptions, startSesServer } from '../../../e2e/engines/sesServer.ts'
import { SesConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { prepareSendingOver, type TestContacts, testAddress } from '../../scheduler/prepareSending.ts'
import { createScheduler } from '../../scheduler/scheduler.ts'
import { channels } from '../../usecases/channels.ts'
import { deliveries } from '../../usecases/deliveries.ts'
import { openTestWorkspace } from '../../usecases/openTestWorkspace.ts'
import { publications } from '../../usecases/publications.ts'
import { sesOpener } from './openSes.ts'
import { neverConnected, refusalOf, type SesFailure } from './sesWord.ts'

const key = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY'
const accessKeyId = 'AKIAIOSFODNN7EXAMPLE'
const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const serve = async (options: Partial<SesServerOptions> = {}) => {
  const server = await startSesServer({
    ...{ accessKeyId, secretAccessKey: key, region: 'eu-north-1', account: { perSecond: 1000 } },
    ...options,
  })
  closers.push(() => server.close())
  return server
}

const configFor = (endpoint: string, rest: Partial<SesConfig> = {}) =>
  SesConfig.parse({
    ...{ engine: 'ses', region: 'eu-north-1', accessKeyId, endpoint, connections: 4, perMinute: 100_000 },
    ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum-inland.example' },
    ...rest,
  })

/** Sends to so many contacts through the whole program: scheduler, ledger, composer. */
const sendTo = async (
  server: SesServer,
  contacts: TestContacts,
  rest: Partial<SesConfig> = {},
  secret = key,
) => {
  const world = openTestWorkspace()
  closers.push(() => world.close())
  const config = configFor(server.endpoint, rest)
  const prepared = await prepareSendingOver(world.deps, config, { contacts, secrets: { key: secret } })
  await createScheduler(world.deps).runUntilIdle()
  const { publicationId } = prepared
  const publication = publications['publications.get'](world.deps, { id: publicationId })
  const rows = deliveries['deliveries.list'](world.deps, { publicationId, state: null }).deliveries
  return { world, ...prepared, publication, rows, row: (number: number) => rows[number] }
}

describe('a publication through Amazon SES', () => {
  it('is a signed request for every recipient, each a row of the ledger', async () => {
    const server = await serve({ configurationSets: ['nyhetsbrev'] })
    const { publication, rows } = await sendTo(server, 30, { configurationSet: 'nyhetsbrev' })
    expect(server.faults).toEqual([])
    expect(publication).toMatchObject({ state: 'done', counts: { sent: 30 } })
    expect(server.taken.map(({ to }) => to).toSorted()).toEqual(rows.map(({ email }) => email).toSorted())
    for (const { to, from, messageId, configurationSet, raw } of server.taken) {
      expect(from).toBe('kansli@larcentrum-inland.example')
      expect(configurationSet).toBe('nyhetsbrev')
      expect(raw).toContain(`<${to}>`)
      const row = rows.find(({ email }) => email === to)
      // The Message-ID that SES gives it, which a report will name.
      expect(row?.response).toBe(`250 <${messageId}@eu-north-1.amazonses.com>`)
    }
  })

  it('goes no faster than the account may, over all connections together', async () => {
    const server = await serve({ account: { perSecond: 20 } })
    await sendTo(server, 50)
    const first = server.taken[0]?.at ?? 0
    // One second's share at once, then evenly: whenever a message comes, no more have come than that allows.
    for (const [index, { at }] of server.taken.entries())
      expect(index + 1).toBeLessThanOrEqual(20 + 1 + ((at - first) * 20) / 1000 + 1)
  })

  it('is in doubt for whom the answer was lost, and for nobody else; it is not sent again by itself', async () => {
    const lost = testAddress(3)
    const server = await serve({ recipients: { [lost]: { kind: 'silence' } } })
    const { world, rows, publication } = await sendTo(server, 10)
    expect(publication).toMatchObject({ state: 'done', counts: { sent: 9, 'in-doubt': 1 } })
    expect(rows.find(({ email }) => email === lost)?.state).toBe('in-doubt')
    await createScheduler(world.deps).runUntilIdle()
    expect(server.taken.filter(({ to }) => to === lost)).toHaveLength(1)
  })

  it('waits where SES asks for patience, and refuses whom SES refuses', async () => {
    const server = await serve({
      recipients: {
        [testAddress(1)]: {
          ...{ kind: 'error', status: 429, type: 'TooManyRequestsException', times: 1 },
          message: 'Maximum sending rate exceeded.',
        },
        [testAddress(2)]: {
          ...{ kind: 'error', status: 400, type: 'BadRequestException' },
          message: 'Local address contains control or whitespace',
        },
      },
    })
    const { world, publicationId, row } = await sendTo(server, 4)
    expect(row(1)).toMatchObject({ state: 'deferred' })
    expect(row(2)).toMatchObject({ state: 'rejected' })
    world.setNow('2026-12-01T08:10:00Z')
    await createScheduler(world.deps).runUntilIdle()
    const { counts } = publications['publications.get'](world.deps, { id: publicationId })
    expect(counts).toMatchObject({ sent: 3, rejected: 1 })
  })

  it('is not asked about an address with letters beyond ASCII, which SES does not take', async () => {
    const server = await serve()
    const { publication, rows } = await sendTo(server, { [testAddress(0)]: '', 'åsa@lycksele.example': '' })
    expect(publication).toMatchObject({ state: 'done', counts: { sent: 1, rejected: 1 } })
    expect(rows[1]?.response).toMatch(/^553 5\.6\.7 /)
    expect(server.taken.map(({ to }) => to)).toEqual([testAddress(0)])
  })

  it.each([
    [
      'ses-not-verified',
      400,
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-NORTH-1: x@y.example',
    ],
    ['ses-not-verified', 400, 'MailFromDomainNotVerifiedException', 'The sending domain is not verified'],
    ['ses-paused', 400, 'SendingPausedException', 'Sending is paused'],
    ['ses-paused', 400, 'AccountSuspendedException', 'Account is suspended'],
    ['ses-quota', 400, 'LimitExceededException', 'Daily message quota exceeded.'],
    ['ses-quota', 429, 'TooManyRequestsException', 'Daily message quota exceeded.'],
  ])('stops with %s where everybody would be refused (%i %s)', async (code, status, type, message) => {
    const refused = { kind: 'error', status, type, message } as const
    const server = await serve({
      recipients: Object.fromEntries(Array.from({ length: 6 }, (_, at) => [testAddress(at), refused])),
    })
    const { publication } = await sendTo(server, 6, { connections: 1 })
    expect(publication).toMatchObject({
      state: 'paused',
      trouble: { code },
      counts: { rejected: 0, 'in-doubt': 0 },
    })
    // One was enough to know.
    expect(server.requests()).toBe(2)
  })

  it('stops before anybody where the key is wrong', async () => {
    const server = await serve()
    const { publication } = await sendTo(server, 3, {}, 'another-key')
    expect(publication).toMatchObject({
      state: 'paused',
      trouble: { code: 'ses-auth-refused' },
      counts: { queued: 3 },
    })
    expect(server.taken).toEqual([])
  })

  it('asks for reports at an address of each delivery, where that is wanted', async () => {
    const server = await serve()
    await sendTo(server, 2, { verp: true })
    expect(server.faults).toEqual([])
    expect(server.taken.every(({ feedback, from }) => feedback !== undefined && from === undefined)).toBe(
      true,
    )
  })
})

describe('the test of the channel', () => {
  const test = async (options: Partial<SesServerOptions>, secrets: { key?: string } = { key }) => {
    const server = await serve(options)
    const world = openTestWorkspace()
    closers.push(() => world.close())
    const saved = await channels['channels.saveEmail'](world.deps, {
      ...{ id: null, name: 'Amazon', config: configFor(server.endpoint), secrets },
    })
    expect(saved).toMatchObject({ proven: false })
    return channels['channels.test'](world.deps, { id: saved.id })
  }

  it('tells what the account may send, and that it is on trial', async () => {
    expect(
      await test({ account: { perSecond: 1, perDay: 200, sentLastDay: 12, sandbox: true } }),
    ).toMatchObject({
      ok: true,
      limits: {
        maxMessageBytes: 40_000_000,
        account: { perSecond: 1, perDay: 200, sentLastDay: 12, sandbox: true },
      },
    })
  })

  it.each([
    ['ses-paused', { account: { paused: true } }],
    ['ses-quota', { account: { perDay: 200, sentLastDay: 200 } }],
    ['ses-auth-refused', { accessKeyId: 'AKIAANOTHERONE000000' }],
  ])('says %s', async (code, options) => {
    expect(await test(options)).toMatchObject({ ok: false, trouble: { code } })
  })

  it('says that the key is missing without asking anybody', async () => {
    expect(await test({}, {})).toMatchObject({ ok: false, trouble: { code: 'channel-key-missing' } })
  })

  it('says that nobody answers', async () => {
    const server = await serve()
    await server.close()
    const opening = await sesOpener({
      name: 'A',
      config: configFor(server.endpoint),
      key,
      sessionToken: undefined,
    })()
    expect(opening).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' })
  })

  it('never sends a key in the clear to another machine', async () => {
    const world = openTestWorkspace()
    closers.push(() => world.close())
    const config = configFor('http://ses.example')
    const save = () =>
      channels['channels.saveEmail'](world.deps, { id: null, name: 'A', config, secrets: {} })
    await expect(async () => save()).rejects.toMatchObject({ code: 'smtp-insecure' })
  })
})

const failure = (name: string, rest: Partial<SesFailure> = {}): SesFailure => ({ name, message: '', ...rest })

it('takes an error inside Amazon for no answer at all: nobody knows whether the letter went', () => {
  expect(
    refusalOf(failure('InternalServiceErrorException', { $metadata: { httpStatusCode: 500 } })),
  ).toBeUndefined()
  expect(neverConnected(failure('InternalServiceErrorException'))).toBe(false)
  expect(neverConnected(failure('Error', { code: 'ECONNRESET' }))).toBe(false)
  expect(
    neverConnected(failure('TimeoutError', { message: 'the request socket timed out after 5 ms' })),
  ).toBe(false)
  expect(neverConnected(failure('Error', { code: 'ENOTFOUND' }))).toBe(true)
})
