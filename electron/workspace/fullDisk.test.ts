import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { PostContent } from '../../shared/post/post.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { addAsset } from '../usecases/addAsset.ts'
import { checkWorkspace } from '../usecases/checkWorkspace.ts'
import { importContacts, lookAtContacts } from '../usecases/importContacts.ts'
import { fileOf } from '../usecases/importing/testFile.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { requirePost, savePost } from '../usecases/savePost.ts'
import { keepBackup } from './backups/backupFolder.ts'
import { createWorkspace } from './openWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  ...{ program: 'test', kind: 'command' as const, host: 'dator' },
  ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
}
const picture = new Uint8Array(readFileSync(join(programRoot, 'resources', 'sample', 'norrland.png')))

it('says of a full disk that it is full, loses nothing that was kept, and goes on when there is room', async () => {
  const disk = smallDisk()
  const folder = join(disk.folder, 'Årets brev på ön')
  createWorkspace({ folder, programRoot, holder }).close()
  const workspace = openTestWorkspace(undefined, {
    folder,
    stateFolder: mkdtempSync(join(tmpdir(), 'rundbrev-')),
  })
  onTestFinished(() => workspace.close())
  const { deps } = workspace
  await prepareSending(deps, { port: 9, contacts: 3 })
  const { $client: sqlite } = deps.workspace.database
  const postId = sqlite.prepare('SELECT min(id) FROM posts').pluck().get() as never
  const post = requirePost(deps, postId)
  const paragraph = {
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'Året som gick. '.repeat(100) }],
  }
  const body = { type: 'doc' as const, content: Array.from({ length: 40 }, () => paragraph) }
  const longer = { ...PostContent.parse(post), body }
  const save = () => savePost(deps, postId, post.version, longer)
  const path = fileOf(
    ['epost;namn', ...Array.from({ length: 4000 }, (_, at) => `p${at}@asele.example;Växeln ${at}`)].join(
      '\n',
    ),
  )
  const bringIn = async () => {
    const { mapping, sha256 } = await lookAtContacts(deps, path)
    return importContacts(deps, { path, sha256, mapping, consent: 'public-task', dryRun: false })
  }
  const addPicture = () => addAsset(deps, { fileName: 'norr.png', bytes: picture })
  const backUp = () =>
    keepBackup({ folder, databaseFile: deps.workspace.databaseFile }, { kind: 'manual', now: deps.now() })
  const contents = () => ({
    post: requirePost(deps, postId),
    contacts: sqlite.prepare('SELECT count(*) FROM contacts').pluck().get(),
    images: sqlite.prepare('SELECT count(*) FROM assets').pluck().get(),
  })
  const before = contents()

  disk.fill()
  expect(await codeOf(save)).toBe('disk-full')
  expect(await codeOf(bringIn)).toBe('disk-full')
  expect(await codeOf(addPicture)).toBe('disk-full')
  expect(await codeOf(async () => backUp())).toBe('backup-disk-full')
  expect(contents()).toEqual(before)

  disk.empty()
  expect((await checkWorkspace(deps)).findings).toEqual([])
  expect(save().version).toBe(post.version + 1)
  expect(await bringIn()).toMatchObject({ added: 4000 })
  const { sha256 } = await addPicture()
  const kept = readFileSync(join(folder, 'assets', sha256))
  expect(createHash('sha256').update(kept).digest('hex')).toBe(sha256)
  expect(existsSync(join(folder, 'backups', `${backUp()?.name}.db`))).toBe(true)
  expect(readdirSync(join(folder, 'assets'))).toEqual([sha256])
  expect((await checkWorkspace(deps)).findings).toEqual([])
})

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (error) {
    return toErrorRecord(error).code
  }
}

/** A disk of 24 MB in memory. Needs the right to mount one, as in the container that the tests run in. */
function smallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  const filler = join(folder, 'filler')
  return {
    folder,
    /** To the last page. */
    fill() {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    },
    empty: () => rmSync(filler),
  }
}
