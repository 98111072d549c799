import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { lockWorkspace } from './lock.ts'
import { createWorkspace, openWorkspace } from './openWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  ...{ program: 'test', kind: 'command' as const, host: 'dator' },
  ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
}
const parent = () => mkdtempSync(join(tmpdir(), 'rundbrev-odd-'))
/** A path of so many characters below a folder, in parts that every file system takes. */
function longPath(below: string, characters: number): string {
  let path = below
  while (path.length < characters) path = join(path, 'ä'.repeat(Math.min(100, characters - path.length)))
  return path
}

it.each([
  ['å, ä, ö and spaces', () => join(parent(), 'Årets brev på ön ', "Lärcentrum i norr – 'utkast' #1 100% ?")],
  ['letters that are put together (NFD)', () => join(parent(), 'Årets brev'.normalize('NFD'))],
  ['two hundred characters', () => longPath(parent(), 250)],
])('is at home in a folder whose name has %s', (_what, make) => {
  const folder = make()
  createWorkspace({ folder, programRoot, holder }).close()
  const test = openTestWorkspace(undefined, { folder, stateFolder: parent() })
  test.deps.workspace.database.$client.exec("INSERT INTO personal_words VALUES ('sv', 'lärcentrum')")
  expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({ code: 'workspace-locked' }),
  )
  test.close()
  const again = openWorkspace({ folder, programRoot, holder })
  expect(again.database.$client.prepare('SELECT word FROM personal_words').pluck().all()).toEqual([
    'lärcentrum',
  ])
  again.close()
})

it.each([600, 4000, 5000])(
  'says of a path of %d characters that it is too long, and leaves nothing',
  (characters) => {
    const below = parent()
    for (const open of [createWorkspace, openWorkspace])
      expect(() => open({ folder: longPath(below, characters), programRoot, holder })).toThrow(
        expect.objectContaining({ code: 'workspace-path-long' }),
      )
    expect(readdirSync(below)).toEqual([])
  },
)

it('opens at the longest path that it does not refuse', () => {
  const below = parent()
  const folder = join(below, 'b'.repeat(200), 'c'.repeat(480 - Buffer.byteLength(below) - 202))
  createWorkspace({ folder, programRoot, holder }).close()
  const test = openTestWorkspace(undefined, { folder, stateFolder: parent() })
  test.deps.workspace.database.$client.exec("INSERT INTO personal_words VALUES ('sv', 'lärcentrum')")
  test.close()
})

it('takes a lock that another computer left behind, and one that is no lock, for none', () => {
  const folder = join(parent(), 'workspace')
  createWorkspace({ folder, programRoot, holder }).close()
  lockWorkspace(folder, { ...holder, host: `${hostname()}-annan`, pid: 1 }).release()
  openWorkspace({ folder, programRoot, holder }).close()
  mkdirSync(join(folder, 'outbox'), { recursive: true })
  writeFileSync(join(folder, 'rundbrev.lock'), 'inget lås')
  openWorkspace({ folder, programRoot, holder }).close()
})
