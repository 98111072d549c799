import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testPost } from '../../shared/checks/testPost.ts'
import type { LetterForm } from '../../shared/contract/newsletters.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { addAsset } from './addAsset.ts'
import { letterFile, letterSheet } from './letterFiles.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'

let workspace: TestWorkspace
let content: PostContent

beforeEach(async () => {
  workspace = openTestWorkspace()
  const picture = readFileSync(join(workspace.deps.programRoot, 'resources', 'sample', 'norrland.png'))
  const image = await addAsset(workspace.deps, { fileName: 'fjäll.png', bytes: new Uint8Array(picture) })
  const { sha256: asset, width, height } = image
  content = testPost(
    [
      { type: 'paragraph', content: [{ type: 'mergeField', attrs: { field: 'contact.name' } }] },
      { type: 'image', attrs: { asset, alt: 'Fjäll', decorative: false, width, height } },
    ],
    { title: 'Tack för i år' },
  )
})
afterEach(() => workspace.close())

async function saved(form: Exclude<LetterForm, 'pdf'>) {
  const { id: postId } = createPost(workspace.deps, content)
  const letter = { postId, content, contactId: null, county: null }
  const { fileName, bytes } = await letterFile(workspace.deps, letter, form)
  return { fileName, text: new TextDecoder().decode(bytes), bytes }
}

test('the letter is saved as its reader gets it, with its images inside', async () => {
  const { fileName, text } = await saved('html')
  expect(fileName).toBe('tack-for-i-ar.html')
  expect(text).toContain('>Rektor</p>')
  expect(text).toContain('src="data:image/jpeg;base64,')
  expect(text).not.toMatch(/cid:|app:|[\ufdd0-\ufdef]/)
})

test('the web version is one file for everybody: titled, in its language, with nobody’s name and no way out of a list', async () => {
  const { text } = await saved('web')
  expect(text).toMatch(/<html lang="sv"/)
  expect(text).toContain('<title>Tack för i år</title>')
  expect(text).toContain('>kollega</p>')
  expect(text).toContain('src="data:image/jpeg;base64,')
  expect(text).not.toMatch(/Rektor|Avsluta|mailto:|cid:|app:|[\ufdd0-\ufdef]/)
})

test('MJML has its reader’s words, and the draft opens with its image', async () => {
  expect((await saved('mjml')).text).toMatch(/^<mjml lang="sv"[\s\S]*Rektor/)
  const { fileName, bytes } = await saved('eml')
  expect(fileName).toBe('tack-for-i-ar.eml')
  const mail = await simpleParser(Buffer.from(bytes))
  expect(mail.subject).toBe('Tack för i år')
  expect(mail.attachments.map(({ related }) => related)).toEqual([true])
})

test('a sheet to print holds all it shows, and no way out of a list', async () => {
  const { id: postId } = createPost(workspace.deps, content)
  const { fileName, html } = await letterSheet(workspace.deps, {
    postId,
    content,
    contactId: null,
    county: null,
  })
  expect(fileName).toBe('tack-for-i-ar.pdf')
  expect(html).toContain('@media all and (min-width:480px)')
  expect(html).not.toMatch(/Avsluta|cid:|app:|[\ufdd0-\ufdef]/)
})
