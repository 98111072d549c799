import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { useCases } from '../usecases/useCases.ts'
import { postCommands } from './post.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let from: TestWorkspace
let to: TestWorkspace
let file: string
beforeEach(async () => {
  from = openTestWorkspace()
  to = openTestWorkspace()
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-cli-'))
  file = join(folder, 'tack.rundbrevpost')
  writeFileSync(join(folder, 'brev.md'), '# Tack för i år\n\nHej alla.\n\nHär är **mer**.\n')
  await run(from, 'post', 'import', join(folder, 'brev.md'))
})
afterEach(() => {
  from.close()
  to.close()
})

const run = (workspace: TestWorkspace, ...words: string[]) =>
  runInTestWorkspace(workspace, [postCommands], words)
const posts = (workspace: TestWorkspace) => useCases['posts.list'](workspace.deps, {})

test('a post goes by file from one workspace to another, once, unless somebody says again; and is taken back', async () => {
  const { result, text } = await run(from, 'post', 'export', '1', '--to', file)
  expect(result).toMatchObject({ file, images: 0, figures: 0, missing: 0, sha256: expect.any(String) })
  expect(text).toContain(`Sparat i ${file} (0 bilder, 0 nyckeltal)`)

  const dry = await run(to, 'post', 'import', file, '--dry-run')
  expect(dry.result).toMatchObject({ post: null, title: 'Tack för i år', known: null })
  expect(posts(to)).toEqual({ posts: [] })

  const taken = await run(to, 'post', 'import', file)
  expect(taken.result).toMatchObject({ post: { id: 1, title: 'Tack för i år' }, blocks: 1, warnings: [] })
  expect(taken.text).toMatch(/^Inlägg 1: ”Tack för i år”, 1 block\.\n”Tack för i år”: \d+ ord/)
  await expect(run(to, 'post', 'import', file)).rejects.toMatchObject({
    code: 'post-known',
    values: { id: 1, title: 'Tack för i år' },
  })
  expect((await run(to, 'post', 'import', file, '--again')).result).toMatchObject({ post: { id: 2 } })
  expect((await run(to, 'post', 'undo-import', '2')).result).toEqual({
    isGone: true,
    title: 'Tack för i år',
  })
  expect(posts(to)).toMatchObject({ posts: [{ id: 1 }] })
})

test('templates and saved blocks come along by their names, and one that is not there is told', async () => {
  useCases['savedBlocks.add'](from.deps, { name: 'Streck', content: [{ type: 'horizontalRule' }] })
  await run(from, 'post', 'export', '1', '--to', file, '--saved-block', 'Streck', '--no-theme')
  const { text } = await run(to, 'post', 'import', file)
  expect(text).toContain('- Det sparade blocket ”Streck”: Läggs till')
  const missing = run(from, 'post', 'export', '1', '--to', `${file}2`, '--template', 'Ingen')
  await expect(missing).rejects.toMatchObject({ code: 'not-found', place: { field: '--template' } })
  expect(existsSync(`${file}2`)).toBe(false)
})
