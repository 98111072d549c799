import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { namesUnder } from '../archive/entryFiles.ts'
import { archiveCommands } from '../cli/archive.ts'
import { runInTestWorkspace } from '../cli/runInTestWorkspace.ts'
import { workspaceCommands } from '../cli/workspace.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { readArchiveRow } from '../store/archiveEntries.ts'
import { archive } from './archive.ts'
import { archiveAddenda } from './archiveAddenda.ts'
import { archivedPdf } from './archivedPdf.ts'
import { archiveEnded } from './archiveEnded.ts'
import { exportArchive } from './exportArchive.ts'
import { publications } from './publications.ts'
import { verifyFile } from './verifyArchive.ts'

let server: SmtpServer
beforeAll(async () => {
  server = await startSmtpServer({
    refuse: [{ stage: 'recipient', recipient: testAddress(2), response: '550 5.1.1 No such user' }],
  })
})
afterAll(() => server.kill())

let world: SendingWorld
let id: PublicationId
beforeEach(async () => {
  world = openSendingWorld()
  id = await world.prepare(server, 4)
  await world.run()
})
afterEach(() => world.close())

const entryFolder = () =>
  join(
    world.where.folder,
    'archive',
    ...(readArchiveRow(world.deps.workspace.database, id)?.name ?? '').split('/'),
  )

const read = async () => {
  const entry = await archive['archive.entry'](world.deps, { id })
  if (entry.kind !== 'read') throw new Error('unreadable')
  return entry
}

it('keeps what was sent, with hashes, counts per place and who planned it, and no address', async () => {
  expect(readArchiveRow(world.deps.workspace.database, id)?.name).toBe(
    `2026/${id}-decemberbrev-fran-atta-kommuner`,
  )
  const { manifest, faults, letter } = await read()
  expect(faults).toEqual([])
  expect(manifest).toMatchObject({
    publication: { id, state: 'done', plannedBy: 'officer', zone: 'Europe/Stockholm' },
    channel: { name: 'Utskick', from: { address: 'kansli@larcentrum-inland.example' } },
    segment: null,
    subject: 'Decemberbrev från åtta kommuner',
    counts: {
      all: { sent: 3, rejected: 1 },
      counties: [{ county: '24', name: 'Västerbottens län', counts: { sent: 3, rejected: 1 } }],
      municipalities: [{ municipality: '2481', name: 'Lycksele', county: '24' }],
    },
  })
  expect(manifest.parts.map(({ name }) => name)).toEqual([
    ...['newsletter.html', 'newsletter.txt', 'newsletter.mjml', 'headers.txt', 'message-ids.txt'],
  ])
  for (const name of namesUnder(entryFolder())) {
    expect(readFileSync(join(entryFolder(), name), 'utf8'), name).not.toMatch(/mottagare-\d|Rektor \d/)
  }
  expect(readFileSync(join(entryFolder(), 'message-ids.txt'), 'utf8').match(/^t /gm)).toHaveLength(3)
  const headers = readFileSync(join(entryFolder(), 'headers.txt'), 'utf8')
  expect(headers).toMatch(/^From: .*kansli@larcentrum-inland\.example/m)
  expect(headers).toMatch(/^List-Unsubscribe:/m)
  expect(letter).toContain('Hej på er alla.')
  expect(letter).not.toMatch(/unsubscribe|\{\{/)
})

it('finds what has been edited, taken out and slipped in, in the manifest too', async () => {
  const at = (name: string) => `archive/${readArchiveRow(world.deps.workspace.database, id)?.name}/${name}`
  const verify = () => archive['archive.verify'](world.deps, { id: null })
  expect(await verify()).toMatchObject({ entries: 1, faults: [] })
  chmodSync(join(entryFolder(), 'newsletter.txt'), 0o644)
  appendFileSync(join(entryFolder(), 'newsletter.txt'), ' ')
  rmSync(join(entryFolder(), 'newsletter.mjml'))
  writeFileSync(join(entryFolder(), 'new.txt'), 'x')
  const told = ({ code, place }: { code: string; place: object }) => ({ code, place })
  expect((await verify()).faults.map(told)).toEqual([
    { code: 'archive-part-changed', place: { file: at('newsletter.txt') } },
    { code: 'archive-part-missing', place: { file: at('newsletter.mjml') } },
    { code: 'archive-part-added', place: { file: at('new.txt') } },
  ])

  // Whoever changes a part and its hash in the manifest has the hash in the database against them.
  const manifest = join(entryFolder(), 'manifest.json')
  chmodSync(manifest, 0o644)
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"officer"', '"other"'))
  expect((await verify()).faults[0]).toMatchObject({ code: 'archive-manifest-changed' })
  rmSync(entryFolder(), { recursive: true })
  expect((await verify()).faults.map(({ code }) => code)).toEqual(['archive-entry-missing'])
})

it('adds what becomes known later, and leaves the entry as it was', async () => {
  const before = readFileSync(join(entryFolder(), 'manifest.json'))
  const { $client } = world.deps.workspace.database
  const bounce = (number: number) =>
    $client.prepare("UPDATE deliveries SET state = 'bounced' WHERE email = ?").run(testAddress(number))
  bounce(0)
  await archiveAddenda(world.deps)
  expect(readdirSync(entryFolder())).not.toContain('addenda')
  world.setNow('2026-12-02T08:00:01Z')
  await archiveAddenda(world.deps)
  bounce(1)
  await exportArchive(world.deps, id, join(newFolder(), 'entry.zip'))
  const { addenda, faults } = await read()
  expect(faults).toEqual([])
  expect(addenda).toMatchObject([
    { number: 1, counts: { all: { sent: 2, bounced: 1 } } },
    { number: 2, counts: { all: { sent: 1, bounced: 2 } } },
  ])
  for (const name of namesUnder(entryFolder())) {
    expect(readFileSync(join(entryFolder(), name), 'utf8'), name).not.toMatch(/mottagare-\d|Rektor \d/)
  }
  expect(readFileSync(join(entryFolder(), 'manifest.json')).equals(before)).toBe(true)

  // The chain holds: the first cannot be changed, nor the last be taken away.
  const first = join(entryFolder(), 'addenda', '0001.json')
  const kept = readFileSync(first, 'utf8')
  chmodSync(first, 0o644)
  writeFileSync(first, kept.replace('"bounced": 1', '"bounced": 0'))
  expect((await archive['archive.verify'](world.deps, { id })).faults.map(({ code }) => code)).toContain(
    'archive-addendum-broken',
  )
  writeFileSync(first, kept)
  rmSync(join(entryFolder(), 'addenda', '0002.json'))
  expect((await archive['archive.verify'](world.deps, { id })).faults).toMatchObject([
    { code: 'archive-addendum-missing' },
  ])
})

it('is handed out as a zip that can be checked anywhere, with a leaflet in two languages', async () => {
  const file = join(newFolder(), 'entry.zip')
  const exported = await exportArchive(world.deps, id, file)
  const verified = await verifyFile(file)
  expect(verified).toMatchObject({ faults: [], manifestSha256: exported.manifestSha256 })
  expect(verified.parts).toBe(exported.parts + 1)
  const again = await exportArchive(world.deps, id, join(newFolder(), 'again.zip'))
  expect(again.sha256).toBe(exported.sha256)

  const copy = join(newFolder(), 'copy')
  cpSync(entryFolder(), copy, { recursive: true })
  expect(await verifyFile(copy)).toMatchObject({ faults: [] })
  chmodSync(join(copy, 'headers.txt'), 0o644)
  writeFileSync(join(copy, 'headers.txt'), 'X: y')
  expect((await verifyFile(copy)).faults).toMatchObject([{ code: 'archive-part-changed' }])

  const bytes = readFileSync(file)
  for (const [name, broken] of [
    ['cut', bytes.subarray(0, bytes.byteLength - 200)],
    ['none', Buffer.from('not a zip at all')],
  ] as const) {
    const path = join(newFolder(), `${name}.zip`)
    writeFileSync(path, broken)
    await expect(verifyFile(path)).rejects.toMatchObject({ code: 'archive-zip-damaged' })
  }
})

it('is made at the next start where a crash came between the sending and the archive', async () => {
  const { database } = world.deps.workspace
  const row = readArchiveRow(database, id)
  // Written, and not yet known to the database: it is taken as it is.
  database.$client.exec('DELETE FROM archive_entries')
  await world.run()
  expect(readArchiveRow(database, id)).toEqual(row)
  // Half written, as a power cut leaves it: it is made anew.
  database.$client.exec('DELETE FROM archive_entries')
  rmSync(entryFolder() === '' ? '' : join(world.where.folder, 'archive', '2026'), { recursive: true })
  cpSync(join(world.where.folder, 'outbox'), join(world.where.folder, 'archive', '.unfinished-x'), {
    recursive: true,
  })
  expect(await archiveEnded(world.deps)).toEqual(new Map())
  expect(readdirSync(join(world.where.folder, 'archive'))).toEqual(['2026'])
  expect((await read()).faults).toEqual([])
})

it('says what cannot be kept, and goes on with the others', async () => {
  const { database } = world.deps.workspace
  database.$client.exec('DELETE FROM archive_entries')
  rmSync(join(world.where.folder, 'archive'), { recursive: true })
  writeFileSync(join(world.where.folder, 'archive'), 'a file where the folder must be')
  const failed = await archiveEnded(world.deps)
  expect([...failed.keys()]).toEqual([id])
  expect(archive['archive.list'](world.deps)).toMatchObject({ entries: [], missing: [{ id }] })
})

it('keeps a post on a network as it was published', async () => {
  const channels = world.deps.workspace.database.$client
  channels
    .prepare(
      "INSERT INTO channels (kind, name, network, created_at) VALUES ('assisted', 'Mastodon', 'mastodon', '2026-12-01T08:00:00.000Z')",
    )
    .run()
  const { id: channelId } = channels.prepare("SELECT id FROM channels WHERE name = 'Mastodon'").get() as {
    id: never
  }
  const { postId } = world.show(id)
  const planned = await publications['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  await world.run()
  publications['publications.confirm'](world.deps, { id: planned.id, url: 'https://social.example/1' })
  await world.run()
  const entry = await archive['archive.entry'](world.deps, { id: planned.id })
  expect(entry).toMatchObject({
    kind: 'read',
    text: expect.stringContaining('Decemberbrev'),
    letter: null,
    manifest: {
      channel: { network: 'mastodon' },
      published: { url: 'https://social.example/1' },
      subject: null,
    },
  })
})

it('gets its PDF when there is somebody to print it', async () => {
  await expect(archivedPdf(world.deps, id)).rejects.toMatchObject({ code: 'not-found' })
  const printed: string[] = []
  const printer = {
    pdf: async (html: string) => {
      printed.push(html)
      return Buffer.from('%PDF-')
    },
    picture: async () => Buffer.from('png'),
    print: async () => true,
  }
  const { fileName, bytes } = await archivedPdf({ ...world.deps, printer }, id)
  expect(fileName).toBe(`${id}-decemberbrev-fran-atta-kommuner.pdf`)
  expect(Buffer.from(bytes).toString()).toBe('%PDF-')
  expect(printed[0]).toContain('Hej på er alla.')
  expect((await read()).addenda).toMatchObject([
    { counts: null, parts: [{ name: 'addenda/0001-letter.pdf' }] },
  ])
  await archivedPdf({ ...world.deps, printer }, id)
  expect(printed).toHaveLength(1)
})

it('answers on the command line, and refuses what has been changed', async () => {
  const run = (...words: string[]) => runInTestWorkspace(world, [archiveCommands, workspaceCommands], words)
  expect(await run('archive', 'verify')).toMatchObject({ refused: false, result: { ok: true, entries: 1 } })
  expect(await run('workspace', 'check')).toMatchObject({
    refused: false,
    result: { ok: true, findings: [] },
  })
  const file = join(newFolder(), 'entry.zip')
  expect((await run('archive', 'export', String(id), file)).result).toMatchObject({ file, parts: 5 })
  world.deps.workspace.database.$client.exec("UPDATE deliveries SET settled_at = NULL WHERE state = 'sent'")
  rmSync(join(entryFolder(), 'headers.txt'))
  const { refused, text, result } = await run('workspace', 'check')
  expect(refused).toBe(true)
  expect(result.findings).toMatchObject([{ code: 'ledger-row-unsettled' }, { code: 'archive-part-missing' }])
  expect(text).toMatch(/3 mottagare av ”Decemberbrev från åtta kommuner”.*\n.*\n.*headers\.txt\)/)
})

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rundbrev-archive-'))
}
