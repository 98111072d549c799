import { afterEach, beforeEach, expect, it } from 'vitest'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { noteAccountState, readAccountState } from '../store/accountStates.ts'
import { updateChannel } from '../store/channels.ts'
import { type CollectWhich, collectFigures } from './collectFigures.ts'
import {
  addAccount,
  type FigureServer,
  figureAdapter,
  publishThread,
  startFigureServer,
} from './figuresForTest.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { figuresOf, postFigures } from './postFigures.ts'
import { reach } from './reach.ts'

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

const figure = (name: string, value: number, metric: 'views' | null = null) => ({
  ...{ name, value, metric, definition: `How many ${name}` },
})
const tell = (id: string, figures: readonly object[], replies: readonly object[] = []) => {
  server.answers[`/figures/${id}`] = { status: 200, body: figures }
  server.answers[`/replies/${id}`] = { status: 200, body: replies }
}
const adapterOf = (_: unknown, channel: Parameters<typeof figureAdapter>[0]) => figureAdapter(channel)
const collectDue = () => collectFigures(world.deps, { kind: 'due' }, { adapterOf })
const collectNow = () => collectFigures(world.deps, { kind: 'now', publicationId: null }, { adapterOf })
const report = (to: string | null = null) =>
  reach['reach.report'](world.deps, { by: 'post', period: { from: null, to } })
const asked = (path: string) => server.asked.filter((one) => one === path).length

it('asks at the four points, and each time only for what is due', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  tell(`p${id}-0`, [figure('likes', 3)])
  expect(await collectDue()).toEqual({ added: 0, rejected: [], unknownCounty: [] })
  for (const at of [
    '12-01T08:59:00',
    '12-01T09:00:00',
    '12-01T09:01:00',
    '12-02T08:30:00',
    '12-08T08:00:00',
    '12-31T08:00:00',
    '12-31T10:00:00',
  ]) {
    world.setNow(`2026-${at}Z`)
    await collectDue()
  }
  const [post] = figuresOf(world.deps, id)
  expect(post?.looks.map(({ at, point }) => [at, point])).toEqual([
    ['2026-12-01T09:00:00.000Z', 'hour1'],
    ['2026-12-02T08:30:00.000Z', 'day1'],
    ['2026-12-08T08:00:00.000Z', 'day7'],
    ['2026-12-31T08:00:00.000Z', 'day30'],
  ])
  expect(post?.lookAt).toBeNull()
  expect(asked('/account')).toBe(4)
})

it('asks once for what was missed while the computer was off', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  tell(`p${id}-0`, [figure('likes', 3)])
  world.setNow('2026-12-10T12:00:00Z')
  await collectDue()
  await collectDue()
  const [post] = figuresOf(world.deps, id)
  expect(post?.looks).toMatchObject([{ at: '2026-12-10T12:00:00.000Z', point: 'day7' }])
  expect(post?.lookAt).toBe('2026-12-31T08:00:00.000Z')
})

it('signs in once for all that is due on an account', async () => {
  const channel = addAccount(world, server.address)
  for (const texts of [['One', 'Two'], ['Three']]) {
    const id = publishThread(world, channel, texts)
    for (const [position] of texts.entries()) tell(`p${id}-${position}`, [figure('likes', 1)])
  }
  world.setNow('2026-12-01T09:00:00Z')
  expect((await collectDue()).added).toBe(3)
  expect(asked('/account')).toBe(1)
})

it('counts of each post the latest figure within the period, and adds no other to it', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One', 'Two'])
  const views = (one: number, two: number) => {
    tell(`p${id}-0`, [figure('impressions', one, 'views')])
    tell(`p${id}-1`, [figure('impressions', two, 'views')])
  }
  views(10, 1)
  world.setNow('2026-12-02T08:00:00Z')
  await collectDue()
  views(100, 5)
  world.setNow('2026-12-31T09:00:00Z')
  await collectDue()
  expect(report().total.values).toEqual({ views: 105 })
  expect(report().unknown.total).toBeNull()
  const december = report('2026-12-30')
  expect(december.total.values).toEqual({ views: 11 })
  expect(december.leftOut).toBe(0)
  const county = reach['reach.report'](world.deps, { by: 'county', period: { from: null, to: null } })
  expect(county.unknown.values).toEqual({ views: 105 })
  expect(county.rows.every((row) => row.total === null)).toBe(true)
})

it("has the networks' own figures in every export, beside the totals and in none of them", async () => {
  const id = publishThread(world, addAccount(world, server.address, '=Office'), ['One'])
  tell(`p${id}-0`, [figure('favourites_count', 4217), figure('<waves>', 2)])
  world.setNow('2026-12-01T09:00:00Z')
  await collectDue()
  const period = { from: null, to: null }
  const text = (format: 'csv' | 'html' | 'svg') => reach['reach.export'](world.deps, { period, format }).text
  const [, own] = text('csv').split('\r\n\r\n')
  expect(own?.trimEnd().split('\r\n')).toEqual([
    'Kanal;Nätverkets namn på måttet;Det den räknar;Inlägg;Värde',
    "'=Office;<waves>;How many <waves>;1;2",
    "'=Office;favourites_count;Hur många som har favoritmarkerat inlägget.;1;4217",
  ])
  expect(text('html')).toContain('<td>favourites_count</td><td>Hur många som har favoritmarkerat')
  expect(text('html')).not.toContain('<waves>')
  expect(text('html').match(/>4\s217</g)).toHaveLength(1)
  expect(text('svg')).toContain('favourites_count')
})

it('keeps figures of different names apart: in no metric, in no total', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One', 'Two'])
  tell(`p${id}-0`, [figure('favourites_count', 4), figure('reblogs_count', 2)])
  tell(`p${id}-1`, [figure('favourites_count', 1)])
  world.setNow('2026-12-01T09:00:00Z')
  const { added, unknownCounty } = await collectDue()
  expect([added, unknownCounty.length]).toEqual([3, 3])
  const made = report()
  expect([made.metrics, made.total.total]).toEqual([[], null])
  expect(made.ownFigures).toMatchObject([
    { channel: 'Office', source: 'Mastodon API', figure: 'favourites_count', value: 5, posts: 2 },
    { figure: 'reblogs_count', value: 2, posts: 1 },
  ])
  const { observations } = postFigures['reach.figureRows'](world.deps, {
    ...{ period: { from: null, to: null }, channel: 'Office', figure: 'favourites_count' },
  })
  expect(observations).toMatchObject([
    {
      ...{ value: 4, county: null, enteredAt: '2026-12-01T09:00:00.000Z' },
      collected: {
        ...{ figure: 'favourites_count', definition: 'How many favourites_count' },
        url: `https://social.example/@office/p${id}-0`,
      },
    },
    { value: 1 },
  ])
})

it('leaves out what the network does not tell, and says why', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  server.answers[`/replies/p${id}-0`] = { status: 200, body: [] }
  world.setNow('2026-12-01T09:00:00Z')
  const { added, rejected } = await collectDue()
  expect(added).toBe(0)
  expect(rejected).toMatchObject([{ publicationId: id, trouble: { code: 'figures-not-told' } }])
  const [post] = figuresOf(world.deps, id)
  expect(post?.looks).toMatchObject([
    { figures: [], replies: { count: 0 }, trouble: { values: { reason: 'Record not found (404)' } } },
  ])
  expect(post?.lookAt).toBe('2026-12-02T08:00:00.000Z')
  expect(report().ownFigures).toEqual([])
})

it('keeps of replies how many and where, and nothing of who or what', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  const reply = (number: number, url: string | null) => ({
    ...{ id: `r${number}`, url, at: `2026-12-01T08:0${number}:00.000Z`, text: 'Bra!', account: 'anna' },
  })
  tell(
    `p${id}-0`,
    [],
    [reply(1, 'https://social.example/1'), reply(2, null), reply(3, 'javascript:alert(1)')],
  )
  world.setNow('2026-12-01T09:00:00Z')
  await collectDue()
  expect(figuresOf(world.deps, id)[0]?.looks[0]?.replies).toEqual({
    ...{ count: 3, links: [{ url: 'https://social.example/1', at: '2026-12-01T08:01:00.000Z' }] },
  })
})

it('asks nothing of an account whose sign-in is lost, and catches up when it is back', async () => {
  const channel = addAccount(world, server.address)
  const id = publishThread(world, channel, ['One'])
  tell(`p${id}-0`, [figure('likes', 1)])
  server.answers['/account'] = { status: 401, body: { error: 'The access token was revoked' } }
  world.setNow('2026-12-01T09:00:00Z')
  const first = await collectDue()
  expect(first.rejected).toMatchObject([{ channel: 'Office', trouble: { code: 'account-sign-in-lost' } }])
  expect(readAccountState(world.deps.workspace.database, channel)?.signInLostAt).toBe(
    '2026-12-01T09:00:00.000Z',
  )
  world.setNow('2026-12-01T12:00:00Z')
  await collectDue()
  await collectNow()
  expect(asked('/account')).toBe(1)
  noteAccountState(world.deps.workspace.database, channel, { signInLostAt: null })
  server.answers['/account'] = { status: 200, body: { acct: 'office' } }
  expect((await collectDue()).added).toBe(1)
})

it('waits until the time that a limit names, and half an hour for a network that is gone', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  server.answers[`/figures/p${id}-0`] = {
    ...{ status: 429, body: { error: 'Too many' }, headers: { 'x-ratelimit-reset': '2026-12-01T11:00:00Z' } },
  }
  world.setNow('2026-12-01T09:00:00Z')
  expect((await collectDue()).rejected).toMatchObject([{ trouble: { code: 'network-limit' } }])
  expect(figuresOf(world.deps, id)).toMatchObject([{ looks: [], lookAt: '2026-12-01T11:00:00.000Z' }])
  await server.close()
  world.setNow('2026-12-01T11:00:00Z')
  expect((await collectDue()).rejected).toMatchObject([{ trouble: { code: 'network-unreachable' } }])
  expect(figuresOf(world.deps, id)[0]?.lookAt).toBe('2026-12-01T11:30:00.000Z')
})

it('asks whenever somebody wants to know, and the four points come all the same', async () => {
  const id = publishThread(world, addAccount(world, server.address), ['One'])
  tell(`p${id}-0`, [figure('likes', 1)])
  world.setNow('2026-12-01T08:10:00Z')
  const [one, two] = await Promise.all([collectNow(), collectNow()])
  expect([one.added, two.added]).toEqual([1, 1])
  expect(figuresOf(world.deps, id)).toMatchObject([
    { looks: [{ point: null }, { point: null }], lookAt: '2026-12-01T09:00:00.000Z' },
  ])
  expect(report().ownFigures).toMatchObject([{ value: 1, posts: 1 }])
})

it('reads nothing where reading costs and nobody has said yes, and asks from the next point on once somebody has', async () => {
  const channel = addAccount(world, server.address)
  const { database } = world.deps.workspace
  const asX = (readsFigures: boolean) =>
    updateChannel(database, {
      id: channel,
      name: 'Office',
      config: { ...newAccountConfig('x'), readsFigures },
    })
  const adapter = figureAdapter({
    ...{ id: channel, kind: 'social', name: 'Office', network: 'mastodon' },
    config: { ...newAccountConfig('mastodon'), address: server.address },
  })
  const collect = (which: CollectWhich) => collectFigures(world.deps, which, { adapterOf: () => adapter })
  asX(false)
  const id = publishThread(world, channel, ['One'])
  tell(`p${id}-0`, [figure('likes', 1)])
  world.setNow('2026-12-01T09:00:00Z')
  expect(await collect({ kind: 'due' })).toEqual({ added: 0, rejected: [], unknownCounty: [] })
  expect((await collect({ kind: 'now', publicationId: id })).rejected).toMatchObject([
    { channel: 'Office', trouble: { code: 'figures-cost' } },
  ])
  expect(server.asked).toEqual([])
  expect(postFigures['publications.figures'](world.deps, { id })).toMatchObject({
    ...{ off: true, posts: [{ looks: [], lookAt: '2026-12-02T08:00:00.000Z' }] },
  })
  asX(true)
  world.setNow('2026-12-02T08:00:00Z')
  expect((await collect({ kind: 'due' })).added).toBe(1)
  expect(postFigures['publications.figures'](world.deps, { id }).off).toBe(false)
})
