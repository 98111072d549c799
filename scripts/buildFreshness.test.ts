import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildStale } from './buildFreshness.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rundbrev-freshness-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(file: string, minute: number): Promise<void> {
  const path = join(root, file)
  const time = new Date(2026, 0, 1, 12, minute)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '')
  await utimes(path, time, time)
}

async function putBuild(minute: number): Promise<void> {
  for (const file of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) {
    await put(file, minute)
  }
}

test('builds when nothing, or only a part, has been built', async () => {
  await put('electron/main/index.ts', 1)
  expect(await isBuildStale(root)).toBe(true)
  await put('out/main/index.js', 2)
  expect(await isBuildStale(root)).toBe(true)
})

test('does not build again while no source is newer', async () => {
  await put('electron/main/index.ts', 1)
  await put('package.json', 2)
  await putBuild(3)
  expect(await isBuildStale(root)).toBe(false)
})

test.each(['renderer/features/compose/Editor.tsx', 'shared/post/post.ts', 'package.json'])(
  'builds again after a change of %s',
  async (source) => {
    await put('electron/main/index.ts', 1)
    await putBuild(3)
    await put(source, 4)
    expect(await isBuildStale(root)).toBe(true)
  },
)

test('does not build again for a test', async () => {
  await put('electron/main/index.ts', 1)
  await putBuild(3)
  await put('shared/post/post.test.ts', 4)
  expect(await isBuildStale(root)).toBe(false)
})
