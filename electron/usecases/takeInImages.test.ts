import { existsSync } from 'node:fs'
import { strToU8 } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Block } from '../../shared/post/document.ts'
import { assetFile } from '../workspace/folders.ts'
import { docxDrawing, docxFile, docxParagraph } from './docxFile.ts'
import { importPost } from './importPost.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
let red: Uint8Array
let blue: Uint8Array
let dot: Uint8Array
beforeAll(async () => {
  red = await picture(40, 30, '#c00')
  blue = await picture(60, 20, '#00c')
  dot = await picture(1, 1, '#fff')
})
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

async function picture(width: number, height: number, background: string): Promise<Uint8Array> {
  const made = sharp({ create: { width, height, channels: 3, background } })
  return new Uint8Array(await made.png().toBuffer())
}

const read = (fileName: string, content: string | Uint8Array) =>
  importPost(workspace.deps, {
    fileName,
    bytes: typeof content === 'string' ? strToU8(content) : content,
  })
const inlaid = (bytes: Uint8Array, type = 'png') =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`

/** Each block in a word or two: its kind, and what it says or shows. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type !== 'image')
      return `${block.type}: ${JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1]}`
    const { asset, width, height, alt } = block.attrs
    expect(existsSync(assetFile(workspace.deps.workspace.folder, asset))).toBe(true)
    return `image: ${width}×${height} ${alt}`
  })
}

test('a Word document brings its pictures with it, in their places and with their texts', async () => {
  const body = [
    docxParagraph('Tack', 'Rubrik1'),
    docxParagraph('Ingress.'),
    `<w:p><w:r><w:t>Före.</w:t></w:r>${docxDrawing('a', 'Ett rött fält&#10;&#10;Automatiskt genererad beskrivning')}<w:r><w:t>Efter.</w:t></w:r></w:p>`,
    `<w:p>${docxDrawing('b', 'image1.png')}</w:p>`,
    `<w:p>${docxDrawing('c', 'Diagram')}</w:p>`,
    `<w:p>${docxDrawing('d', 'Utanför', true)}</w:p>`,
  ]
  const { post, warnings } = await read(
    'brev.docx',
    docxFile(body.join(''), [
      { id: 'a', target: 'media/image1.png', bytes: red },
      { id: 'b', target: 'media/image2.png', bytes: blue },
      { id: 'c', target: 'media/image3.emf', bytes: strToU8('ingen bild') },
      { id: 'd', target: 'https://a.example/bild.png', bytes: null },
    ]),
  )
  expect(post).toMatchObject({ title: 'Tack', lede: 'Ingress.' })
  expect(outline(post.body.content)).toEqual([
    'paragraph: Före.',
    'image: 40×30 Ett rött fält',
    'paragraph: Efter.',
    'image: 60×20 null',
  ])
  expect(warnings).toEqual([
    { code: 'image-type-refused', detail: 'Diagram' },
    { code: 'image-not-imported', detail: 'Utanför' },
  ])
})

test('a page and a Markdown text bring the images that are written into them, and no other', async () => {
  const page = `<h1>Tack</h1><p>Ingress.</p><p>Ett <img src="${inlaid(red)}" alt="Rött">två</p><ul><li>punkt<img src="${inlaid(blue)}"></li><li>till</li></ul>
    <img src="bilder/fält.png" alt="Granne"><img src="https://a.example/mapp/b.png?x=1"><img src="file:///etc/passwd">
    <img src="${inlaid(strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script></svg>'), 'svg+xml')}" alt="Ritning">
    <p style="display:none"><img src="${inlaid(dot)}"></p><img src="${inlaid(dot)}"><img width="1" height="1" src="https://a.example/open"><p>Bra <img alt="👍🏽" src="https://a.example/t.png"></p>`
  const { post, warnings } = await read('sida.html', page)
  expect(outline(post.body.content)).toEqual([
    'paragraph: Ett',
    'image: 40×30 Rött',
    'paragraph: två',
    'bulletList: punkt',
    'image: 60×20 null',
    'paragraph: Bra 👍🏽',
  ])
  expect(warnings).toEqual([
    { code: 'hidden-dropped', detail: 'p' },
    { code: 'pixels-dropped', detail: 'img ×2' },
    { code: 'image-not-imported', detail: 'Granne (fält.png)' },
    { code: 'image-not-imported', detail: 'b.png' },
    { code: 'image-not-imported', detail: 'passwd' },
    { code: 'image-type-refused', detail: 'Ritning' },
  ])
  const markdown = await read(
    'text.md',
    `# Tack\n\nIngress.\n\nSe ![Rött](${inlaid(red)}) och ![Blått][b].\n\n> Sagt ![](${inlaid(red)})\n\n[b]: ${inlaid(blue)}\n`,
  )
  expect(outline(markdown.post.body.content)).toEqual([
    'paragraph: Se',
    'image: 40×30 Rött',
    'paragraph: och',
    'image: 60×20 Blått',
    'paragraph: .',
    'blockquote: Sagt',
    'image: 40×30 null',
  ])
})

test('what images weigh is not counted as text, however large they are', async () => {
  const plain = sharp({ create: { width: 1600, height: 1400, channels: 3, background: '#284' } })
  const heavy = await plain.png({ compressionLevel: 0 }).toBuffer()
  expect(heavy.byteLength).toBeGreaterThan(5_000_000)
  for (const [name, text] of [
    ['a.html', `<p>Text</p><img src="${inlaid(heavy)}">`],
    ['a.md', `Text\n\n![](${inlaid(heavy)})\n`],
  ] as const) {
    expect(outline((await read(name, text)).post.body.content)).toEqual([
      'paragraph: Text',
      'image: 1600×1400 null',
    ])
  }
})

test('past a hundred images the rest are noted, and the text is whole', async () => {
  const pictures = await Promise.all(Array.from({ length: 103 }, (_, index) => picture(5, 5 + index, '#0a0')))
  const { blocks, warnings } = await read(
    'många.html',
    pictures.map((bytes, index) => `<p>x</p><img alt="nr ${index}" src="${inlaid(bytes)}">`).join(''),
  )
  expect(blocks).toBe(203)
  expect(warnings.filter(({ code }) => code === 'images-cut').map(({ detail }) => detail)).toEqual([
    'nr 100',
    'nr 101',
    'nr 102',
  ])
})
