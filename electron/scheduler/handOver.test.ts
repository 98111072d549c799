import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type ListmonkServer, startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import type { ListmonkServerOptions } from '../../e2e/engines/listmonkTypes.ts'
import type { CountyCode, DeliveryId } from '../../shared/contract/scalars.ts'
import { ListmonkConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { channels } from '../usecases/channels.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { publications } from '../usecases/publications.ts'
import { openSendingGuard } from '../usecases/sendingGuard.ts'
import { suppressions } from '../usecases/suppressions.ts'
import { prepareSendingOver, type TestContacts, testAddress } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// The whole program against a listmonk that checks every request against its public documents: clock, ledger, engine.

const key = 'token-of-the-api-user'
const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const serve = async (options: ListmonkServerOptions = {}) => {
  const server = await startListmonkServer(options)
  closers.push(() => server.close())
  return server
}

const begin = async (server: ListmonkServer, recipients: TestContacts, body?: PostDocument) => {
  const world = openTestWorkspace()
  closers.push(() => world.close())
  const config = ListmonkConfig.parse({
    ...{ engine: 'listmonk', address: server.address, user: 'rundbrev' },
    ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum-inland.example' },
    replyTo: 'svar@larcentrum-inland.example',
  })
  const options = { contacts: recipients, secrets: { key }, ...(body !== undefined && { body }) }
  const { publicationId: id, channelId } = await prepareSendingOver(world.deps, config, options)
  return {
    ...{ world, id, channelId },
    /** The clock comes around, so many minutes after the last time. */
    async run(minutes = 0) {
      world.setNow(world.deps.now().add({ minutes }).toString())
      await createScheduler(world.deps).runUntilIdle()
    },
    show: () => publications['publications.get'](world.deps, { id }),
    rows: () => deliveries['deliveries.list'](world.deps, { publicationId: id, state: null }).deliveries,
  }
}

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})

describe('a publication through listmonk', () => {
  it('is a list and a campaign of its own, started once, and done when listmonk is', async () => {
    const server = await serve()
    const sending = await begin(server, 25)
    await sending.run()
    expect(server.faults).toEqual([])
    expect(sending.show()).toMatchObject({ state: 'running', counts: { sending: 25 } })
    expect(server.campaigns).toMatchObject([
      { status: 'running', starts: 1, from_email: '"Lärcentrum Inland" <kansli@larcentrum-inland.example>' },
    ])
    expect(server.campaigns[0]?.headers).toEqual([{ 'Reply-To': 'svar@larcentrum-inland.example' }])
    expect(server.lists).toMatchObject([{ type: 'private' }])
    server.work()
    await sending.run(2)
    expect(sending.show()).toMatchObject({ state: 'done', trouble: null, counts: { sent: 25 } })
    expect(server.messages.map(({ to }) => to).toSorted()).toEqual(
      sending
        .rows()
        .map(({ email }) => email)
        .toSorted(),
    )
    expect(server.campaigns).toHaveLength(1)
    expect(sending.rows()[0]?.response).toContain('25 of 25 sent')
    expect(server.faults).toEqual([])
  })

  it('says to each what the letter says to them, and nothing of it is a template but our own places', async () => {
    const server = await serve()
    const hostile = 'Måsvingar {{ .Subscriber.Email }} och `bakåt` @TrackLink <b>'
    const body: PostDocument = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Hej ' },
            { type: 'mergeField', attrs: { field: 'contact.name', fallback: 'kollega' } },
          ] as never,
        },
        paragraph(hostile),
      ],
    }
    const sending = await begin(
      server,
      { 'rektor@lycksele.example': 'Åsa & Co "<i>"', 'info@lycksele.example': '' },
      body,
    )
    await sending.run()
    server.work()
    const letter = (to: string) => server.messages.find((message) => message.to === to)
    expect(letter('rektor@lycksele.example')?.html).toContain('Hej Åsa &amp; Co &#34;&lt;i&gt;&#34;')
    expect(letter('rektor@lycksele.example')?.text).toContain('Hej Åsa & Co "<i>"')
    expect(letter('info@lycksele.example')?.html).toContain('Hej kollega')
    expect(letter('rektor@lycksele.example')?.text).toContain(hostile)
    expect(letter('rektor@lycksele.example')?.html).toContain('https://listmonk.example/unsubscribe')
    expect(letter('rektor@lycksele.example')?.html).toContain('<!--[if mso')
    expect(server.faults).toEqual([])
  })

  it('goes as a campaign for each group of counties that sees the same', async () => {
    const server = await serve()
    const counties = ['24'] as CountyCode[]
    const body: PostDocument = {
      type: 'doc',
      content: [
        paragraph('Till alla.'),
        { type: 'countyOnly', attrs: { counties }, content: [paragraph('Bara Västerbotten.')] } as never,
      ],
    }
    const sending = await begin(server, { 'rektor@lycksele.example': '', 'nagon@annan.example': '' }, body)
    const move = sending.world.deps.workspace.database.$client.prepare(
      'UPDATE contacts SET county = ? WHERE email = ?',
    )
    move.run('24', 'rektor@lycksele.example')
    move.run('25', 'nagon@annan.example')
    await sending.run()
    server.work()
    await sending.run(2)
    expect(server.campaigns).toHaveLength(2)
    expect(server.lists).toHaveLength(2)
    const saw = (to: string) =>
      server.messages.find((message) => message.to === to)?.text.includes('Bara Västerbotten')
    expect([saw('rektor@lycksele.example'), saw('nagon@annan.example')]).toEqual([true, false])
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 2 } })
    expect(server.faults).toEqual([])
  })

  it.each([5, 6] as const)('leaves what an organisation has there as it is (version %i)', async (version) => {
    const server = await serve({ version })
    const other = new Map([[99, 'unsubscribed' as const]])
    server.add({ email: testAddress(1), name: 'Deras namn', attribs: { eget: 'värde' }, lists: other })
    server.add({ email: testAddress(2), status: 'blocklisted' })
    const sending = await begin(server, 4)
    await sending.run()
    server.work()
    await sending.run(2)
    const [theirs] = server.subscribers
    expect(theirs).toMatchObject({
      name: 'Deras namn',
      attribs: { eget: 'värde', rundbrev_municipality: 'Lycksele' },
    })
    expect(theirs?.lists.get(99)).toBe('unsubscribed')
    expect(server.messages.map(({ to }) => to)).not.toContain(testAddress(2))
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 3, suppressed: 1 } })
    expect(server.faults).toEqual([])
  })

  it('never hands over whom we do not write to, and says whom listmonk takes for no address', async () => {
    const server = await serve()
    const sending = await begin(server, {
      [testAddress(1)]: '',
      [testAddress(2)]: '',
      'åsa@lycksele.example': '',
    })
    suppressions['suppressions.add'](sending.world.deps, { email: testAddress(1), source: '' })
    await sending.run()
    server.work()
    await sending.run(2)
    expect(server.subscribers.map(({ email }) => email)).toEqual([testAddress(2)])
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 1, suppressed: 1, rejected: 1 } })
  })

  it('is in doubt where listmonk has sent fewer: it does not say to whom', async () => {
    const server = await serve()
    const sending = await begin(server, 5)
    await sending.run()
    server.work([testAddress(3)])
    await sending.run(2)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { 'in-doubt': 5 } })
    expect(sending.rows()[0]?.response).toContain('4 of 5 sent')
  })
})

describe('what comes back', () => {
  it('are bounces, complaints and who has signed off, each counted once', async () => {
    const server = await serve()
    const sending = await begin(server, 6)
    await sending.run()
    server.work()
    await sending.run(2)
    const campaignId = server.campaigns[0]?.id ?? 0
    server.bounces.push(
      { email: testAddress(0), type: 'hard', campaignId },
      { email: testAddress(1), type: 'soft', campaignId },
    )
    server.bounces.push({ email: testAddress(2), type: 'complaint', campaignId })
    server.subscribers.find(({ email }) => email === testAddress(3))?.lists.set(1, 'unsubscribed')
    for (let times = 0; times < 3; times++) await sending.run(120)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 4, bounced: 2 } })
    const reasonOf = (email: string) =>
      suppressions['suppressions.lookUp'](sending.world.deps, { email }).suppression?.reason
    expect([0, 1, 2, 3, 4].map((at) => reasonOf(testAddress(at)))).toEqual([
      ...['hard-bounce', undefined, 'complaint', 'unsubscribed', undefined],
    ])
    const before = server.requests()
    // Thirty days later nobody asks any more.
    for (let day = 0; day < 32; day++) await sending.run(24 * 60)
    const asked = server.requests()
    expect(asked).toBeGreaterThan(before)
    await sending.run(3 * 24 * 60)
    expect(server.requests()).toBe(asked)
  })
})

describe('whatever breaks', () => {
  it('at every single request, before it is done and after, nobody gets it twice and nobody is lost', async () => {
    // As many as a publication takes; each is broken once in a run of its own.
    const whole = await serve()
    const plain = await begin(whole, 3)
    await plain.run()
    const requests = whole.requests()
    expect(requests).toBeGreaterThan(8)
    for (let request = 1; request <= requests; request++) {
      for (const when of ['before', 'after'] as const) {
        const server = await serve()
        const sending = await begin(server, 3)
        server.breakAt({ request, when })
        await sending.run()
        server.breakAt(undefined)
        for (let times = 0; times < 2; times++) await sending.run(3)
        server.work()
        await sending.run(2)
        const at = `${when} request ${request}`
        expect(server.messages.map(({ to }) => to).toSorted(), at).toEqual([0, 1, 2].map(testAddress))
        expect(
          server.campaigns.filter(({ starts }) => starts > 0),
          at,
        ).toHaveLength(1)
        expect(
          server.campaigns.reduce((sum, { starts }) => sum + starts, 0),
          at,
        ).toBe(1)
        expect(sending.show(), at).toMatchObject({ state: 'done', counts: { sent: 3 } })
        expect(server.faults, at).toEqual([])
        sending.world.close()
        await server.close()
      }
    }
  })

  it('the program can be closed while listmonk says nothing, and goes on the next time', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    server.breakAt({ request: 4, when: 'silent' })
    const scheduler = createScheduler(sending.world.deps)
    scheduler.start()
    while (server.requests() < 4) await sleep(5)
    await scheduler.stop()
    expect(sending.show()).toMatchObject({ state: 'running', counts: { queued: 3 } })
    server.breakAt(undefined)
    await sending.run(3)
    server.work()
    await sending.run(2)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 3 } })
    expect(server.campaigns).toHaveLength(1)
  })

  it('an older database put back finds the campaign again and starts none', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    server.work()
    const { database } = sending.world.deps.workspace
    // As the database was before anything was handed over.
    database.$client.exec(`DELETE FROM handover_rows; DELETE FROM handovers;
      UPDATE deliveries SET state = 'queued', phase = NULL, attempts = 0`)
    await sending.run(1)
    await sending.run(2)
    expect(server.campaigns).toHaveLength(1)
    expect(server.campaigns[0]?.starts).toBe(1)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 3 } })
  })
})

describe('the officer', () => {
  it('pauses and resumes: so does listmonk', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    publications['publications.pause'](sending.world.deps, { id: sending.id })
    await sending.run()
    expect(server.campaigns[0]?.status).toBe('paused')
    await sending.run(60)
    expect(server.campaigns[0]?.status).toBe('paused')
    await publications['publications.resume'](sending.world.deps, { id: sending.id })
    await sending.run()
    expect(server.campaigns[0]?.status).toBe('running')
    server.work()
    await sending.run(2)
    expect(sending.show()).toMatchObject({ state: 'done', counts: { sent: 3 } })
    expect(server.faults).toEqual([])
  })

  it('cancels: listmonk stops, and whom it had written to is in doubt', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    const [campaign] = server.campaigns
    if (campaign !== undefined) campaign.sent = 1
    await publications['publications.cancel'](sending.world.deps, { id: sending.id })
    await sending.run()
    expect(campaign?.status).toBe('cancelled')
    expect(sending.show()).toMatchObject({ state: 'cancelled', counts: { 'in-doubt': 3 } })
    await sending.run(120)
    expect(server.faults).toEqual([])
  })

  it('cancels before anybody was written to: nobody looks as if they had been', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    const { deps, where } = sending.world
    expect(deps.guard.gone(sending.id).size).toBe(3)
    await publications['publications.cancel'](deps, { id: sending.id })
    await sending.run()
    expect(sending.show()).toMatchObject({ state: 'cancelled', counts: { queued: 3 } })
    expect(deps.guard.gone(sending.id).size).toBe(0)
    const { workspace, now } = deps
    expect(openSendingGuard({ workspace, stateFolder: where.stateFolder, now }).hold()).toBeNull()
  })

  it('is told that listmonk has paused by itself, and that it was stopped there', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    const [campaign] = server.campaigns
    if (campaign === undefined) throw new Error('campaign')
    campaign.status = 'paused'
    await sending.run(2)
    expect(sending.show()).toMatchObject({ state: 'paused', trouble: { code: 'listmonk-paused' } })
    await publications['publications.resume'](sending.world.deps, { id: sending.id })
    await sending.run()
    expect(campaign.status).toBe('running')
    campaign.status = 'cancelled'
    await sending.run(2)
    expect(sending.show()).toMatchObject({ trouble: { code: 'listmonk-stopped' }, counts: { 'in-doubt': 3 } })
  })

  it('puts a row in doubt back in line: it goes as a part of its own', async () => {
    const server = await serve()
    const sending = await begin(server, 3)
    await sending.run()
    server.work([testAddress(1)])
    await sending.run(2)
    const row = sending.rows().find(({ email }) => email === testAddress(1))
    deliveries['deliveries.resolve'](sending.world.deps, { id: row?.id as DeliveryId, as: 'queued' })
    await sending.run(2)
    server.work()
    await sending.run(2)
    expect(server.messages.map(({ to }) => to).toSorted()).toEqual([0, 1, 2].map(testAddress))
    expect(server.campaigns).toHaveLength(2)
    expect(server.faults).toEqual([])
  })

  it('is told when nobody answers for long, and loses nothing by it', async () => {
    const server = await serve()
    const sending = await begin(server, 2)
    await server.close()
    for (let times = 0; times < 6; times++) await sending.run(times * 15)
    expect(sending.show()).toMatchObject({
      state: 'paused',
      trouble: { code: 'engine-unreachable' },
      counts: { queued: 2 },
    })
  })
})

describe('the test of the channel', () => {
  it.each([
    [null, { user: 'rundbrev', key }],
    ['listmonk-auth-refused', { key: 'another' }],
  ] as const)('says %s', async (code, options) => {
    const server = await serve(options)
    const sending = await begin(server, 1)
    const tested = await channels['channels.test'](sending.world.deps, { id: sending.channelId })
    expect(tested.trouble?.code ?? null).toBe(code)
    expect(tested.ok).toBe(code === null)
  })

  it('cannot change its engine afterwards', async () => {
    const server = await serve()
    const { world, channelId: id } = await begin(server, 1)
    const config = {
      ...ListmonkConfig.parse({
        engine: 'listmonk',
        address: server.address,
        user: 'x',
        fromName: '',
        fromAddress: 'a@b.example',
      }),
    }
    const smtp = {
      ...config,
      engine: 'smtp',
      host: 'smtp.b.example',
      port: 465,
      security: 'tls',
      connections: 1,
      perMinute: 1,
    }
    const save = () =>
      channels['channels.saveEmail'](world.deps, { id, name: 'Utskick', config: smtp as never, secrets: {} })
    await expect(async () => save()).rejects.toMatchObject({ code: 'channel-engine-fixed' })
  })
})
