import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { callOff, noReturnYet } from '../threads/noReturn.ts'
import { fileHash } from '../workspace/backups/backupFile.ts'
import { backupPath, keepBackup, listBackups } from '../workspace/backups/backupFolder.ts'
import { putBack } from '../workspace/backups/putBack.ts'
import { restoreInto } from '../workspace/backups/restore.ts'
import { audience } from './audience.ts'
import { backUpTo } from './backUpTo.ts'
import { askBackupThread, createBackupThread } from './backupThread.ts'
import { checkWorkspace } from './checkWorkspace.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
})
afterEach(() => workspace.close())

const emptyPlace = (name = 'Återställd yta') => join(mkdtempSync(join(tmpdir(), 'rundbrev-restored-')), name)
const at = '2026-12-01T09:00:00.000Z'
const holder = { kind: 'app' as const, program: 'test', host: hostname(), pid: process.pid, since: at }
const programRoot = () => workspace.deps.programRoot
const write = (title: string) => posts['posts.create'](workspace.deps, { title })
const titles = () => posts['posts.list'](workspace.deps).posts.map(({ title }) => title)
const keep = (unlessSame = false, kind: 'automatic' | 'manual' = 'automatic') =>
  keepBackup(workspace.deps.workspace, { kind, now: workspace.deps.now(), unlessSame })
const restore = (file: string, folder: string) =>
  restoreInto({ file, folder, programRoot: programRoot(), at })

const rektor: Omit<ContactContent, 'email'> = {
  ...{ name: 'Rektorn', role: 'rektor', organisation: '', municipality: null, county: null, language: 'sv' },
  ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
}

/** Closes, puts back, opens again. */
function putBackAndReopen(name: string) {
  const { where } = workspace
  workspace.close()
  const now = Temporal.Instant.from(at)
  const done = putBack({ folder: where.folder, name, programRoot: programRoot(), holder, now })
  workspace = openTestWorkspace(at, where)
  return done
}

it('makes of a backup in one file the whole workspace elsewhere, images and all', async () => {
  await furnishWorkspace(workspace.deps, { sample: true })
  const file = emptyPlace('kopia.rundbrevbackup')
  const made = backUpTo(workspace.deps, file)
  expect(made.counts.posts).toBe(titles().length)
  const folder = emptyPlace()
  expect(restore(file, folder)).toMatchObject({
    sha256: made.sha256,
    missing: [],
    about: { counts: made.counts },
  })
  const before = titles()
  workspace.close()
  workspace = openTestWorkspace(at, { folder, stateFolder: workspace.where.stateFolder })
  expect(titles()).toEqual(before)
  expect(workspace.deps.guard.hold()?.reasons).toEqual(['restored'])
  const { findings } = await checkWorkspace(workspace.deps)
  expect(findings.map(({ code }) => code)).toEqual(['sending-held'])
})

it('leaves passwords out of every backup, and keeps them through a restore on this computer', () => {
  const sqlite = () => workspace.deps.workspace.database.$client
  sqlite().exec(`INSERT INTO channels (id, kind, name, created_at) VALUES (9, 'email', 'Brev', '${at}');
    INSERT INTO secrets (channel_id, purpose, ciphertext) VALUES (9, 'password', 'Y2lwaGVydGV4dA==')`)
  const backup = keep()
  const bytes = readFileSync(backupPath(workspace.where.folder, backup?.name ?? ''))
  expect(bytes.includes('Y2lwaGVydGV4dA==')).toBe(false)
  putBackAndReopen(backup?.name ?? '')
  expect(sqlite().prepare('SELECT ciphertext FROM secrets').pluck().all()).toEqual(['Y2lwaGVydGV4dA=='])
})

it('puts a backup back, holds sending, and keeps what was there as a backup to go back to', () => {
  write('Brevet')
  const backup = keep()
  write('Skrivet sedan')
  const { before } = putBackAndReopen(backup?.name ?? '')
  expect(titles()).toEqual(['Brevet'])
  expect(workspace.deps.guard.isHeld()).toBe(true)
  expect(before).toMatchObject({ kind: 'before-restore', counts: { posts: 2 } })
  putBackAndReopen(before?.name ?? '')
  expect(titles().toSorted()).toEqual(['Brevet', 'Skrivet sedan'])
})

it('puts back one so old that its time is over by then, and loses it no more than any other', () => {
  write('Brevet')
  workspace.setNow('2026-09-01T08:00:00Z')
  const backup = keep()
  putBackAndReopen(backup?.name ?? '')
  expect(titles()).toEqual(['Brevet'])
  expect(listBackups(workspace.where.folder).map(({ kind }) => kind)).toEqual(['before-restore', 'automatic'])
})

it('writes to nobody who has said no, or asked to be forgotten, since the backup was made', async () => {
  const add = (email: string) =>
    audience['contacts.save'](workspace.deps, { id: null, content: { ...rektor, email } })
  add('no@asele.example')
  add('gone@asele.example')
  const backup = keep()
  audience['suppressions.add'](workspace.deps, { email: 'no@asele.example', source: '' })
  await audience['contacts.erase'](workspace.deps, { email: 'gone@asele.example' })
  putBackAndReopen(backup?.name ?? '')
  const rows = workspace.deps.workspace.database.$client
    .prepare('SELECT email, suppressed FROM contacts')
    .all()
  expect(rows).toEqual([{ email: 'no@asele.example', suppressed: 'by-hand' }])
})

it('makes no backup where nothing has changed, also after the workspace was opened anew', () => {
  write('Brevet')
  expect(keep(true)).not.toBeNull()
  const { where } = workspace
  workspace.close()
  workspace = openTestWorkspace('2026-12-01T12:00:00Z', where)
  expect(keep(true)).toBeNull()
  write('Ett till')
  expect(keep(true)).not.toBeNull()
  expect(listBackups(where.folder)).toHaveLength(2)
  expect(readdirSync(join(where.folder, 'backups')).filter((name) => name.includes('.part'))).toEqual([])
})

it('refuses a backup that is not as it was made, and leaves everything as it is', async () => {
  write('Brevet')
  const name = keep()?.name ?? ''
  const file = backupPath(workspace.where.folder, name)
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 0xff
  writeFileSync(file, bytes)
  expect((await checkWorkspace(workspace.deps)).findings).toMatchObject([{ code: 'backup-changed' }])
  const folder = emptyPlace()
  expect(() => restore(file, folder)).toThrow(expect.objectContaining({ code: 'backup-damaged' }))
  expect(existsSync(folder)).toBe(false)
  expect(() => putBackAndReopen(name)).toThrow(expect.objectContaining({ code: 'backup-damaged' }))
  workspace = openTestWorkspace(at, workspace.where)
  expect(titles()).toEqual(['Brevet'])
})

it('refuses what is no backup, what is not there, a folder with something in it, and a newer version', () => {
  const file = emptyPlace('kopia.db')
  backUpTo(workspace.deps, file)
  const refused = (path: string, folder: string, code: string) =>
    expect(() => restore(path, folder)).toThrow(expect.objectContaining({ code }))
  const taken = emptyPlace()
  mkdirSync(taken)
  writeFileSync(join(taken, 'mitt.txt'), 'mitt')
  refused(file, taken, 'workspace-not-empty')
  refused(join(taken, 'mitt.txt'), emptyPlace(), 'backup-damaged')
  refused(join(taken, 'saknas.db'), emptyPlace(), 'backup-missing')
  expect(readdirSync(taken)).toEqual(['mitt.txt'])
  expect(() => backUpTo(workspace.deps, file)).toThrow(expect.objectContaining({ code: 'backup-exists' }))
})

it('sets a damaged database aside as it is, with its log, and puts the backup in its place', () => {
  write('Brevet')
  const name = keep()?.name ?? ''
  const { where } = workspace
  workspace.close()
  const file = join(where.folder, 'rundbrev.db')
  truncateSync(file, 5000)
  writeFileSync(`${file}-wal`, 'resten av en logg')
  const damaged = readFileSync(file)
  const now = Temporal.Instant.from(at)
  const done = putBack({ folder: where.folder, name, programRoot: programRoot(), holder, now })
  expect(done.before).toBeNull()
  const aside = join(where.folder, done.setAside ?? '')
  expect(readFileSync(join(aside, 'rundbrev.db'))).toEqual(damaged)
  expect(readFileSync(join(aside, 'rundbrev.db-wal'), 'utf8')).toBe('resten av en logg')
  workspace = openTestWorkspace(at, where)
  expect(titles()).toEqual(['Brevet'])
})

describe('putting a backup back that is called off', () => {
  const folderOf = ({ folder }: { readonly folder: string }) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // Whoever only reads leaves an empty log.
      .filter((name) => !/^backups|\.lock$|-wal$|-shm$/.test(name))
      .map((name) => [name, statSync(join(folder, name)).isFile() && fileHash(join(folder, name))])

  it.each([0, 1, 2])('before its step %i leaves the workspace as it was, sound or damaged', async (step) => {
    for (const isDamaged of [false, true]) {
      write('Brevet')
      const { name = '' } = keep() ?? {}
      const { where } = workspace
      workspace.close()
      if (isDamaged) writeFileSync(join(where.folder, 'rundbrev.db'), 'inget som kan läsas')
      const before = folderOf(where)
      const underWay = (done: number) => {
        if (done === step) throw new RundbrevError('work-cancelled')
      }
      const now = Temporal.Instant.from(at)
      const order = { folder: where.folder, name, programRoot: programRoot(), holder, now }
      expect(() => putBack({ ...order, underWay })).toThrow('work-cancelled')
      expect(folderOf(where)).toEqual(before)
      // And can be put back then, as by a lock that nobody has.
      putBack(order)
      workspace = openTestWorkspace(at, where)
      expect(titles()).toContain('Brevet')
    }
  })

  it('goes through where its last step has begun, and ends in its thread where it has not', async () => {
    write('Brevet')
    const { name = '' } = keep() ?? {}
    const { where } = workspace
    workspace.close()
    const thread = createBackupThread()
    const ask = (calledOffAt: number) => {
      const memory = noReturnYet()
      const order = { folder: where.folder, name, programRoot: programRoot(), holder, at, memory }
      const question = { kind: 'restore', ...order } as const
      if (calledOffAt < 0) callOff(memory)
      return askBackupThread(thread, question, 'restored', (step) => {
        if (step.kind === 'putting-back' && step.isLast) callOff(memory)
      })
    }
    await expect(ask(-1)).rejects.toMatchObject({ code: 'work-cancelled' })
    expect(await ask(2)).toMatchObject({ kind: 'restored' })
    await thread.close()
    workspace = openTestWorkspace(at, where)
  })
})

it('says which images a restored workspace lacks, and takes those that lie beside the backup', async () => {
  await furnishWorkspace(workspace.deps, { sample: true })
  const file = backupPath(workspace.where.folder, keep()?.name ?? '')
  expect(restore(file, emptyPlace()).missing).toEqual([])
  const moved = emptyPlace('bara kopian.db')
  cpSync(file, moved)
  expect(restore(moved, emptyPlace()).missing.length).toBeGreaterThan(0)
  rmSync(moved)
})
