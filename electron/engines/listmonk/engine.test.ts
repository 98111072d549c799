import { afterEach, describe, expect, it } from 'vitest'
import { startListmonkServer } from '../../../e2e/engines/listmonkServer.ts'
import type { ListmonkServerOptions } from '../../../e2e/engines/listmonkTypes.ts'
import type { HandedLetter } from '../../../shared/delivery/deliveryEngine.ts'
import { ListmonkConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { listmonkEngine } from './engine.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const start = async (options: ListmonkServerOptions = {}) => {
  const server = await startListmonkServer(options)
  closers.push(() => server.close())
  return { server, engine: engineAt(server.address) }
}

const engineAt = (address: string, answer = 5000) => {
  const base = { engine: 'listmonk', user: 'rundbrev', fromName: '', fromAddress: 'kansli@forbund.example' }
  const config = ListmonkConfig.parse({ ...base, address })
  return listmonkEngine({ config, key: 'token-of-the-api-user', patience: { answer, poll: 5 } })
}

const image = {
  fileName: `${'ab'.repeat(32)}.png`,
  mime: 'image/png',
  bytes: new Uint8Array([1, 2, 3]),
  source: 'cid:ab@rundbrev',
}
const letter: HandedLetter = {
  ...{ subject: 'Decemberbrev', html: '<p>Hej</p>', text: 'Hej', fromName: 'Kansli {{ x }} "a"' },
  ...{ fromAddress: 'kansli@forbund.example', replyTo: '', senderAddress: '', images: [], calendars: [] },
}
const key = { name: 'rundbrev-abc', title: 'Decemberbrev' }
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    address: `r${at}@lycksele.example`,
    name: `R ${at}`,
    municipality: 'Lycksele',
    county: 'Västerbotten',
  }))

describe('what is prepared', () => {
  it('is the same however often: nothing is made twice, and what has changed is changed', async () => {
    const { server, engine } = await start()
    const withFiles = {
      ...letter,
      html: '<img src="cid:ab@rundbrev" alt="">',
      images: [image],
      calendars: [{ fileName: 'mote.ics', content: 'BEGIN:VCALENDAR', counties: null }],
    }
    const first = await engine.prepare(key, withFiles, people(3), null)
    expect(await engine.prepare(key, { ...withFiles, subject: 'Nytt' }, people(2), null)).toEqual(first)
    expect(first).toMatchObject({ kind: 'done', value: { blocked: [], refused: [] } })
    expect(server.lists).toHaveLength(1)
    expect(server.media.map(({ filename }) => filename)).toEqual([image.fileName, 'mote.ics'])
    expect(server.campaigns).toMatchObject([{ subject: 'Nytt', media: [2], status: 'draft' }])
    expect(server.campaigns[0]?.body).toContain(`${server.address}/uploads/${image.fileName}`)
    // Whoever is not among them any more is taken off its own list, and stays a subscriber of whatever else.
    expect(server.subscribers.filter(({ lists }) => lists.has(1))).toHaveLength(2)
    expect(server.subscribers).toHaveLength(3)
    expect(server.faults).toEqual([])
  })

  it('takes thousands in few requests', async () => {
    const { server, engine } = await start()
    expect((await engine.prepare(key, letter, people(12_000), null)).kind).toBe('done')
    expect(server.subscribers.filter(({ lists }) => lists.get(1) === 'confirmed')).toHaveLength(12_000)
    expect(server.requests()).toBeLessThan(30)
    expect(server.faults).toEqual([])
  })

  it('has a sender that is no template', async () => {
    const { server, engine } = await start()
    await engine.prepare(key, letter, people(1), null)
    expect(server.campaigns[0]?.from_email).toBe('"Kansli { { x }}  a" <kansli@forbund.example>')
  })

  it('never touches a campaign that has begun, whatever is asked for', async () => {
    const { server, engine } = await start()
    const first = await engine.prepare(key, letter, people(2), null)
    const campaignId = first.kind === 'done' ? first.value.campaignId : 0
    await engine.start(campaignId)
    expect(await engine.prepare(key, { ...letter, subject: 'Nytt' }, people(5), null)).toMatchObject({
      value: { campaignId },
    })
    await engine.start(campaignId)
    expect(server.campaigns).toMatchObject([{ subject: 'Decemberbrev', starts: 1 }])
    expect(server.subscribers).toHaveLength(2)
    expect(server.faults).toEqual([])
  })
})

describe('says what to mend', () => {
  it('where a kind of file is not permitted', async () => {
    const { engine } = await start({ extensions: ['png'] })
    const calendars = [{ fileName: 'mote.ics', content: 'BEGIN:VCALENDAR', counties: null }]
    expect(await engine.prepare(key, { ...letter, calendars }, people(1), null)).toMatchObject({
      kind: 'trouble',
      trouble: { code: 'listmonk-file-refused', values: { file: 'mote.ics' } },
    })
  })

  it.each([
    ['listmonk-auth-refused', { key: 'another' }],
    ['listmonk-auth-refused', { user: 'another' }],
  ])('where the user is not let in (%s)', async (code, options) => {
    const { engine } = await start(options)
    expect(await engine.prepare(key, letter, people(1), null)).toMatchObject({ trouble: { code } })
    expect(await engine.test()).toMatchObject({ code })
  })

  it('where something else answers', async () => {
    const { server } = await start()
    const engine = engineAt(`${server.address}/wrong`)
    expect(await engine.test()).toMatchObject({ code: 'listmonk-not-found' })
  })

  it('where nobody answers: later, and nothing more', async () => {
    const { server, engine } = await start()
    await server.close()
    expect(await engine.prepare(key, letter, people(1), null)).toEqual({
      kind: 'later',
      reason: 'ECONNREFUSED',
    })
    expect(await engine.test()).toMatchObject({ code: 'engine-unreachable' })
  })
})

it('waits for an import of its own, and disturbs nobody else’s', async () => {
  const { server, engine } = await start()
  server.importer.name = 'somebody-elses.csv'
  server.importer.status = 'importing'
  expect(await engine.prepare(key, letter, people(1), null)).toMatchObject({ kind: 'later' })
  server.importer.name = `${key.name}.csv`
  setTimeout(() => (server.importer.status = 'finished'), 30)
  expect(await engine.prepare(key, letter, people(1), null)).toMatchObject({ kind: 'done' })
})
