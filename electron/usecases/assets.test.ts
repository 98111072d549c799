import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sv } from '../../shared/i18n/catalogue.ts'
import { lyingPng, photograph } from '../images/testPictures.ts'
import { assetFile } from '../workspace/folders.ts'
import { addAsset } from './addAsset.ts'
import { assets } from './assets.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { imageForNetwork, renditionFor } from './renditions.ts'

const picture = new Uint8Array(
  readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'sample', 'norrland.png')),
)
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const keptFiles = () => readdirSync(join(workspace.deps.workspace.folder, 'assets'))

it('keeps an image once under the SHA-256 of the bytes that it keeps, with its size', async () => {
  const first = await addAsset(workspace.deps, { fileName: 'norr.png', bytes: picture })
  const again = await addAsset(workspace.deps, { fileName: 'samma bild.png', bytes: picture })
  expect(first).toMatchObject({ mime: 'image/png', width: 1200, height: 520, fileName: 'norr.png' })
  expect(again.sha256).toBe(first.sha256)
  expect(keptFiles()).toEqual([first.sha256])
  const kept = readFileSync(assetFile(workspace.deps.workspace.folder, first.sha256))
  expect(createHash('sha256').update(kept).digest('hex')).toBe(first.sha256)
})

it.each([
  ['script.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image-svg'],
  ['letter.jpg', 'no picture at all', 'file-type-unknown'],
  ['empty.png', '', 'file-type-unknown'],
  ['IMG_0042.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image-heif'],
])(
  'refuses %s: what a file is, is read from its bytes and not from its name',
  async (fileName, text, code) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'))
    await expect(addAsset(workspace.deps, { fileName, bytes })).rejects.toMatchObject({
      code,
      place: { file: fileName },
    })
    expect(keptFiles()).toEqual([])
  },
)

it('an image of 200 megapixels is refused with its size, the limit and what to do', async () => {
  const bytes = new Uint8Array(lyingPng(16_320, 12_240))
  await expect(addAsset(workspace.deps, { fileName: 'fjäll.png', bytes })).rejects.toMatchObject({
    code: 'image-too-many-pixels',
    place: { file: 'fjäll.png' },
    values: { size: '200', max: 120 },
  })
  expect(sv.errors['image-too-many-pixels'].remedy).toContain('mindre')
  expect(keptFiles()).toEqual([])
})

it('a file’s name gets the ending of what the image has become, and no folder of another system', async () => {
  const tiff = new Uint8Array(await photograph(40, 30).tiff().toBuffer())
  const asset = await addAsset(workspace.deps, { fileName: 'C:\\bilder\\skanning 3.tif', bytes: tiff })
  expect(asset.fileName).toBe('C:-bilder-skanning 3.jpg')
})

it('says what an image weighs as it is kept and in the letter, and makes the letter’s once', async () => {
  const bytes = new Uint8Array(await photograph(2000, 1000).jpeg({ quality: 95 }).toBuffer())
  const { sha256 } = await addAsset(workspace.deps, { fileName: 'foto.jpg', bytes })
  const measured = await assets['assets.measure'](workspace.deps, { sha256 })
  expect(measured.kept).toMatchObject({ width: 2000, height: 1000 })
  expect(measured.email).toMatchObject({ mime: 'image/jpeg', width: 1008, height: 504 })
  expect(measured.email.bytes).toBeLessThan(measured.kept.bytes)
  const files = keptFiles()
  expect(await assets['assets.measure'](workspace.deps, { sha256 })).toEqual(measured)
  expect(keptFiles()).toEqual(files)
})

it('a network’s image is a file of its own, within what it takes', async () => {
  const bytes = new Uint8Array(await photograph(900, 200).png().toBuffer())
  const { sha256 } = await addAsset(workspace.deps, { fileName: 'fjällen.png', bytes })
  const file = await imageForNetwork(workspace.deps, sha256, 'instagram')
  expect(file.fileName).toBe('fjällen-instagram.jpg')
  expect([...file.bytes.slice(0, 2)]).toEqual([0xff, 0xd8])
  expect(existsSync(assetFile(workspace.deps.workspace.folder, sha256))).toBe(true)
})

it('an image cut around one place is another than around another, and neither takes the whole one’s place', async () => {
  const { deps } = workspace
  const bytes = new Uint8Array(await photograph(900, 200).png().toBuffer())
  const { sha256 } = await addAsset(deps, { fileName: 'fjällen.png', bytes })
  const [whole, left, right] = [
    await renditionFor(deps, sha256, 'instagram'),
    await renditionFor(deps, sha256, 'instagram', { x: 0.1, y: 0.5 }),
    await renditionFor(deps, sha256, 'instagram', { x: 0.9, y: 0.5 }),
  ]
  expect(new Set([whole, left, right].map((one) => one.sha256)).size).toBe(3)
  expect(whole.width).toBe(900)
  expect([left, right]).toMatchObject([
    { width: 382, height: 200 },
    { width: 382, height: 200 },
  ])
  const files = keptFiles()
  expect(await renditionFor(deps, sha256, 'instagram', { x: 0.9, y: 0.5 })).toEqual(right)
  expect(await renditionFor(deps, sha256, 'instagram')).toEqual(whole)
  // Where it goes whole, the place makes no other file.
  const focused = await renditionFor(deps, sha256, 'mastodon', { x: 0.9, y: 0.5 })
  expect(focused).toEqual(await renditionFor(deps, sha256, 'mastodon'))
  expect(focused.width).toBe(900)
  expect(keptFiles()).toEqual(files)
})
