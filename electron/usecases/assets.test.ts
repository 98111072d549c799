import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assets } from './assets.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

const picture = new Uint8Array(
  readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'sample', 'norrland.png')),
)
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

it('keeps an image once under the SHA-256 of its bytes, with its size', () => {
  const first = assets['assets.add'](workspace.deps, { fileName: 'norr.png', bytes: picture })
  const again = assets['assets.add'](workspace.deps, { fileName: 'samma bild.png', bytes: picture })
  expect(first).toMatchObject({ mime: 'image/png', width: 1200, height: 520 })
  expect(again.sha256).toBe(first.sha256)
  const kept = readdirSync(join(workspace.deps.workspace.folder, 'assets'))
  expect(kept).toEqual([createHash('sha256').update(picture).digest('hex')])
})

it.each([
  ['script.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['letter.jpg', 'no picture at all'],
  ['empty.png', ''],
])('refuses %s: what a file is, is read from its bytes and not from its name', (fileName, text) => {
  const bytes = new TextEncoder().encode(text)
  expect(() => assets['assets.add'](workspace.deps, { fileName, bytes })).toThrow(
    expect.objectContaining({ code: 'file-type-unknown', place: { file: fileName } }),
  )
  expect(readdirSync(join(workspace.deps.workspace.folder, 'assets'))).toEqual([])
})
