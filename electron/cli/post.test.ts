import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { postCommands } from './post.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
let folder: string
beforeEach(() => {
  workspace = openTestWorkspace()
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-cli-'))
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [postCommands], words)

test('a file becomes a post that is listed, shown and rendered', async () => {
  const file = join(folder, 'brev.md')
  writeFileSync(file, '# Tack för i år\n\nHej.\n\n<script>x</script>\n\n## Mer\n\nText.\n')
  const imported = await run('post', 'import', file)
  expect(imported.result).toMatchObject({ post: { id: 1, title: 'Tack för i år' }, blocks: 2 })
  expect(imported.text).toBe(
    'Inlägg 1: ”Tack för i år”, 2 block.\n- Skript och annan körbar kod togs bort: script.',
  )
  expect((await run('post', 'list')).result).toMatchObject({ posts: [{ id: 1, title: 'Tack för i år' }] })
  expect((await run('post', 'list')).text).toContain('Tack för i år')
  const shown = await run('post', 'show', '1')
  expect(shown.result).toMatchObject({ post: { id: 1 } })
  expect(shown.text).toContain('Mer\n---\n\nText.')
  const rendered = await run('post', 'render', '1', '--out', join(folder, 'ut'))
  expect(rendered.result).toMatchObject({ bytes: expect.any(Number) })
  expect(rendered.text).toContain(join(folder, 'ut', 'newsletter.eml'))
})

test('the images of a letter are written as a web site is to have them', async () => {
  const file = join(folder, 'brev.html')
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer()
  const image = `data:image/png;base64,${png.toString('base64')}`
  writeFileSync(file, `<h1>Brev</h1><p>Hej.</p><p><img alt="Älv" src="${image}"></p>`)
  await run('post', 'import', file)
  const { result } = await run('post', 'images', '1', '--out', join(folder, 'ut'))
  const [written = ''] = (result as { files: string[] }).files
  expect(basename(written)).toMatch(/^[0-9a-f]{64}\.(?:png|jpg)$/)
  expect(basename(written).slice(0, 64)).toBe(
    createHash('sha256').update(readFileSync(written)).digest('hex'),
  )
})

test('a number that is none is a matter of usage', async () => {
  await expect(run('post', 'show', 'första')).rejects.toMatchObject({ code: 'commander.invalidArgument' })
})

test('a post that is not there is said to be missing', async () => {
  await expect(run('post', 'show', '7')).rejects.toMatchObject({ code: 'not-found' })
})
