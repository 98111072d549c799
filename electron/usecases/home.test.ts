import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { newOutbox } from '../../shared/delivery/newOutbox.ts'
import { PostContent } from '../../shared/post/post.ts'
import { enteredByHand } from '../../shared/reach/observation.ts'
import type { PublicationState } from '../../shared/schedule/publication.ts'
import { insertAssistedChannel } from '../store/channels.ts'
import { countQuery, goneOutQuery, nextQuery } from '../store/comingPublications.ts'
import { arrivedQuery, failedQuery, lastLetterQuery } from '../store/lastLetter.ts'
import { lateFrozenQuery } from '../store/lateFrozen.ts'
import { type WaitingKind, waitingQuery } from '../store/needingOfficer.ts'
import { plannedEditsQuery } from '../store/plannedEdits.ts'
import { openMailsQuery, unplacedQuery, withoutBasisQuery } from '../store/waitingCounts.ts'
import { savedQuery } from '../store/writtenPosts.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

let world: TestWorkspace
let mail: ChannelId
let group: ChannelId
let outbox: ChannelId
const at = '2026-12-01T08:00:00.000Z'

beforeEach(async () => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  const { deps } = world
  const config = {
    ...{ host: '127.0.0.1', port: 2525, security: 'none' as const, user: '', ...plainSmtp },
    ...{ fromName: 'Kansliet', fromAddress: 'kansli@larcentrum-inland.example' },
    ...{ connections: 1, perMinute: 100 },
  }
  const saved = await useCases['channels.saveEmail'](deps, { id: null, name: 'Utskick', config, secrets: {} })
  mail = saved.id
  const organisation = { name: 'Kansliet', email: 'kansli@larcentrum-inland.example' }
  const trial = { id: null, name: 'Utkorg', config: newOutbox(organisation), secrets: {} }
  outbox = (await useCases['channels.saveEmail'](deps, trial)).id
  group = insertAssistedChannel(deps.workspace.database, {
    ...{ name: 'Ortens grupp', network: 'facebook', page: 'https://www.facebook.com/groups/ansia', now: at },
  })
})
afterEach(() => world.close())

const home = async () => useCases['home.read'](world.deps, {})
const needs = async () => (await useCases['home.needs'](world.deps, {})).needs
const run = (sql: string, ...values: unknown[]) =>
  world.deps.workspace.database.$client.prepare(sql).run(...values)

async function write(title: string): Promise<PostId> {
  return (await useCases['posts.create'](world.deps, { title })).id
}

async function change(id: PostId, lede: string): Promise<void> {
  const post = await useCases['posts.get'](world.deps, { id })
  const content = PostContent.parse({ ...post, lede })
  await useCases['posts.save'](world.deps, { id, version: post.version, content })
}

function put(
  postId: PostId,
  channelId: ChannelId,
  state: PublicationState,
  dueAt: string,
  startedAt: string | null = null,
): PublicationId {
  const { lastInsertRowid } = run(
    `INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, started_at, created_at)
      VALUES (?, ?, ?, 'Europe/Stockholm', ?, 'ask', ?, ?, ?)`,
    ...[postId, channelId, dueAt.slice(0, 16), dueAt, state, startedAt, at],
  )
  return Number(lastInsertRowid) as PublicationId
}

describe('what is being written', () => {
  it('is drafts and what has been written in since it went out, the latest first, with how far it has come', async () => {
    const sent = await write('Novemberbrev')
    put(sent, mail, 'done', '2026-11-30T08:00:00.000Z', '2026-12-01T08:01:00.000Z')
    const draft = await write('Decemberbrev')
    world.setNow('2026-12-01T09:00:00Z')
    await change(draft, 'Tre ord till.')
    const planned = await write('Julhälsning')
    put(planned, mail, 'scheduled', '2026-12-24T08:00:00.000Z')
    expect((await home()).writing).toMatchObject([
      { title: 'Julhälsning', state: 'planned', dueAt: '2026-12-24T08:00:00.000Z' },
      { title: 'Decemberbrev', state: 'draft', words: 4, dueAt: null, savedAt: '2026-12-01T09:00:00.000Z' },
    ])

    world.setNow('2026-12-01T10:00:00Z')
    await change(sent, 'Rättelse.')
    expect((await home()).writing[0]).toMatchObject({ title: 'Novemberbrev', state: 'changed' })
    await useCases['posts.delete'](world.deps, { id: sent })
    expect((await home()).writing.map(({ title }) => title)).toEqual(['Julhälsning', 'Decemberbrev'])
  })

  it('is five posts at most, and one whose time has passed is told so', async () => {
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const id = await write(title)
      put(id, group, 'missed', '2026-11-30T08:00:00.000Z')
    }
    const { writing } = await home()
    expect(writing.map(({ title, state }) => `${title} ${state}`)).toEqual(
      ['f', 'e', 'd', 'c', 'b'].map((title) => `${title} missed`),
    )
  })
})

describe('what goes out next', () => {
  it('is the next by time whatever its state, with how many more, and not what is over or has begun', async () => {
    const post = await write('Brev')
    put(post, mail, 'scheduled', '2026-12-05T08:00:00.000Z')
    put(post, group, 'paused', '2026-12-02T08:00:00.000Z')
    put(post, mail, 'scheduled', '2026-12-03T08:00:00.000Z')
    put(post, mail, 'scheduled', '2026-12-09T08:00:00.000Z')
    put(post, mail, 'scheduled', '2026-12-10T08:00:00.000Z')
    put(post, mail, 'cancelled', '2026-12-02T08:00:00.000Z')
    put(post, mail, 'paused', '2026-12-02T09:00:00.000Z', '2026-11-30T08:00:00.000Z')
    put(post, mail, 'scheduled', '2026-11-30T08:00:00.000Z')
    const { coming, more, standstill } = await home()
    expect(coming).toMatchObject([
      { dueAt: '2026-12-02T08:00:00.000Z', isPaused: true, channelName: 'Ortens grupp', network: 'facebook' },
      { dueAt: '2026-12-03T08:00:00.000Z', isPaused: false, channelName: 'Utskick', channelKind: 'email' },
      { dueAt: '2026-12-05T08:00:00.000Z' },
    ])
    expect({ more, standstill }).toEqual({ more: 2, standstill: null })
    await useCases['schedule.pauseAll'](world.deps, {})
    expect((await home()).standstill).toBe('paused')
  })
})

describe('what needs the officer', () => {
  it('is nothing in a workspace where all is well', async () => {
    const post = await write('Brev')
    put(post, mail, 'scheduled', '2026-12-05T08:00:00.000Z')
    put(post, mail, 'done', '2026-11-05T08:00:00.000Z', '2026-11-05T08:00:00.000Z')
    expect(await needs()).toEqual([])
  })

  it('names the one thing where it is one, and the first where they are many', async () => {
    const [first, second] = [await write('Första'), await write('Andra')]
    put(second, group, 'missed', '2026-11-30T08:00:00.000Z')
    const early = put(first, mail, 'missed', '2026-11-29T08:00:00.000Z')
    const stopped = put(first, mail, 'paused', '2026-11-30T08:00:00.000Z', at)
    const trouble = { code: 'smtp-unreachable', place: {}, values: { host: 'smtp.example' } }
    run('UPDATE publications SET trouble = ? WHERE id = ?', JSON.stringify(trouble), stopped)
    put(second, group, 'running', '2026-11-30T08:00:00.000Z', at)
    expect(await needs()).toEqual([
      { kind: 'missed', count: 2, first: { id: early, title: 'Första', channel: 'Utskick', trouble: null } },
      { kind: 'stopped', count: 1, first: { id: stopped, title: 'Första', channel: 'Utskick', trouble } },
      {
        ...{ kind: 'byHand', count: 1 },
        first: expect.objectContaining({ title: 'Andra', channel: 'Ortens grupp' }),
      },
    ])
  })

  it('is what failed lately and nobody has planned anew', async () => {
    const post = await write('Brev')
    put(post, mail, 'failed', '2026-11-29T08:00:00.000Z', '2026-11-29T08:00:00.000Z')
    put(post, mail, 'failed', '2026-10-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z')
    expect(await needs()).toMatchObject([{ kind: 'failed', count: 1 }])
    put(post, group, 'scheduled', '2026-12-05T08:00:00.000Z')
    expect(await needs()).toMatchObject([{ kind: 'failed', count: 1 }])
    put(post, mail, 'scheduled', '2026-12-05T08:00:00.000Z')
    expect(await needs()).toEqual([])
  })

  it('is a row or a step that is in doubt, which is not counted as stopped too', async () => {
    const post = await write('Brev')
    const id = put(post, mail, 'paused', '2026-11-30T08:00:00.000Z', at)
    run(`UPDATE publications SET trouble = '{"code":"smtp-lost","place":{},"values":{}}' WHERE id = ?`, id)
    run(
      `INSERT INTO deliveries (publication_id, email, email_key, name, state, message_id)
        VALUES (?, 'a@b.example', 'a@b.example', '', 'in-doubt', 'm')`,
      id,
    )
    expect((await needs()).map(({ kind, count }) => [kind, count])).toEqual([['inDoubt', 1]])
    const called = put(post, group, 'cancelled', '2026-11-30T08:00:00.000Z', at)
    run(
      `INSERT INTO publication_steps (publication_id, position, content, key, phase)
        VALUES (?, 0, '{"kind":"post"}', 'k', 'in-doubt')`,
      called,
    )
    expect((await needs()).map(({ kind, count }) => [kind, count])).toEqual([['inDoubt', 2]])
  })

  it('is a version that nobody has approved, or that has changed since, each once', async () => {
    const { deps } = world
    const which = { postId: await write('Brev'), channelId: group }
    await useCases['approvals.require'](deps, { id: group, needed: true })
    const id = put(which.postId, group, 'paused', '2026-12-05T08:00:00.000Z')
    run(
      `UPDATE publications SET trouble = '{"code":"approval-missing","place":{},"values":{}}' WHERE id = ?`,
      id,
    )
    const waiting = [{ kind: 'approvals', count: 1, first: { title: 'Brev', channel: 'Ortens grupp' } }]
    expect(await needs()).toMatchObject(waiting)
    await useCases['approvals.approve'](deps, { ...which, by: null })
    expect(await needs()).toEqual([])

    world.setNow('2026-12-01T09:00:00Z')
    await change(which.postId, 'En mening till.')
    expect(await needs()).toMatchObject(waiting)
    world.setNow('2026-12-01T10:00:00Z')
    await change(which.postId, '')
    expect(await needs()).toEqual([])
  })

  it('is a text of the officer’s own that is planned and has not followed its post', async () => {
    const { deps } = world
    const id = await write('Öppet hus')
    await useCases['variants.save'](deps, {
      ...{ postId: id, network: 'facebook', text: 'Kom och fika!', derivedText: 'Öppet hus' },
    })
    await change(id, 'Den 12 december.')
    expect(await needs()).toEqual([])
    put(id, group, 'scheduled', '2026-12-05T08:00:00.000Z')
    expect(await needs()).toMatchObject([
      { kind: 'drifted', count: 1, first: { id, title: 'Öppet hus', channel: 'Facebook' } },
    ])
  })

  it('is answers and wishes that nobody has dealt with, places, contacts without a basis, a sign-in that is lost, a backup that fails', async () => {
    const { deps } = world
    for (const [kind, doneAt] of [
      ['reply', null],
      ['reply', at],
      ['wish', null],
      ['bounce', null],
    ])
      run(
        'INSERT INTO inbox_mails (identity, kind, at, email, email_key, done_at) VALUES (?, ?, ?, ?, ?, ?)',
        ...[`${kind} ${doneAt}`, kind, at, 'a@b.example', 'a@b.example', doneAt],
      )
    for (const [placeText, value] of [
      ['Lappland', 3],
      ['LAPPLAND', 4],
      ['Tarnaby', 5],
    ] as const)
      await useCases['reach.addObservation'](deps, {
        ...{ ...enteredByHand, placeText, source: 'Matomo', channel: 'webb', metric: 'visits', value },
        ...{ county: null, periodFrom: '2026-09-01', periodTo: '2026-09-30', postId: null, note: '' },
      })
    await useCases['contacts.save'](deps, { id: null, content: contact('a@kommun.example', null) })
    await useCases['contacts.save'](deps, { id: null, content: contact('b@kommun.example', 'public-task') })
    const { channels } = await useCases['channels.list'](deps, {})
    const email = channels.find(({ kind }) => kind === 'email')
    if (email?.kind !== 'email') throw new Error('no channel')
    await useCases['channels.saveEmail'](deps, {
      ...{ id: email.id, name: email.name, secrets: {} },
      config: { ...email.config, user: 'kansli' } as typeof email.config,
    })
    const failing = {
      ...deps,
      backupFailure: () => ({ code: 'backup-disk-full' as const, place: {}, values: {} }),
    }
    const found = (await useCases['home.needs'](failing, {})).needs
    expect(found.map(({ kind, count }) => [kind, count])).toEqual([
      ['wishes', 1],
      ['signInLost', 1],
      ['replies', 1],
      ['backup', 1],
      ['unplaced', 2],
      ['noBasis', 1],
    ])
    expect(found[1]?.first).toMatchObject({ title: 'Utskick', channel: 'email' })
    expect(found[3]?.first?.trouble?.code).toBe('backup-disk-full')
    const [unplaced] = (await useCases['reach.unplaced'](deps, {})).places
    await useCases['reach.placeText'](deps, {
      ...{ text: unplaced?.text ?? '', source: null, to: { kind: 'unknowable' } },
    })
    expect((await needs()).find(({ kind }) => kind === 'unplaced')?.count).toBe(1)
  })
})

describe('the latest letter', () => {
  it('is told by county, those aimed at first and the unknown last, with what did not arrive', async () => {
    const { deps } = world
    const settings = await useCases['settings.get'](deps, {})
    const aimed = ['24', '25'] as typeof settings.aimedCounties
    await useCases['settings.save'](deps, { ...settings, aimedCounties: aimed })
    expect((await useCases['home.lastLetter'](deps, {})).letter).toBeNull()
    const post = await write('Novemberbrev')
    const id = put(post, mail, 'done', '2026-11-30T08:00:00.000Z', '2026-11-30T08:00:01.000Z')
    put(post, group, 'done', '2026-11-30T12:00:00.000Z', '2026-11-30T12:00:00.000Z')
    for (const [index, [county, state]] of (
      [
        ['24', 'sent'],
        ['24', 'sent'],
        ['23', 'sent'],
        [null, 'sent'],
        ['24', 'bounced'],
        ['25', 'suppressed'],
      ] as const
    ).entries())
      run(
        `INSERT INTO deliveries (publication_id, email, email_key, name, county, state, message_id, settled_at)
          VALUES (?, ?, ?, '', ?, ?, ?, ?)`,
        ...[id, `${index}@b.example`, `${index}@b.example`, county, state, `m${index}`, at],
      )
    expect((await useCases['home.lastLetter'](deps, {})).letter).toEqual({
      ...{ id, title: 'Novemberbrev', startedAt: '2026-11-30T08:00:01.000Z', delivered: 4, failed: 1 },
      counties: [
        { county: '24', delivered: 2 },
        { county: '25', delivered: 0 },
        { county: '23', delivered: 1 },
        { county: null, delivered: 1 },
      ],
      aimed,
    })
  })
})

describe('a letter that was only tried', () => {
  /** As a trial leaves the ledger. */
  const tried = (id: PublicationId, state: 'tried' | 'queued' = 'tried') =>
    run(
      `INSERT INTO deliveries (publication_id, email, email_key, name, county, state, message_id, settled_at)
        VALUES (?, 'a@b.example', 'a@b.example', '', '24', ?, ?, ?)`,
      ...[id, state, `m${id}`, at],
    )

  it('is no last letter, and leaves its post as it was: a draft, or changed since it went out', async () => {
    const { deps } = world
    const sent = put(await write('Novemberbrev'), mail, 'done', '2026-11-20T08:00:00.000Z', at)
    const post = await write('Decemberbrev')
    tried(put(post, outbox, 'done', '2026-12-01T07:30:00.000Z', '2026-12-01T09:00:00.000Z'))
    put(post, outbox, 'scheduled', '2026-12-02T08:00:00.000Z')
    put(post, outbox, 'missed', '2026-11-30T08:00:00.000Z')
    expect((await useCases['home.lastLetter'](deps, {})).letter).toMatchObject({ id: sent })
    expect((await home()).writing).toMatchObject([{ title: 'Decemberbrev', state: 'draft', dueAt: null }])
    expect(await useCases['home.year'](deps, {})).toEqual({ year: null })
  })

  it('has not gone out, and one that is planned does not come', async () => {
    const post = await write('Decemberbrev')
    tried(put(post, outbox, 'done', '2026-11-30T08:00:00.000Z', at))
    put(post, outbox, 'scheduled', '2026-12-02T08:00:00.000Z')
    expect((await useCases['home.lastLetter'](world.deps, {})).letter).toBeNull()
    expect(await home()).toMatchObject({ hasSent: false, coming: [], more: 0 })
    put(post, mail, 'done', '2026-11-30T08:00:00.000Z', at)
    expect(await home()).toMatchObject({ hasSent: true })
  })

  it('is shown while it is made, as what it is', async () => {
    const post = await write('Decemberbrev')
    const id = put(post, outbox, 'running', '2026-12-01T08:00:00.000Z', at)
    tried(id, 'queued')
    put(post, mail, 'running', '2026-12-01T08:00:00.000Z', at)
    expect((await home()).going).toMatchObject([
      { id, isTrial: true, done: 0, all: 1 },
      { channelName: 'Utskick', isTrial: false },
    ])
  })

  it('missed, stopped and failed nothing: what came of it is told by itself until the post is planned, or a fortnight has gone', async () => {
    const post = await write('Decemberbrev')
    const trouble = { code: 'outbox-full', place: {}, values: { reason: 'ENOSPC' } }
    const stopped = put(post, outbox, 'paused', '2026-11-30T08:00:00.000Z', at)
    run('UPDATE publications SET trouble = ? WHERE id = ?', JSON.stringify(trouble), stopped)
    const first = { id: stopped, title: 'Decemberbrev', channel: 'Utkorg', trouble }
    expect(await needs()).toEqual([{ kind: 'trial', count: 1, first }])
    put(await write('Januaribrev'), outbox, 'missed', '2026-11-30T09:00:00.000Z')
    put(await write('Februaribrev'), outbox, 'failed', '2026-11-30T10:00:00.000Z', at)
    put(await write('Marsbrev'), outbox, 'failed', '2026-10-30T10:00:00.000Z', at)
    expect(await needs()).toEqual([{ kind: 'trial', count: 3, first }])
    put(post, mail, 'scheduled', '2026-12-05T08:00:00.000Z')
    expect(await needs()).toMatchObject([{ kind: 'trial', count: 2, first: { title: 'Januaribrev' } }])
  })
})

it('lays the year beside the last one, and says why where what was counted is not the same', async () => {
  const { deps } = world
  expect(await useCases['home.year'](deps, {})).toEqual({ year: null })
  const add = (metric: 'visits' | 'participants', value: number, day: string) =>
    useCases['reach.addObservation'](deps, {
      ...{ ...enteredByHand, source: 'Webbstatistiken', channel: 'webbplats', metric, value, county: null },
      ...{ periodFrom: day, periodTo: day, postId: null, note: '' },
    })
  await add('visits', 150, '2026-03-01')
  await add('visits', 100, '2025-03-01')
  await add('visits', 999, '2025-12-24')
  await add('participants', 12, '2026-03-01')
  const { year } = await useCases['home.year'](deps, {})
  expect(year?.rows.map(({ measure, value, before, perCent }) => [measure, value, before, perCent])).toEqual([
    ['total', 162, 100, 62],
    ['visits', 150, 100, 50],
    ['participants', 12, null, null],
  ])
  await useCases['figures.noteDefinition'](deps, {
    ...{ source: 'Webbstatistiken', metric: 'visits', from: '2025-09-01', text: 'utan robotar' },
  })
  const after = await useCases['home.year'](deps, {})
  expect(after.year?.rows.find(({ measure }) => measure === 'visits')).toMatchObject({
    ...{ value: 150, before: 100, perCent: null, refused: { code: 'figure-definition-changed' } },
  })
})

it('tells of numbers that have moved since they went out, for a month, and not of what was only tried', async () => {
  const { deps } = world
  const content = {
    ...{ name: 'besök', value: 100, unit: '', form: 'number' as const, precision: 'exact' as const },
    ...{ period: '2026', source: 'Webbstatistiken', query: null },
  }
  const figure = await useCases['figures.save'](deps, { id: null, content })
  const post = await write('Novemberbrev')
  const id = put(post, mail, 'done', '2026-11-30T08:00:00.000Z', at)
  const later = put(post, outbox, 'done', '2026-11-30T09:00:00.000Z', at)
  const freeze = (publication: PublicationId, value: number) =>
    run(
      'INSERT INTO frozen_figures (publication_id, figure_id, content, frozen_at) VALUES (?, ?, ?, ?)',
      ...[publication, figure.id, JSON.stringify({ ...content, value }), at],
    )
  freeze(id, 100)
  freeze(later, 120)
  expect(await useCases['home.moved'](deps, {})).toEqual({ moved: null })
  await useCases['figures.save'](deps, { id: figure.id, content: { ...content, value: 120 } })
  expect(await useCases['home.moved'](deps, {})).toEqual({ moved: { count: 1, id, title: 'Novemberbrev' } })
  world.setNow('2027-01-15T08:00:00Z')
  expect(await useCases['home.moved'](deps, {})).toEqual({ moved: null })
})

describe('however much there is, it is found by', () => {
  const plan = (sql: string) => {
    const { $client } = world.deps.workspace.database
    const named = sql.includes('@') ? [{ since: at }] : Array(sql.split('?').length - 1).fill(1)
    return $client
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...named)
      .map((step) => (step as { detail: string }).detail)
  }
  /** Tables that are read from one end to the other, and not in an index that holds all that is asked; the channels of trials are few. */
  const read = (sql: string) =>
    plan(sql).filter(
      (detail) =>
        /^SCAN [a-z]/.test(detail) && !/^SCAN (texts|trying)|COVERING INDEX|contacts_counted/.test(detail),
    )

  it.each<readonly [string, string]>([
    ['posts', savedQuery],
    ['the next publications', nextQuery],
    ['how many more', countQuery],
    ['whether anything has gone out', goneOutQuery],
    ['planned texts', plannedEditsQuery],
    ['contacts without a basis', withoutBasisQuery],
    ['unknown places', unplacedQuery],
    ['open mails', openMailsQuery],
    ['the last letter', lastLetterQuery],
    ['where it arrived', arrivedQuery],
    ['what failed of it', failedQuery],
    ['figures that went out', lateFrozenQuery],
    ...(
      ['missed', 'inDoubt', 'stopped', 'failed', 'byHand', 'trial'] as const satisfies readonly WaitingKind[]
    ).map((kind): readonly [string, string] => [kind, waitingQuery(kind)]),
  ])('%s: an index', (_, sql) => expect(read(sql)).toEqual([]))

  it('publications by state and time, and rows in doubt by theirs', () => {
    expect(plan(nextQuery)[0]).toContain('publications_due (state=? AND due_at>?)')
    expect(plan(nextQuery).join()).not.toContain('TEMP B-TREE')
    expect(plan(lastLetterQuery).join()).not.toContain('TEMP B-TREE')
    expect(plan(waitingQuery('missed')).join()).toContain('publications_due (state=?)')
    expect(plan(waitingQuery('inDoubt')).join()).toContain(
      'deliveries USING COVERING INDEX deliveries_settled',
    )
    expect(plan(withoutBasisQuery)[0]).toContain('contacts_counted')
  })
})

function contact(email: string, consent: 'public-task' | null) {
  return {
    ...{
      email,
      name: '',
      role: '',
      organisation: '',
      municipality: null,
      county: null,
      language: 'sv' as const,
    },
    ...{ tags: [], consent, consentSource: '', consentDate: null, notes: '' },
  }
}
