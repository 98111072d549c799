import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ContactId, CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { Block } from '../../shared/post/document.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { addAsset } from './addAsset.ts'
import { contacts } from './contacts.ts'
import { newsletters } from './newsletters.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { renderPostToFolder } from './renderPostToFolder.ts'
import { createPost } from './savePost.ts'

let workspace: TestWorkspace
let content: PostContent

beforeEach(async () => {
  workspace = openTestWorkspace()
  writeSettings(workspace.deps.workspace.database, {
    ...defaultSettings,
    organisation: {
      ...defaultSettings.organisation,
      name: 'Lärcentrum Inland',
      email: 'kansli@larcentrum.example',
    },
  })
  const picture = readFileSync(join(workspace.deps.programRoot, 'resources', 'sample', 'norrland.png'))
  const { sha256, width, height } = await addAsset(workspace.deps, {
    fileName: 'fjäll.png',
    bytes: new Uint8Array(picture),
  })
  content = {
    title: 'Tack för i år',
    lede: 'Det här hände.',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Hej ' },
            { type: 'mergeField', attrs: { field: 'contact.name' } },
            { type: 'text', text: ' i ' },
            { type: 'mergeField', attrs: { field: 'contact.municipality' } },
          ],
        },
        { type: 'image', attrs: { asset: sha256, alt: 'Fjäll', decorative: false, width, height } },
      ],
    },
    tags: [],
    link: null,
    language: 'sv',
    subject: null,
    preheader: null,
    ownWords: [],
    networks: {},
  }
})
afterEach(() => workspace.close())

function addContact() {
  return contacts['contacts.save'](workspace.deps, {
    id: null,
    content: {
      email: 'rektor@lycksele.example',
      name: 'Rektor Å <Rektor>',
      role: 'rektor',
      organisation: '',
      municipality: MunicipalityCode.parse('2481'),
      county: CountyCode.parse('24'),
      language: 'sv',
      tags: [],
      consent: 'public-task',
      consentSource: '',
      consentDate: null,
      notes: '',
    },
  })
}

function addPost(): Post {
  return createPost(workspace.deps, content)
}

test('the preview shows the letter as the chosen contact gets it, with images from the workspace', async () => {
  const { id } = await addContact()
  const preview = await newsletters['newsletter.preview'](workspace.deps, { content, contactId: id })
  expect(preview.subject).toBe('Tack för i år')
  expect(preview.preheader).toBe('Det här hände.')
  expect(preview.html).toContain('Hej Rektor Å &#60;Rektor&#62; i Lycksele')
  expect(preview.text).toContain('Hej Rektor Å <Rektor> i Lycksele')
  expect(preview.html).toMatch(/src="app:\/\/rundbrev\/assets\/[0-9a-f]{64}"/)
  expect(preview.html).toContain('mailto:kansli@larcentrum.example')
  expect(preview.warnings).toEqual([])
})

test('without a contact the preview shows made-up values', async () => {
  const preview = await newsletters['newsletter.preview'](workspace.deps, { content, contactId: null })
  expect(preview.text).toContain('Hej Rektor i Lycksele')
})

test('each sees the blocks for their own county, and nobody in particular those of the first county named', async () => {
  const { id } = await addContact()
  const region = (code: string, text: string): Block => ({
    type: 'countyOnly',
    attrs: { counties: [CountyCode.parse(code)] },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const blocks = [...content.body.content, region('25', 'för Norrbotten'), region('24', 'för Västerbotten')]
  const asked = { ...content, body: { ...content.body, content: blocks } }
  const textFor = async (contactId: ContactId | null) =>
    (await newsletters['newsletter.preview'](workspace.deps, { content: asked, contactId })).text
  expect(await textFor(id)).toContain('för Västerbotten')
  expect(await textFor(id)).not.toContain('för Norrbotten')
  expect(await textFor(null)).toContain('för Norrbotten')
  expect(await textFor(null)).not.toMatch(/för Västerbotten|i Lycksele/)
})

test('a contact that is gone is said to be', async () => {
  const asked = newsletters['newsletter.preview'](workspace.deps, { content, contactId: ContactId.parse(99) })
  await expect(asked).rejects.toMatchObject({ code: 'not-found' })
})

test('a folder gets the letter in every form, and the variants', async () => {
  await addContact()
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-render-')), 'ny', 'mapp')
  const { files, bytes } = await renderPostToFolder(workspace.deps, {
    postId: addPost().id,
    folder,
    as: 'Rektor@Lycksele.example',
  })
  expect(files.map((file) => basename(file))).toEqual([
    'newsletter.mjml',
    'newsletter.html',
    'newsletter.txt',
    'newsletter.eml',
    'variants.json',
  ])
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(read('newsletter.mjml')).toMatch(/^<mjml lang="sv"/)
  expect(read('newsletter.html')).toContain('src="data:image/jpeg;base64,')
  expect(read('newsletter.html')).not.toMatch(/cid:|[\ufdd0-\ufdd2]/)
  expect(read('newsletter.txt')).toContain('Hej Rektor Å <Rektor> i Lycksele')
  expect(JSON.parse(read('variants.json')).variants).toHaveLength(6)
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThan(90_000)

  const mail = await simpleParser(readFileSync(join(folder, 'newsletter.eml')))
  expect(mail.subject).toBe('Tack för i år')
  expect(mail.from?.text).toBe('"Lärcentrum Inland" <kansli@larcentrum.example>')
  expect(mail.text).toContain('Hej Rektor Å <Rektor> i Lycksele')
  expect(mail.attachments.map(({ contentType, related }) => ({ contentType, related }))).toEqual([
    { contentType: 'image/jpeg', related: true },
  ])
})

test('a contact that nobody knows, and a folder that cannot be made, are refused', async () => {
  const { id } = addPost()
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-render-'))
  await expect(
    renderPostToFolder(workspace.deps, { postId: id, folder, as: 'ingen@lycksele.example' }),
  ).rejects.toMatchObject({ code: 'not-found' })
  const inTheWay = join(folder, 'fil')
  writeFileSync(inTheWay, '')
  await expect(
    renderPostToFolder(workspace.deps, { postId: id, folder: join(inTheWay, 'under'), as: null }),
  ).rejects.toMatchObject({ code: 'file-unwritable' })
})

test('every county aimed at can be looked at: as one of its contacts, or as somebody made up', async () => {
  const { id } = await addContact()
  const { database } = workspace.deps.workspace
  const aimedCounties = ['25', '24'].map((code) => CountyCode.parse(code))
  writeSettings(database, { ...defaultSettings, aimedCounties })
  const { counties } = await newsletters['newsletter.counties'](workspace.deps)
  expect(counties).toEqual([
    { code: '25', name: 'Norrbotten', contacts: 0, contactId: null },
    { code: '24', name: 'Västerbotten', contacts: 1, contactId: id },
  ])
  const { reader, text } = await newsletters['newsletter.preview'](workspace.deps, {
    content,
    contactId: null,
    county: CountyCode.parse('25'),
  })
  expect(reader).toEqual({ name: 'Rektor', county: '25' })
  expect(text).not.toContain('Lycksele')
})

test('where no county is aimed at, those that contacts live in are looked at, or all of them', async () => {
  const looked = () => newsletters['newsletter.counties'](workspace.deps)
  expect((await looked()).counties).toHaveLength(21)
  await addContact()
  expect((await looked()).counties.map(({ name }) => name)).toEqual(['Västerbotten'])
})
