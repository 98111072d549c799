import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedFolder, cacheFolder } from './buildCache.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rundbrev-cache-test-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('makes a folder once, and finds it the next time', async () => {
  let made = 0
  const make = async (folder: string) => {
    made += 1
    await writeFile(join(folder, 'content'), 'whole')
  }
  const first = await cachedFolder('electron', make, root)
  const second = await cachedFolder('electron', make, root)
  expect(second).toBe(first)
  expect(await readFile(join(first, 'content'), 'utf8')).toBe('whole')
  expect(made).toBe(1)
  expect(await readdir(root)).toEqual(['electron'])
})

test('leaves nothing under the final name when making it fails, and tries again the next time', async () => {
  const failing = cachedFolder(
    'electron',
    async (folder) => {
      await writeFile(join(folder, 'content'), 'half')
      throw new Error('no network')
    },
    root,
  )
  await expect(failing).rejects.toThrow('no network')
  expect(await readdir(root)).toEqual([])
  const folder = await cachedFolder(
    'electron',
    async (empty) => writeFile(join(empty, 'content'), 'whole'),
    root,
  )
  expect(await readFile(join(folder, 'content'), 'utf8')).toBe('whole')
})

test('lets processes that start together make it once', async () => {
  const script = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as wait } from 'node:timers/promises'
    import { cachedFolder } from ${JSON.stringify(join(import.meta.dirname, 'buildCache.ts'))}
    await cachedFolder('electron', async () => {
      appendFileSync(${JSON.stringify(join(root, 'log'))}, 'made\\n')
      await wait(500)
    }, ${JSON.stringify(join(root, 'cache'))})`
  const runs = [1, 2, 3].map(() =>
    spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'ignore' }),
  )
  const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))
  expect(codes).toEqual([0, 0, 0])
  expect(await readFile(join(root, 'log'), 'utf8')).toBe('made\n')
})

test('takes over from a process that was killed while it made the folder', async () => {
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  await writeFile(join(root, 'electron.lock'), `${hostname()} ${killed.pid}`)
  await mkdir(join(root, `electron.${killed.pid}.partial`))
  await cachedFolder('electron', async () => {}, root)
  expect(await readdir(root)).toEqual(['electron'])
})

test('stands where the platform keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/srv/cache' }, 'linux')).toBe(join('/srv/cache', 'rundbrev'))
  expect(cacheFolder({}, 'linux')).toMatch(/\.cache.rundbrev$/)
  expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.rundbrev$/)
})
