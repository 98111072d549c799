import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createWorkspace, openWorkspace } from './openWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  program: 'test',
  kind: 'command' as const,
  host: 'dator',
  pid: process.pid,
  since: '2026-12-01T08:00:00Z',
}
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'rundbrev-')), 'workspace')

it('makes a workspace that can be opened again with the same identity', () => {
  const folder = newFolder()
  const first = createWorkspace({ folder, programRoot, holder })
  first.close()
  const second = openWorkspace({ folder, programRoot, holder })
  expect(second.identityKey).toBe(first.identityKey)
  expect(second.database.$client.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(second.database.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(second.database.$client.pragma('synchronous', { simple: true })).toBe(2)
  second.close()
})

it('refuses a folder that holds something else and leaves it alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-'))
  writeFileSync(join(folder, 'letter.txt'), 'mine')
  expect(() => createWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({ code: 'workspace-not-empty' }),
  )
})

it('names the process that has the workspace when a second one asks', () => {
  const folder = newFolder()
  const first = createWorkspace({
    folder,
    programRoot,
    holder: { ...holder, program: 'Rundbrev', pid: 4711 },
  })
  try {
    openWorkspace({ folder, programRoot, holder })
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(RundbrevError)
    expect(error).toMatchObject({ code: 'workspace-locked', values: { program: 'Rundbrev', pid: 4711 } })
  }
  first.close()
  openWorkspace({ folder, programRoot, holder }).close()
})

it('frees the workspace when the process that had it is killed', async () => {
  const folder = newFolder()
  createWorkspace({ folder, programRoot, holder }).close()
  const script = `
    import { openWorkspace } from ${JSON.stringify(join(import.meta.dirname, 'openWorkspace.ts'))}
    openWorkspace(${JSON.stringify({ folder, programRoot, holder: { ...holder, pid: 1 } })})
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((done) => child.stdout.once('data', done))
  expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({ code: 'workspace-locked' }),
  )
  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))
  openWorkspace({ folder, programRoot, holder }).close()
})

it('says that a damaged database is damaged and changes nothing in it', () => {
  const folder = newFolder()
  createWorkspace({ folder, programRoot, holder }).close()
  writeFileSync(
    join(folder, 'rundbrev.db'),
    'this is no database, and it is long enough to have a header of a hundred bytes. '.repeat(4),
  )
  expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({ code: 'workspace-damaged' }),
  )
})

it('says that a read-only folder is read-only', async () => {
  const folder = newFolder()
  createWorkspace({ folder, programRoot, holder }).close()
  chmodSync(dirname(folder), 0o755)
  chmodSync(folder, 0o555)
  // Root may write anywhere, so a process of its own becomes nobody (65534) before it opens the workspace.
  const script = `
    import Sqlite from 'better-sqlite3'
    import { openWorkspace } from ${JSON.stringify(join(import.meta.dirname, 'openWorkspace.ts'))}
    new Sqlite(':memory:').close()
    if (process.getuid?.() === 0) process.setuid(65534)
    try { openWorkspace(${JSON.stringify({ folder, programRoot, holder })}) } catch (error) { console.log(error.code) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: programRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  child.stdout.on('data', (chunk) => said.push(String(chunk)))
  await new Promise((done) => child.once('close', done))
  expect(said.join('').trim()).toBe('workspace-read-only')
  chmodSync(folder, 0o755)
})
