import { afterEach, beforeEach, expect, it } from 'vitest'
import { audience } from './audience.ts'
import { collectFigures } from './collectFigures.ts'
import {
  addAccount,
  type FigureServer,
  figureAdapter,
  publishThread,
  startFigureServer,
} from './figuresForTest.ts'
import { handoutFile, readHandout } from './handout.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { figuresOf } from './postFigures.ts'
import { tracesIn } from './tracesIn.ts'

let world: TestWorkspace
let server: FigureServer
beforeEach(async () => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  server = await startFigureServer()
  server.answers['/account'] = { status: 200, body: { acct: 'office' } }
})
afterEach(async () => {
  await server.close()
  world.close()
})

const hers = 'https://social.example/@kvarnrektor/1'
const others = 'https://social.example/@kvarnrektor2/2'
const account = '@kvarnrektor@social.example'
const adapterOf = (_: unknown, channel: Parameters<typeof figureAdapter>[0]) => figureAdapter(channel)
const collect = () => collectFigures(world.deps, { kind: 'now', publicationId: null }, { adapterOf })

/** A post with two answers, asked about twice. */
async function answered(text = 'Ett inlägg'): Promise<ReturnType<typeof publishThread>> {
  const id = publishThread(world, addAccount(world, server.address), [text])
  server.answers[`/figures/p${id}-0`] = { status: 200, body: [] }
  server.answers[`/replies/p${id}-0`] = {
    status: 200,
    body: [hers, others].map((url, index) => ({ id: url, url, at: `2026-12-01T08:0${index}:00.000Z` })),
  }
  await collect()
  world.setNow('2026-12-01T10:00:00Z')
  await collect()
  return id
}

it('finds by an account where it has answered, each answer once, and hands that out', async () => {
  await answered()
  const handout = readHandout(world.deps, account)
  expect(handout).toMatchObject({ held: true, contact: null, deliveries: [], suppression: null })
  expect(handout.replies).toEqual([
    { title: 'The year', channel: 'Office', url: hers, at: '2026-12-01T08:00:00.000Z' },
  ])
  const { bytes } = handoutFile(world.deps, { email: account, format: 'html' }, 'sv')
  expect(new TextDecoder().decode(bytes)).toContain(hers)
  expect(readHandout(world.deps, '@nobody@social.example').held).toBe(false)
})

it('takes the address of an answer out of every look and out of the files, keeps it out, and still counts the answer', async () => {
  const id = await answered()
  const { folder } = world.deps.workspace
  expect(tracesIn(folder, [hers])).not.toEqual([])
  expect(await audience['contacts.erase'](world.deps, { email: account })).toEqual({
    ...{ erased: true, deliveries: 0, formerAddresses: 0, replies: 1, cleared: true, mentions: [] },
    backups: 0,
  })
  world.setNow('2026-12-02T10:00:00Z')
  await collect()
  const looks = figuresOf(world.deps, id).flatMap((post) => post.looks)
  expect(looks.length).toBeGreaterThan(2)
  for (const { replies } of looks) {
    expect(replies?.count).toBe(2)
    expect(replies?.links.map(({ url }) => url)).toEqual([others])
  }
  expect(tracesIn(folder, [hers])).toEqual([])
  expect(readHandout(world.deps, account)).toMatchObject({ replies: [], suppression: { reason: 'erased' } })
})

it('knows a contact by the account under which posts mention it', async () => {
  await answered()
  const { database } = world.deps.workspace
  const email = 'rektor@lycksele.example'
  audience['contacts.save'](world.deps, {
    id: null,
    content: {
      ...{ email, name: 'Åsa Kvarn', role: '', organisation: '', municipality: null, county: null },
      ...{
        language: 'sv',
        tags: [],
        consent: 'public-task',
        consentSource: '',
        consentDate: null,
        notes: '',
      },
    },
  })
  database.$client
    .prepare('INSERT INTO mentions (name, handles) VALUES (?, ?)')
    .run('Åsa Kvarn', JSON.stringify({ mastodon: 'kvarnrektor@social.example', x: 'kvarn' }))
  expect(readHandout(world.deps, email).replies).toHaveLength(1)
  expect(await audience['contacts.erase'](world.deps, { email })).toMatchObject({
    replies: 1,
    mentions: [{ room: 'mention', title: 'Åsa Kvarn' }],
  })
  expect(readHandout(world.deps, account).replies).toEqual([])
})

it('tells of posts as they were published on a network that mention the account', async () => {
  await answered(`Tack ${account}!`)
  expect(readHandout(world.deps, account).mentions).toEqual([
    expect.objectContaining({ room: 'post', title: 'The year', parts: ['networks'] }),
  ])
})
