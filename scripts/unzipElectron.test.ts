import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unzipInto } from './unzipElectron.ts'

test('writes the files that have a place, byte for byte, and passes over the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rundbrev-unzip-'))
  const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 251)
  const zip = zipSync({
    Outer: { 'large.bin': large, 'empty.txt': new Uint8Array(0), app: { 'other.js': large } },
  })
  await writeFile(join(folder, 'archive.zip'), zip)
  await unzipInto(join(folder, 'archive.zip'), join(folder, 'to'), (name) =>
    name.startsWith('Outer/app/') ? undefined : name.replace('Outer/', ''),
  )
  expect((await readdir(join(folder, 'to'))).sort()).toEqual(['empty.txt', 'large.bin'])
  expect(Buffer.compare(await readFile(join(folder, 'to', 'large.bin')), large)).toBe(0)
  expect(await readFile(join(folder, 'to', 'empty.txt'), 'utf8')).toBe('')
  await rm(folder, { recursive: true })
})

test('refuses a zip that was cut off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rundbrev-unzip-'))
  const noise = Uint8Array.from({ length: 500_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
  const zip = zipSync({ 'large.bin': noise })
  await writeFile(join(folder, 'archive.zip'), zip.subarray(0, zip.length >> 1))
  await expect(unzipInto(join(folder, 'archive.zip'), folder, (name) => name)).rejects.toThrow()
  await rm(folder, { recursive: true })
})
