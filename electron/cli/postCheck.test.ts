import { afterEach, beforeEach, expect, test } from 'vitest'
import { heading, image, paragraph, testPost } from '../../shared/checks/testPost.ts'
import type { Block } from '../../shared/post/document.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { createPost } from '../usecases/savePost.ts'
import { postCommands } from './post.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace()
  await furnishWorkspace(workspace.deps, { sample: false })
})
afterEach(async () => {
  await workspace.deps.spelling.close()
  workspace.close()
})

/** Checks a new post with these blocks. */
function check(body: readonly Block[], ...options: string[]) {
  const { id } = createPost(workspace.deps, testPost(body))
  return runInTestWorkspace(workspace, [postCommands], ['post', 'check', String(id), ...options])
}

const codes = ({ result }: Awaited<ReturnType<typeof check>>) =>
  (result.findings as { code: string }[]).map(({ code }) => code)

test('tells each finding with its place and its remedy, and refuses where one blocks', async () => {
  const said = await check([heading(2, 'Anmälan'), image(null)])
  expect(said.refused).toBe(true)
  expect(said.result.findings).toContainEqual({
    ...{ code: 'image-undecided', severity: 'blocks', at: { part: 'body', block: 2 } },
    ...{ message: 'Bilden saknar beskrivning', place: 'Block 2' },
    remedy: 'Skriv vad den visar för den som inte ser den, eller markera den som dekorativ.',
  })
  expect(said.text).toContain('Hindrar utskick:\n- Block 2: Bilden saknar beskrivning. ')
})

test('refuses nothing where there are only warnings and notes', async () => {
  const said = await check([heading(3, 'Anmälan'), paragraph('Samtliga är välkomna.')])
  expect(codes(said)).toEqual(expect.arrayContaining(['heading-skipped', 'officialese']))
  expect(said.refused).toBe(false)
})

test('asked about a network, it refuses what that network would, and leaves out what is the letter’s own', async () => {
  const body = [paragraph('Hej på er.')]
  const instagram = await check(body, '--channel', 'Instagram')
  expect(codes(instagram)).toContain('variant-image-missing')
  expect(codes(instagram)).not.toContain('recipients-none')
  expect(instagram.refused).toBe(true)
  expect((await check(body, '--channel', 'bluesky')).refused).toBe(false)
  expect((await check(body)).refused).toBe(false)
})

test('what mail programs do not show is told of the letter, and not of a network', async () => {
  const body = [paragraph('utbildning'.repeat(8))]
  expect(codes(await check(body))).toContain('client-word-long')
  expect(codes(await check(body, '--channel', 'bluesky'))).not.toContain('client-word-long')
})

test('asked about a network, it refuses what would be met there, and not what blocks the letter alone', async () => {
  const button: Block = { type: 'button', attrs: { label: 'Anmäl dig', href: '' } }
  const letterAlone = await check([paragraph('Hej på er.'), button], '--channel', 'bluesky')
  expect(codes(letterAlone)).not.toContain('button-without-link')
  expect(letterAlone.refused).toBe(false)
  const hint = await check([paragraph('[Skriv vad som är nytt.]')], '--channel', 'facebook')
  expect(codes(hint)).toContain('hint-left')
  expect(hint.refused).toBe(true)
})

test('a channel that is not there is said to be missing', async () => {
  await expect(check([], '--channel', 'brevduva')).rejects.toMatchObject({ code: 'not-found' })
})
