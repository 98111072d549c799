import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { lowerFence, mayClaim, raiseFence } from '../store/schedulerLease.ts'
import { explainFault } from '../usecases/explainFault.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { keepBackup } from './backups/backupFolder.ts'
import { requireInPlace, storageFault } from './storageFault.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-fault-'))

function opened() {
  const test = openTestWorkspace()
  onTestFinished(() => test.close())
  const { workspace } = test.deps
  return { ...test, workspace, file: workspace.databaseFile, folder: workspace.folder }
}

/** The code of what a piece of work is refused with, as the screens are told it; 'done' where it is not. */
function toldOf({ deps }: ReturnType<typeof opened>, work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return toErrorRecord(explainFault(deps, error)).code
  }
}

it.each<[string, (one: { readonly folder: string; readonly file: string }) => void, boolean]>([
  ['renamed', ({ folder }) => renameSync(folder, `${folder}-flyttad`), true],
  ['deleted', ({ folder }) => rmSync(folder, { recursive: true }), false],
  ['without its database', ({ file }) => renameSync(file, `${file}.bort`), false],
  [
    'with another database in its place',
    ({ file }) => {
      copyFileSync(file, `${file}.annan`)
      renameSync(`${file}.annan`, file)
    },
    false,
  ],
])(
  'of a folder that is %s while it is open nothing is said to be kept, and nothing is begun',
  (_how, lose, comesBack) => {
    const one = opened()
    const { workspace, folder } = one
    raiseFence(workspace.database, 'run')
    onTestFinished(() => lowerFence(workspace.database, 'run'))
    workspace.database.$client.exec(
      `INSERT INTO scheduler_lease VALUES (1, '{"bootId":"run"}', '2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', NULL)`,
    )
    const look = () => toldOf(one, () => requireInPlace(workspace))
    expect([look(), mayClaim(workspace.database)]).toEqual(['done', true])
    lose(one)
    expect([look(), mayClaim(workspace.database)]).toEqual(['workspace-out-of-reach', false])
    // Nor does whoever works beside it make an empty database where there is none.
    const backUp = () =>
      keepBackup({ folder, databaseFile: one.file }, { kind: 'manual', now: one.deps.now() })
    if (!existsSync(one.file)) {
      expect(toldOf(one, backUp)).toBe('backup-failed')
      expect(existsSync(one.file)).toBe(false)
    }
    if (!comesBack) return
    rmSync(folder, { recursive: true, force: true })
    renameSync(`${folder}-flyttad`, folder)
    expect([look(), mayClaim(workspace.database)]).toEqual(['done', true])
  },
)

it('tells a disk that is taken away while a file is read from', () => {
  const disk = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk])
  const folder = join(disk, 'Årets brev')
  mkdirSync(folder)
  const first = openTestWorkspace()
  first.close()
  copyFileSync(first.deps.workspace.databaseFile, join(folder, 'rundbrev.db'))
  const test = openTestWorkspace(undefined, { folder, stateFolder: newFolder() })
  onTestFinished(() => test.close())
  requireInPlace(test.deps.workspace)
  execFileSync('umount', ['--lazy', disk])
  expect(() => requireInPlace(test.deps.workspace)).toThrow(
    expect.objectContaining({ code: 'workspace-out-of-reach', values: { folder } }),
  )
})

/** Over all of the database but its first page, in place: what another program, or a disk, does to a file that is open. */
function overwrite(file: string, from = 4096): void {
  const { size } = statSync(file)
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(size - from, 0x5a), 0, size - from, from)
}

it('tells of a database that is damaged while it is open, whoever meets it', () => {
  const one = opened()
  const { $client: sqlite } = one.workspace.database
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  overwrite(one.file)
  sqlite.pragma('shrink_memory')
  const ask = () => sqlite.prepare('SELECT * FROM contacts').all()
  expect(toldOf(one, ask)).toBe('workspace-damaged')
})

it('asks the disk once more before it calls an error of reading or writing damage', () => {
  const one = opened()
  const failed = (code: string) => Object.assign(new Error('disk I/O error'), { code })
  const told = (thrown: Error) => storageFault(thrown, one.workspace)?.code
  expect(told(failed('SQLITE_IOERR_READ'))).toBe('disk-failing')
  const reading = (path: string) => Object.assign(failed('EIO'), { path })
  expect(told(reading(join(one.folder, 'assets', 'a')))).toBe('disk-failing')
  expect(told(new Error('no answer', { cause: Object.assign(reading(one.file), { code: 'ESTALE' }) }))).toBe(
    'disk-failing',
  )
  // What is the matter with another disk is not told of this one.
  expect(told(reading('/media/usb/export.csv'))).toBeUndefined()
  expect(told(failed('SQLITE_BUSY_SNAPSHOT'))).toBe('workspace-busy')
  expect(told(failed('SQLITE_READONLY_DBMOVED'))).toBe('workspace-read-only')
  expect(told(failed('SQLITE_CONSTRAINT'))).toBeUndefined()
  one.workspace.database.$client.pragma('wal_checkpoint(TRUNCATE)')
  overwrite(one.file, 0)
  expect(told(failed('SQLITE_IOERR_READ'))).toBe('workspace-damaged')
})

it('says that another program keeps the database busy', () => {
  const one = opened()
  const { $client: sqlite } = one.workspace.database
  sqlite.pragma('busy_timeout = 20')
  const { $client: other } = openTestWorkspace().deps.workspace.database
  other.prepare('ATTACH ? AS theirs').run(one.file)
  other.exec('BEGIN IMMEDIATE; DELETE FROM theirs.personal_words')
  const write = () => sqlite.exec(`INSERT INTO personal_words VALUES ('sv', 'lärcentrum')`)
  expect(toldOf(one, write)).toBe('workspace-busy')
  other.close()
  expect(toldOf(one, write)).toBe('done')
})

it('leaves a folder free that has been closed after its disk has gone', () => {
  const one = opened()
  renameSync(one.folder, `${one.folder}-flyttad`)
  one.close()
  const again = openTestWorkspace(undefined, { folder: `${one.folder}-flyttad`, stateFolder: newFolder() })
  expect(readdirSync(again.deps.workspace.folder)).toContain('rundbrev.db')
  again.close()
  writeFileSync(join(again.deps.workspace.folder, 'fri'), '')
})
