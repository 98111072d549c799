import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ImageWork } from './imageJob.ts'
import { imagesInOwnProcess } from './ownProcess.ts'
import { lyingPng, photograph } from './testPictures.ts'

let work: ImageWork | undefined
afterEach(() => work?.close())

test('images are taken in by another process, one after the other, and refusals come back', async () => {
  work = imagesInOwnProcess({ node: process.execPath, script: join(import.meta.dirname, 'imageProcess.ts') })
  const photo = await photograph(400, 300).jpeg().toBuffer()
  const [taken, refused, again] = await Promise.all([
    work.run({ kind: 'take-in' }, photo),
    work.run({ kind: 'take-in' }, lyingPng(16_320, 12_240)),
    work.run({ kind: 'take-in' }, photo),
  ])
  expect(taken).toMatchObject({ kind: 'image', mime: 'image/jpeg', width: 400, height: 300 })
  expect(refused).toMatchObject({ kind: 'refused', why: 'too-many-pixels' })
  expect(again).toEqual(taken)
})

test('a process that dies under an image takes only that image with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rundbrev-images-'))
  const script = join(folder, 'dies.mjs')
  const dead = join(folder, 'once')
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
if (!existsSync(${JSON.stringify(dead)})) { writeFileSync(${JSON.stringify(dead)}, ''); process.abort() }
const { readFrames, writeFrame } = await import(${JSON.stringify(join(import.meta.dirname, 'frames.ts'))})
for await (const frame of readFrames(process.stdin)) writeFrame(process.stdout, { about: { kind: 'share', share: 0.5 }, bytes: new Uint8Array() })`,
  )
  work = imagesInOwnProcess({ node: process.execPath, script })
  expect(await work.run({ kind: 'take-in' }, new Uint8Array(10))).toMatchObject({ why: 'damaged' })
  expect(await work.run({ kind: 'text-share' }, new Uint8Array(10))).toEqual({ kind: 'share', share: 0.5 })
})
