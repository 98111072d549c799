import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { everybody, openSendingWorld, recipientsOf, type SendingWorld } from '../../../e2e/sendingWorld.ts'
import type { MovedManifest } from '../../../shared/workspace/movedWorkspace.ts'
import { lookAtMoved } from '../../moving/importWorkspace.ts'
import { schemaVersion } from '../../store/database.ts'
import { writeSecret } from '../../store/secrets.ts'
import { assetFile } from '../../workspace/folders.ts'
import { createWorkspace } from '../../workspace/openWorkspace.ts'
import { moveIn, moveOut } from './moveWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '..', '..', '..')
const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-moved-'))

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

function world(where?: Parameters<typeof openSendingWorld>[1]): SendingWorld {
  const opened = openSendingWorld('2026-12-01T08:00:00Z', where)
  closing.push(opened.close)
  return opened
}

const holderOf = (program: string) => ({
  ...{ program, kind: 'command' as const, host: 'dator' },
  ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
})

const takeIn = ({ deps }: SendingWorld, file: string, folder: string, signal?: AbortSignal) =>
  moveIn(file, folder, {
    ...{ programRoot, now: deps.now, actor: 'kollegan' },
    holder: holderOf('prov'),
    ...(signal !== undefined && { signal }),
  })

const image = Buffer.from('en bild')
const hash = createHash('sha256').update(image).digest('hex')

/** A workspace with a publication that is due, an image and a secret, and the file that it was exported to. */
async function exported() {
  const from = world()
  const server = await from.serve()
  const id = await from.prepare(server, 4)
  const { folder, database } = from.deps.workspace
  writeFileSync(assetFile(folder, hash), image)
  writeSecret(database, from.show(id).channelId, 'password', Buffer.from('under lås').toString('base64'))
  const file = join(newFolder(), 'arbetsyta.rundbrev')
  const result = await moveOut(from.deps, file)
  return { from, server, id, file, result }
}

it('moves a whole workspace: what it says of itself is what is in it, and no secret leaves, under a lock or not', async () => {
  const { from, file, result, id } = await exported()
  expect(result).toMatchObject({
    ...{ file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') },
    counts: { posts: 1, contacts: 4, publications: 1, images: 1, archived: 0 },
  })
  const stateFolder = newFolder()
  const folder = join(newFolder(), 'flyttad hit', 'Åsele')
  expect(await takeIn(from, file, folder)).toEqual({
    ...{ folder, sha256: result.sha256, counts: result.counts },
    schemaVersion: { from: schemaVersion, to: schemaVersion },
  })
  expect(readdirSync(dirname(folder))).toEqual(['Åsele'])
  const to = world({ folder, stateFolder })
  expect(to.show(id)).toMatchObject({ state: 'scheduled' })
  expect(readFileSync(assetFile(folder, hash))).toEqual(image)
  const { $client: sqlite } = to.deps.workspace.database
  expect(sqlite.prepare('SELECT count(*) FROM secrets').pluck().get()).toBe(0)
  expect(
    readFileSync(join(folder, 'rundbrev.db')).includes(Buffer.from('under lås').toString('base64')),
  ).toBe(false)
  expect(sqlite.prepare('SELECT actor, action FROM audit_entries ORDER BY id DESC').get()).toEqual({
    ...{ actor: 'kollegan', action: 'workspace.imported' },
  })
  // Where it comes from, nothing is missing, and it is known that everything was taken out.
  const { $client: source } = from.deps.workspace.database
  expect(source.prepare('SELECT count(*) FROM secrets').pluck().get()).toBe(1)
  expect(source.prepare('SELECT action FROM audit_entries ORDER BY id DESC').pluck().get()).toBe(
    'workspace.exported',
  )
  expect(readdirSync(from.where.folder).filter((name) => name.startsWith('.'))).toEqual([])
})

it('sends nothing from a moved workspace before somebody has looked, on this computer or another: nobody gets a letter twice', async () => {
  const { from, server, file, id } = await exported()
  const folders = [join(newFolder(), 'här'), join(newFolder(), 'där')]
  for (const folder of folders) await takeIn(from, file, folder)
  const here = world({ folder: folders[0] ?? '', stateFolder: from.where.stateFolder })
  const there = world({ folder: folders[1] ?? '', stateFolder: newFolder() })
  for (const moved of [here, there]) {
    expect(moved.deps.guard.hold()?.reasons).toContain('moved')
    await moved.run()
    expect(server.accepted()).toHaveLength(0)
  }
  await from.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(4))
  await here.run()
  await there.run()
  expect(server.accepted()).toHaveLength(4)
  await there.close()
  closing.splice(closing.indexOf(there.close), 1)
  // And it stays so after a restart.
  const again = world(there.where)
  await again.run()
  expect(again.deps.guard.isHeld()).toBe(true)
  expect(server.accepted()).toHaveLength(4)
  expect(again.show(id).state).not.toBe('done')
})

/** The file with something in it changed, and its manifest beside it as it says. */
function changed(
  file: string,
  change: (parts: Record<string, Uint8Array>, manifest: MovedManifest) => void,
): string {
  const parts = unzipSync(readFileSync(file))
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as MovedManifest
  change(parts, manifest)
  const made = join(newFolder(), 'ändrad.rundbrev')
  writeFileSync(made, zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)) }))
  return made
}

/** A part more, as large as it is or as the manifest shall say. */
const withPart =
  (name: string, bytes: Uint8Array, stated = bytes.length) =>
  (parts: Record<string, Uint8Array>, manifest: MovedManifest) => {
    parts[name] = bytes
    manifest.parts.push({ name, bytes: stated, sha256: createHash('sha256').update(bytes).digest('hex') })
  }

const tall = 'archive/2026/1-brev/brev.txt'

/** The same file, whose directory says that a part has so many bytes (APPNOTE.TXT 6.3.10, 4.3.12). */
function stating(file: string, name: string, bytes: number): string {
  const zip = readFileSync(file)
  zip.writeUInt32LE(bytes, zip.lastIndexOf(name) - 46 + 24)
  writeFileSync(file, zip)
  return file
}

it('refuses what is not whole, not ours or newer, and leaves nothing of it anywhere', async () => {
  const { from, file } = await exported()
  const whole = readFileSync(file)
  const written = (bytes: Uint8Array) => {
    const made = join(newFolder(), 'fil.rundbrev')
    writeFileSync(made, bytes)
    return made
  }
  const flipped = Buffer.from(whole)
  const at = flipped.indexOf(image)
  flipped[at] = (flipped[at] ?? 0) ^ 1
  const cases: readonly (readonly [string, string])[] = [
    ['moved-unreadable', written(Buffer.from('ingen zip'))],
    ['file-cut-off', written(whole.subarray(0, -30))],
    ['moved-unreadable', written(Buffer.concat([Buffer.from('MZ'), whole]))],
    ['moved-unreadable', changed(file, (_, manifest) => Object.assign(manifest, { format: 'annat' }))],
    ['moved-damaged', written(flipped)],
    ['moved-damaged', changed(file, (parts) => delete parts[`assets/${hash}`])],
    ['moved-damaged', changed(file, (parts) => (parts['assets/extra'] = image))],
    ['moved-damaged', changed(file, (_, manifest) => manifest.parts.push(...manifest.parts.slice(0, 1)))],
    ['moved-damaged', changed(file, withPart('../utanför', image))],
    ['moved-damaged', changed(file, withPart('archive/2026/../../../utanför', image))],
    ['moved-damaged', changed(file, withPart('/tmp/utanför', image))],
    ['moved-damaged', changed(file, withPart(`assets/${'b'.repeat(64)}`, image))],
    ['moved-unreadable', changed(file, withPart('Rundbrev.DB', image))],
    ['moved-newer', changed(file, (_, manifest) => Object.assign(manifest, { formatVersion: 2 }))],
    [
      'moved-newer',
      changed(file, (_, manifest) => Object.assign(manifest, { schemaVersion: schemaVersion + 1 })),
    ],
    [
      'moved-damaged',
      changed(file, (_, manifest) => Object.assign(manifest, { schemaVersion: schemaVersion - 1 })),
    ],
    ['moved-swelling', stating(changed(file, withPart(tall, image, 4_000_000_000)), tall, 4_000_000_000)],
    ['moved-damaged', stating(changed(file, withPart(tall, Buffer.alloc(9_000_000), 9000)), tall, 9000)],
    ['file-unreadable', join(newFolder(), 'finns inte.rundbrev')],
  ]
  for (const [code, hostile] of cases) {
    const parent = newFolder()
    await expect(takeIn(from, hostile, join(parent, 'ny')), `${code} of ${hostile}`).rejects.toMatchObject({
      code,
    })
    expect(readdirSync(parent), code).toEqual([])
  }
  await expect(
    takeIn(
      from,
      changed(file, (_, manifest) => Object.assign(manifest, { schemaVersion: 99 })),
      newFolder(),
    ),
  ).rejects.toMatchObject({ values: { theirs: '99', ours: String(schemaVersion) } })
})

it('refuses a database that is newer than its manifest says, or that does not hold together', async () => {
  const { from, file } = await exported()
  const replaced = (bytes: Uint8Array) =>
    changed(file, (parts, manifest) => {
      parts['rundbrev.db'] = bytes
      manifest.parts = manifest.parts.filter(({ name }) => name !== 'rundbrev.db')
      withPart('rundbrev.db', bytes)(parts, manifest)
    })
  const database = Buffer.from(unzipSync(readFileSync(file))['rundbrev.db'] ?? [])
  const newer = Buffer.from(database)
  // user_version (SQLite's file format, 1.3).
  newer.writeUInt32BE(schemaVersion + 1, 60)
  const parent = newFolder()
  const into = join(parent, 'ny')
  await expect(takeIn(from, replaced(newer), into)).rejects.toMatchObject({ code: 'moved-newer' })
  const torn = Buffer.concat([database.subarray(0, 8192), Buffer.alloc(database.length - 8192, 7)])
  await expect(takeIn(from, replaced(torn), into)).rejects.toMatchObject({
    code: expect.stringMatching(/-damaged$/),
  })
  expect(readdirSync(parent)).toEqual([])
})

it('takes a workspace into an empty folder, and into none that has anything in it', async () => {
  const { from, file } = await exported()
  const folder = newFolder()
  await takeIn(from, file, folder)
  expect(existsSync(join(folder, 'rundbrev.db'))).toBe(true)
  await expect(takeIn(from, file, folder)).rejects.toMatchObject({ code: 'workspace-not-empty' })
  const link = join(newFolder(), 'länk')
  symlinkSync(folder, link)
  await expect(takeIn(from, file, link)).rejects.toMatchObject({ code: 'workspace-not-empty' })
})

it('is ended anywhere on the way, both ways, with nothing left and numbers told', async () => {
  const { from, file } = await exported()
  const told: { done: number; total: number }[] = []
  const stopping = new AbortController()
  const target = join(newFolder(), 'igen.rundbrev')
  await expect(
    moveOut(from.deps, target, {
      signal: stopping.signal,
      progress: (moved) => {
        told.push(moved)
        if (moved.done > moved.total * 0.6) stopping.abort()
      },
    }),
  ).rejects.toMatchObject({ code: 'moving-cancelled' })
  expect(readdirSync(dirname(target))).toEqual([])
  expect(readdirSync(from.where.folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(told.length).toBeGreaterThan(2)
  const parent = newFolder()
  await expect(takeIn(from, file, join(parent, 'ny'), stopping.signal)).rejects.toMatchObject({
    code: 'moving-cancelled',
  })
  expect(readdirSync(parent)).toEqual([])
})

/** A copy of this program as it was before a migration. */
function programBefore(migration: string): { readonly root: string; readonly version: number } {
  const root = mkdtempSync(join(tmpdir(), 'rundbrev-old-program-'))
  const migrations = join('electron', 'store', 'migrations')
  cpSync(join(programRoot, migrations), join(root, migrations), { recursive: true })
  const journalFile = join(root, migrations, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const version = journal.entries.findIndex(({ tag }) => tag === migration)
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, version) }))
  return { root, version }
}

it('takes in a file of an older program by bringing it to this one’s schema, and holds sending though the file does not say so', async () => {
  const { from, file } = await exported()
  const { root, version } = programBefore('0007_audience')
  const at = '2026-12-01T08:00:00.000Z'
  const old = createWorkspace({
    folder: join(newFolder(), 'gammal'),
    programRoot: root,
    holder: holderOf('prov'),
  })
  old.database.$client.exec(`
    PRAGMA user_version = ${version};
    INSERT INTO contacts (id, email, email_key, name, role, organisation, language, notes, created_at, updated_at)
      VALUES (1, 'chef@asele.example', 'chef@asele.example', 'Chefen', 'Rektor', '', 'sv', '', '${at}', '${at}');
    PRAGMA journal_mode = DELETE`)
  old.close()
  const older = changed(file, (parts, manifest) => {
    const bytes = readFileSync(old.databaseFile)
    parts['rundbrev.db'] = bytes
    manifest.schemaVersion = version
    manifest.parts = manifest.parts.filter(({ name }) => name !== 'rundbrev.db')
    withPart('rundbrev.db', bytes)(parts, manifest)
  })
  expect((await lookAtMoved(older)).manifest.schemaVersion).toBe(version)
  const folder = join(newFolder(), 'ny')
  expect(await takeIn(from, older, folder)).toMatchObject({
    schemaVersion: { from: version, to: schemaVersion },
  })
  const to = world({ folder, stateFolder: newFolder() })
  const { $client: sqlite } = to.deps.workspace.database
  expect(sqlite.prepare('SELECT name, role_key FROM contacts').get()).toEqual({
    ...{ name: 'Chefen', role_key: 'rektor' },
  })
  expect(to.deps.guard.hold()?.reasons).toContain('moved')
})

it('tidies what an import that ended a day ago has left beside the folder, and nothing younger', async () => {
  const { from, file } = await exported()
  const parent = newFolder()
  for (const name of ['ny.part-gammal', 'ny.part-nyss', 'nyare.part-gammal']) mkdirSync(join(parent, name))
  const dayAgo = new Date(Date.now() - 25 * 60 * 60_000)
  for (const name of ['ny.part-gammal', 'nyare.part-gammal']) utimesSync(join(parent, name), dayAgo, dayAgo)
  await takeIn(from, file, join(parent, 'ny'))
  expect(readdirSync(parent).toSorted()).toEqual(['ny', 'ny.part-nyss', 'nyare.part-gammal'])
})
