import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { describeImportWarning } from '../../shared/post/describeImportWarning.ts'
import { findHints } from '../../shared/post/templateHints.ts'
import { addAsset } from './addAsset.ts'
import { docxFile, docxParagraph } from './docxFile.ts'
import { importPost } from './importPost.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const read = (fileName: string, content: string | Uint8Array) =>
  importPost(workspace.deps, {
    fileName,
    bytes: new Uint8Array(typeof content === 'string' ? strToU8(content) : content),
  })

const stored = () => posts['posts.list'](workspace.deps).posts

test('a page with scripts becomes a post without them, and says so', async () => {
  const { post, blocks, warnings } = await read(
    'brev.html',
    '<h1>Tack för i år</h1><p>Ingress.</p><p onclick="x()">Text<script>alert(1)</script></p>',
  )
  expect(post).toMatchObject({ title: 'Tack för i år', lede: 'Ingress.', language: 'sv', version: 1 })
  expect(blocks).toBe(1)
  expect(JSON.stringify(post.body)).not.toContain('alert')
  expect(warnings).toEqual([{ code: 'scripts-dropped', detail: 'onclick, script' }])
  expect(stored()).toHaveLength(1)
})

test('Markdown, plain text and a Word document are read', async () => {
  expect((await read('brev.md', '# Rubrik\n\n- ett\n')).post.title).toBe('Rubrik')
  expect((await read('BREV.TXT', new Uint8Array([0xc5, 0x0a, 0x0a, 0x62]))).post.title).toBe('Å')
  const { post, warnings } = await read(
    'brev.docx',
    docxFile(
      docxParagraph('Tack för i år', 'Rubrik1') + docxParagraph('Ingress.') + docxParagraph('Brödtext.'),
    ),
  )
  expect(post).toMatchObject({ title: 'Tack för i år', lede: 'Ingress.' })
  expect(post.body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Brödtext.' }] }])
  expect(warnings).toEqual([])
})

test('a file without a title lends the post its name', async () => {
  const { post, warnings } = await read('Brev till kommunerna.md', 'Bara text.')
  expect(post.title).toBe('Brev till kommunerna')
  expect(warnings).toEqual([{ code: 'title-missing', detail: 'Brev till kommunerna' }])
  expect(describeImportWarning({ code: 'title-missing', detail: 'Brev' }, createTranslator('sv'))).toBe(
    'Filen har ingen rubrik. Inlägget fick namnet Brev.',
  )
})

test('a post as JSON comes back as it was, but for images and figures that are not here', async () => {
  const picture = readFileSync(join(workspace.deps.programRoot, 'resources', 'sample', 'norrland.png'))
  const { sha256 } = await addAsset(workspace.deps, { fileName: 'a.png', bytes: new Uint8Array(picture) })
  const image = (asset: string) => ({
    type: 'image',
    attrs: { asset, alt: 'Fjäll', decorative: false, width: 1, height: 1 },
  })
  const content = {
    title: 'Rubrik',
    lede: '',
    body: {
      type: 'doc',
      content: [
        image(sha256),
        image('0'.repeat(64)),
        { type: 'figureRow', attrs: { figures: [7] } },
        {
          type: 'countyOnly',
          attrs: { counties: ['24'] },
          content: [
            image('1'.repeat(64)),
            { type: 'paragraph', content: [{ type: 'figureChip', attrs: { figure: 7 } }] },
            {
              type: 'blockquote',
              attrs: { name: 'Rektorn', role: '', portrait: image('2'.repeat(64)).attrs },
              content: [{ type: 'paragraph' }],
            },
          ],
        },
      ],
    },
    tags: ['norr'],
    link: 'https://a.example/',
    language: 'en',
    subject: 'Ämne',
    preheader: null,
    ownWords: [],
    networks: {},
  }
  const { post, warnings } = await read('inlägg.json', JSON.stringify(content))
  const hint = createTranslator('en')('newsletter.importWarning.figureHint')
  const inCounty = [
    { type: 'paragraph', content: [{ type: 'text', text: hint }] },
    {
      type: 'blockquote',
      attrs: { name: 'Rektorn', role: '', portrait: null },
      content: [{ type: 'paragraph' }],
    },
  ]
  expect(post.body.content).toEqual([
    image(sha256),
    { type: 'countyOnly', attrs: { counties: ['24'] }, content: inCounty },
  ])
  expect(post).toMatchObject({ ...content, body: post.body })
  expect(findHints(post)).toMatchObject([{ text: hint, block: 2 }])
  expect(warnings).toEqual([
    ...['Fjäll', 'Fjäll', 'Fjäll'].map((detail) => ({ code: 'image-missing', detail })),
    ...['7', '7'].map((detail) => ({ code: 'figure-missing', detail })),
  ])
})

test.each([
  ['brev.pdf', '%PDF', 'file-type-unknown'],
  ['brev', 'text', 'file-type-unknown'],
  ['brev.docx', 'not a zip', 'word-file-unreadable'],
  ['brev.docx', zipSync({ 'a.txt': strToU8('x') }), 'word-file-unreadable'],
  ['brev.json', '{"title": 1}', 'invalid-input'],
  ['brev.html', '<div>'.repeat(10_000), 'post-too-deep'],
  ['brev.txt', new Uint8Array(5_000_001), 'file-too-large'],
  ['bok.txt', 'ord '.repeat(100_001), 'post-too-long'],
])(
  '%s that cannot be read is refused with its name, and nothing is made',
  async (fileName, content, code) => {
    await expect(read(fileName, content)).rejects.toMatchObject({ code, place: { file: fileName } })
    expect(stored()).toEqual([])
  },
)

test('a document that unpacks to more than anybody writes is refused before it is unpacked', async () => {
  const bomb = docxFile(docxParagraph('x'), [], { 'word/media/a.png': new Uint8Array(61_000_000) })
  expect(bomb.byteLength).toBeLessThan(1_000_000)
  await expect(read('bomb.docx', bomb)).rejects.toMatchObject({ code: 'file-too-large' })
})

test('a document that hides its parts from a reader that counts them is refused', async () => {
  const whole = docxFile(docxParagraph('x'))
  const shifted = new Uint8Array([0, ...whole])
  const uncounted = whole.slice()
  new DataView(uncounted.buffer).setUint16(uncounted.byteLength - 12, 1, true)
  for (const lying of [shifted, uncounted]) {
    await expect(read('lögn.docx', lying)).rejects.toMatchObject({ code: 'word-file-unreadable' })
  }
})

test('a document nested beyond what can be read is refused, and one that is nested 50 deep is read', async () => {
  const nested = (times: number) =>
    `${'<w:sdt><w:sdtContent>'.repeat(times)}${docxParagraph('x')}${'</w:sdtContent></w:sdt>'.repeat(times)}`
  await expect(read('djup.docx', docxFile(nested(50_000)))).rejects.toMatchObject({ code: 'post-too-deep' })
  expect((await read('grund.docx', docxFile(nested(50)))).blocks).toBe(1)
})
