import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChannelId, PublicationId, SegmentId } from '../../shared/contract/scalars.ts'
import { plainSmtp, SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { newOutbox } from '../../shared/delivery/newOutbox.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { addressOfLetter, firstSendAt, letterByMessageId } from '../store/lettersOut.ts'
import { listSentCampaigns } from '../store/sentCampaigns.ts'
import { watchedPublications } from '../store/watchedPublications.ts'
import { archiveEnded } from '../usecases/archiveEnded.ts'
import { calendar } from '../usecases/calendar.ts'
import { channels } from '../usecases/channels.ts'
import { contacts } from '../usecases/contacts.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { dryRun } from '../usecases/dryRun.ts'
import { exportArchive } from '../usecases/exportArchive.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { outbox } from '../usecases/outbox.ts'
import { posts } from '../usecases/posts.ts'
import { publications } from '../usecases/publications.ts'
import { reach } from '../usecases/reach.ts'
import { segments } from '../usecases/segments.ts'
import { stopping } from '../usecases/stopping.ts'
import { testLetter } from '../usecases/testLetter.ts'
import { prepareSendingOver, testAddress } from './prepareSending.ts'
import { createScheduler } from './scheduler.ts'

// The whole program with the built-in outbox in the place of a server: what is tried goes the whole way, and counts nowhere.

const worlds: TestWorkspace[] = []
afterEach(() => {
  for (const world of worlds.splice(0)) world.close()
})

const organisation = { name: 'Lärcentrum Inland', email: 'kansli@larcentrum-inland.example' }

/** A server that nobody asks anything of here. */
const realConfig = SmtpConfig.parse({
  ...{ ...plainSmtp, host: '127.0.0.1', port: 25, security: 'none', user: '' },
  ...{ connections: 1, perMinute: 100, fromName: organisation.name, fromAddress: organisation.email },
})

const begin = async (people = 5, body?: PostDocument) => {
  const world = openTestWorkspace()
  worlds.push(world)
  const { deps } = world
  const { publicationId, channelId } = await prepareSendingOver(deps, newOutbox(organisation), {
    ...{ contacts: people, secrets: {} },
    ...(body !== undefined && { body }),
  })
  const folder = join(deps.workspace.folder, 'outbox')
  return {
    ...{ world, deps, publicationId, channelId, folder },
    run: () => createScheduler(deps).runUntilIdle(),
    show: () => publications['publications.get'](deps, { id: publicationId }),
    rows: () => deliveries['deliveries.list'](deps, { publicationId, state: null }).deliveries,
    letters: () => readdirSync(folder).filter((name) => name.endsWith('.eml')),
    page: (from = 0, count = 100, id: PublicationId | null = null) =>
      outbox['outbox.page'](deps, { publicationId: id, from, count }),
  }
}
type Trial = Awaited<ReturnType<typeof begin>>

const sql = ({ deps }: Trial, query: string) => deps.workspace.database.$client.prepare(query).pluck().get()

describe('a publication over the built-in outbox', () => {
  it('leaves a file for every recipient, each made out to them, and says that nothing has left', async () => {
    const trial = await begin(5)
    await trial.run()
    expect(trial.show()).toMatchObject({
      ...{ state: 'done', trial: true, trouble: null },
      counts: { tried: 5, sent: 0 },
    })
    expect(trial.letters()).toHaveLength(5)
    const [first] = trial.rows()
    const file = readFileSync(join(trial.folder, `${first?.messageId.slice(1, -1)}.eml`), 'utf8')
    expect(file).toContain(`To: Rektor 0 <${testAddress(0)}>`)
    expect(file).toContain('From: =?UTF-8?')
    expect(file).toContain('List-Unsubscribe:')
    expect(file).toContain('Content-Type: text/html')
    expect(readdirSync(trial.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is shown like an inbox, the latest first, with the letter as its file has it', async () => {
    const trial = await begin(3)
    await trial.run()
    const { letters, found } = await trial.page(0, 2)
    expect(found).toBe(3)
    expect(letters).toHaveLength(2)
    expect(letters[0]).toMatchObject({ subject: 'Decemberbrev från åtta kommuner', municipality: '2481' })
    const id = letters[0]?.id
    if (id === undefined) throw new Error('no letter')
    const letter = await outbox['outbox.letter'](trial.deps, { id })
    expect(letter).toMatchObject({
      subject: 'Decemberbrev från åtta kommuner',
      from: expect.stringContaining('kansli@'),
    })
    expect(letter.html).toContain('Hej på er alla.')
    expect(letter.text).toContain('Hej på er alla.')
    expect(letter.headers).toMatch(/^Message-ID: </im)
    rmSync(join(trial.folder, letter.fileName))
    expect((await trial.page()).found).toBe(2)
    await expect(async () => outbox['outbox.letter'](trial.deps, { id })).rejects.toMatchObject({
      code: 'outbox-letter-gone',
    })
  })

  it('counts nowhere: not as reach, not as mailed, not in a segment, not among what has been sent', async () => {
    const trial = await begin(4)
    await trial.run()
    const { deps, publicationId } = trial
    const { database } = deps.workspace
    const delivered = () =>
      reach['reach.rows'](deps, {
        ...{ by: 'county', key: null, metric: 'delivered' },
        period: { from: null, to: null },
      }).deliveries
    expect(delivered()).toEqual([])
    expect(
      sql(trial, 'SELECT count(*) FROM contacts WHERE last_mailed_at IS NOT NULL OR mailed_count > 0'),
    ).toBe(0)
    const names = await segments['segments.names'](deps)
    expect(names.publications).toEqual([])
    const count = async (rule: string) => (await segments['segments.count'](deps, { rule })).count
    expect(await count('not mailed within 6 months')).toBe(4)
    expect(await count(`received = ${publicationId}`)).toBe(0)
    expect(posts['posts.list'](deps).posts[0]).toMatchObject({ published: 0, upcoming: 0 })
    expect(listSentCampaigns(database)).toEqual([])
    expect(channels['channels.list'](deps).channels.find(({ id }) => id === trial.channelId)).toMatchObject({
      proven: false,
    })
    expect(stopping['publications.justStarted'](deps).started).toEqual([])
    const span = { dueUntil: '2027-01-01', dueSince: '2026-01-01', endedSince: '2026-01-01' }
    expect(watchedPublications(database, span)).toEqual([])
    expect(firstSendAt(database)).toBeUndefined()
    const [first] = trial.rows()
    expect(letterByMessageId(database, [first?.messageId ?? ''])).toBeUndefined()
    expect(first && addressOfLetter(database, first.id)).toBeUndefined()
    // The same rows, had a server taken them.
    database.$client.exec("UPDATE deliveries SET state = 'sent'")
    expect(delivered()).toHaveLength(4)
    expect(await count('not mailed within 6 months')).toBe(0)
    expect(await count(`received = ${publicationId}`)).toBe(4)
    expect(letterByMessageId(database, [first?.messageId ?? ''])).toMatchObject({ id: first?.id })
  })

  it('is too close to nothing, and nothing is too close to it', async () => {
    const trial = await begin(2)
    const { deps, publicationId, channelId } = trial
    await trial.run()
    const [post] = posts['posts.list'](deps).posts
    if (post === undefined) throw new Error('no post')
    const saved = await channels['channels.saveEmail'](deps, {
      ...{ id: null, name: 'Riktig', secrets: {} },
      config: realConfig,
    })
    const asked = {
      id: null,
      segmentId: null,
      at: { wallTime: '2026-12-02T10:00', zone: 'Europe/Stockholm' },
    }
    expect(calendar['calendar.judge'](deps, { ...asked, channelId: saved.id }).conflicts).toEqual([])
    const plan = (channel: ChannelId, wallTime: string) =>
      publications['publications.schedule'](deps, {
        ...{ postId: post.id, channelId: channel, segmentId: null, recurrence: null, missed: 'ask' },
        at: { wallTime, zone: 'Europe/Stockholm' },
      })
    await plan(channelId, '2026-12-02T10:30')
    await plan(saved.id, '2026-12-02T10:00')
    const { times } = await dryRun['publications.dryRun'](deps, { months: 1, daysBetweenLetters: null })
    expect(times.map(({ conflicts }) => conflicts)).toEqual([[], []])
    expect(publicationId).toBeGreaterThan(0)
  })

  it('does not stand in the way of the same post being sent for real', async () => {
    const trial = await begin(3)
    await trial.run()
    const { deps } = trial
    const [post] = posts['posts.list'](deps).posts
    if (post === undefined) throw new Error('no post')
    const real = await channels['channels.saveEmail'](deps, {
      ...{ id: null, name: 'Riktig', secrets: {} },
      config: realConfig,
    })
    const planned = await publications['publications.schedule'](deps, {
      ...{ postId: post.id, channelId: real.id, segmentId: null as SegmentId | null },
      ...{ at: null, recurrence: null, missed: 'ask' },
    })
    const { startPublication } = await import('../usecases/startPublication.ts')
    await startPublication(deps, planned.id)
    expect(publications['publications.get'](deps, { id: planned.id }).counts).toMatchObject({ queued: 3 })
  })

  it('writes a letter once, also where the program ends between the file and the word of it', async () => {
    const trial = await begin(3)
    await trial.run()
    const before = trial.letters().toSorted()
    const { $client: sqlite } = trial.deps.workspace.database
    // As a crash leaves it: the file is there, and the ledger has only got to where the file was begun.
    sqlite.exec(
      `UPDATE deliveries SET state = 'sending', phase = 'data', held_by = 'another run', held_until = '2026-01-01T00:00:00Z', settled_at = NULL;
       UPDATE publications SET state = 'running', finished_at = NULL`,
    )
    await trial.run()
    expect(trial.show()).toMatchObject({ state: 'done', counts: { tried: 3, 'in-doubt': 0 } })
    expect(trial.letters().toSorted()).toEqual(before)
  })

  it('stands still with the reason where the folder cannot be written to, and goes on from there', async () => {
    const trial = await begin(3)
    // A file in the folder's place: nobody can write into it, root no more than others.
    rmSync(trial.folder, { recursive: true, force: true })
    writeFileSync(trial.folder, '')
    await trial.run()
    expect(trial.show()).toMatchObject({ state: 'paused', trouble: { code: 'outbox-unwritable' } })
    rmSync(trial.folder)
    mkdirSync(trial.folder)
    await publications['publications.resume'](trial.deps, { id: trial.publicationId })
    await trial.run()
    expect(trial.show()).toMatchObject({ state: 'done', counts: { tried: 3 } })
    expect(trial.letters()).toHaveLength(3)
  })

  it('is noted in no journal: no copy of the workspace is held for it', async () => {
    const trial = await begin(2)
    await trial.run()
    expect(readdirSync(trial.folder).filter((name) => name.endsWith('.journal'))).toEqual([])
    expect(trial.deps.guard.gone(trial.publicationId).size).toBe(0)
  })

  it('is archived as what it is', async () => {
    const trial = await begin(2)
    await trial.run()
    await archiveEnded(trial.deps)
    const { database, folder } = trial.deps.workspace
    const name = database.$client.prepare('SELECT name FROM archive_entries').pluck().get() as string
    const manifest = JSON.parse(
      readFileSync(join(folder, 'archive', ...name.split('/'), 'manifest.json'), 'utf8'),
    )
    expect(manifest).toMatchObject({ channel: { trial: true }, counts: { all: { tried: 2, sent: 0 } } })
    const zip = join(folder, 'handed-out.zip')
    await exportArchive(trial.deps, trial.publicationId, zip)
    expect(Buffer.from(unzipSync(readFileSync(zip))['LAS-MIG.txt'] ?? []).toString('utf8')).toMatch(
      /^PROVUTSKICK/,
    )
  })

  it('keeps a removed outbox from coming back as a server, and a server as an outbox', async () => {
    const trial = await begin(1)
    await trial.run()
    await channels['channels.remove'](trial.deps, { id: trial.channelId })
    const save = () =>
      channels['channels.saveEmail'](trial.deps, {
        ...{ id: null, name: 'Utskick', secrets: {} },
        config: realConfig,
      })
    await expect(async () => save()).rejects.toMatchObject({ code: 'channel-name-taken' })
  })

  it('sends no test letter, which would reach nobody', async () => {
    const trial = await begin(1)
    const [listed] = posts['posts.list'](trial.deps).posts
    if (listed === undefined) throw new Error('no post')
    const { id: postId, version: _version, ...content } = posts['posts.get'](trial.deps, { id: listed.id })
    const test = {
      to: 'jag@larcentrum-inland.example',
      channelId: trial.channelId,
      postId,
      content,
      county: null,
      contactId: null,
    }
    await expect(async () => testLetter['testLetter.send'](trial.deps, test as never)).rejects.toMatchObject({
      code: 'outbox-no-test',
    })
  })
})

describe('the outbox', () => {
  it('is emptied, and filled again by the way back', async () => {
    const trial = await begin(4)
    await trial.run()
    const before = trial.letters().toSorted()
    expect(await outbox['outbox.empty'](trial.deps)).toEqual({ letters: 4 })
    expect(trial.letters()).toEqual([])
    expect((await trial.page()).found).toBe(0)
    expect(await outbox['outbox.putBack'](trial.deps)).toEqual({ letters: 4 })
    expect(trial.letters().toSorted()).toEqual(before)
    expect((await trial.page()).found).toBe(4)
  })

  it('loses the letters to whoever is erased', async () => {
    const trial = await begin(3)
    await trial.run()
    const gone = trial.rows().find(({ email }) => email === testAddress(1))
    await contacts['contacts.erase'](trial.deps, { email: testAddress(1) } as never)
    expect(existsSync(join(trial.folder, `${gone?.messageId.slice(1, -1)}.eml`))).toBe(false)
    expect(trial.letters()).toHaveLength(2)
    expect((await trial.page()).letters.map(({ email }) => email)).not.toContain(testAddress(1))
  })

  it('is asked for in parts by an index, however many letters there are', async () => {
    const trial = await begin(1)
    const steps = trial.deps.workspace.database.$client
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE state = 'tried' AND settled_at > '' ORDER BY settled_at DESC, id DESC LIMIT 200`,
      )
      .all()
    expect(JSON.stringify(steps)).toContain('deliveries_settled')
  })
})
