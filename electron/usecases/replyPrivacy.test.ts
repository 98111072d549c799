import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listSteps } from '../store/publicationSteps.ts'
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
  const email = saveHer()
  nameHer({ mastodon: 'kvarnrektor@social.example', x: 'kvarn' })
  expect(readHandout(world.deps, email).replies).toHaveLength(1)
  expect(await audience['contacts.erase'](world.deps, { email })).toMatchObject({
    replies: 1,
    mentions: [{ room: 'mention', title: 'Åsa Kvarn' }],
  })
  expect(readHandout(world.deps, account).replies).toEqual([])
})

describe('on Bluesky, whose addresses have a DID and no handle', () => {
  const [handle, did] = ['kvarnrektor.bsky.example', 'did:plc:kvarnrektor']
  const page = `https://bsky.app/profile/${did}/post/3kone`
  const answersHer = async () => {
    const id = publishThread(world, addAccount(world, server.address), ['Ett inlägg'])
    server.answers[`/figures/p${id}-0`] = { status: 200, body: [] }
    server.answers[`/replies/p${id}-0`] = {
      status: 200,
      body: [{ id: page, url: page, at: '2026-12-01T08:00:00.000Z', handle }],
    }
    await collect()
    return id
  }

  it.each([handle, `@${handle}`, did])(
    'answers are found and taken out by %s, and kept out',
    async (asked) => {
      const id = await answersHer()
      const { folder } = world.deps.workspace
      expect(readHandout(world.deps, asked).replies).toMatchObject([{ url: page }])
      // The handle itself is kept nowhere.
      expect(tracesIn(folder, [handle])).toEqual([])
      expect(JSON.stringify(figuresOf(world.deps, id))).not.toContain('handleHash')
      expect(await audience['contacts.erase'](world.deps, { email: asked })).toMatchObject({ replies: 1 })
      world.setNow('2026-12-02T10:00:00Z')
      await collect()
      expect(readHandout(world.deps, handle).replies).toEqual([])
      expect(readHandout(world.deps, did).replies).toEqual([])
      expect(tracesIn(folder, [did])).toEqual([])
    },
  )

  it('answers are found and taken out by the address of a contact whom posts mention by that handle', async () => {
    await answersHer()
    const email = saveHer()
    nameHer({ bluesky: handle })
    expect(readHandout(world.deps, email).replies).toMatchObject([{ url: page }])
    expect(await audience['contacts.erase'](world.deps, { email })).toMatchObject({ replies: 1 })
    expect(tracesIn(world.deps.workspace.folder, [did])).toEqual([])
  })
})

it.each(['account', 'email'])(
  'what a network has said of whom a post mentions is found by their %s, and taken out',
  async (by) => {
    const id = await answered()
    const { database, folder } = world.deps.workspace
    const email = saveHer()
    nameHer({ mastodon: 'kvarnrektor@social.example' })
    const values = { network: 'Mastodon', reason: `${account} takes no mentions (422)` }
    const trouble = JSON.stringify({ code: 'network-post-refused', place: {}, values })
    for (const rows of ['publication_steps', 'publications', 'figure_looks'])
      database.$client.prepare(`UPDATE ${rows} SET trouble = ?`).run(trouble)
    const asked = by === 'account' ? account : email
    const said = expect.objectContaining({ room: 'post', parts: ['networks'] })
    expect(readHandout(world.deps, asked).mentions).toContainEqual(said)
    const { mentions } = await audience['contacts.erase'](world.deps, { email: asked })
    expect(mentions).not.toContainEqual(said)
    expect(listSteps(database, id)[0]?.trouble).toMatchObject({
      ...{ code: 'network-post-refused', values: { network: 'Mastodon', reason: '…' } },
    })
    expect(tracesIn(folder, ['takes no mentions'])).toEqual([])
  },
)

it('tells of posts as they were published on a network that mention the account', async () => {
  await answered(`Tack ${account}!`)
  expect(readHandout(world.deps, account).mentions).toEqual([
    expect.objectContaining({ room: 'post', title: 'The year', parts: ['networks'] }),
  ])
})

function saveHer(): string {
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
  return email
}

/** The accounts under which posts mention her. */
function nameHer(handles: Readonly<Record<string, string>>): void {
  world.deps.workspace.database.$client
    .prepare('INSERT INTO mentions (name, handles) VALUES (?, ?)')
    .run('Åsa Kvarn', JSON.stringify(handles))
}
