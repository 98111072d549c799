import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRunsOf } from '../../../../../shared/post/everyBlock.ts'
import { looksLikeMarkdown } from '../../../../../shared/post/looksLikeMarkdown.ts'
import { toPostDocument } from '../../document/toPostDocument.ts'
import { bodyExtensions } from '../extensions.ts'
import { takePastedImages } from './pastedImages.ts'
import { readPastedHtml, readPastedMarkdown } from './readPasted.ts'

const schema = getSchema(bodyExtensions())
const read = (html: string) => readPastedHtml(html, () => undefined)
const shape = (html: string) => read(html).blocks.map(outline)

/** A block in a line: "ul(a ol(b c))". */
function outline(block: ReturnType<typeof read>['blocks'][number] | { type: string }): string {
  const words = (node: object): string =>
    'text' in node
      ? String(node.text)
      : 'content' in node
        ? (node.content as object[]).map(words).join('')
        : ''
  if (block.type !== 'bulletList' && block.type !== 'orderedList') {
    const level =
      'attrs' in block && block.attrs !== undefined && 'level' in block.attrs ? block.attrs.level : ''
    return `${block.type}${level}(${words(block)})`
  }
  const items = (block as { content: { content: { type: string }[] }[] }).content
  const inside = items.map(({ content }) =>
    content.map((child) => (child.type === 'paragraph' ? words(child) : outline(child))).join(' '),
  )
  return `${block.type === 'bulletList' ? 'ul' : 'ol'}(${inside.join(' ')})`
}

/** As Word puts it on the clipboard. */
const word = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- @list l0 {mso-list-id:1} p.MsoNormal {font-family:Calibri} --></style></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`
const item = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`

describe('what is pasted from Word and Outlook', () => {
  it('has its lists, nested and of their kind', () => {
    const html = word(
      `<p class=MsoNormal>Före<o:p></o:p></p>${item(1, '·', 'ett')}${item(2, 'o', 'ett a')}${item(2, 'o', 'ett b')}${item(1, '·', 'två')}<p class=MsoNormal>Efter<o:p></o:p></p>${item(1, '1.', 'först')}${item(1, '2.', 'sedan')}`,
    )
    expect(shape(html)).toEqual([
      'paragraph(Före)',
      'ul(ett ul(ett a ett b) två)',
      'paragraph(Efter)',
      'ol(först sedan)',
    ])
  })

  it('has its headings, also those that are only a style or a level of outline', () => {
    const html = word(
      "<h1>Årsbrev<o:p></o:p></h1><p class=Rubrik2>Våren</p><p class=MsoNormal style='mso-outline-level:3'>Mars</p><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Fet</b> text</p>",
    )
    expect(shape(html)).toEqual([
      'heading2(Årsbrev)',
      'heading2(Våren)',
      'heading3(Mars)',
      'paragraph(Fet text)',
    ])
  })
})

it('says once which of Word’s images could not be read, and takes bold where Word means it', async () => {
  const folder = 'file:///C:/Users/kansli/AppData/Local/Temp/msohtmlclip1/01'
  const html =
    word(`<link rel=File-List href="${folder}/clip_filelist.xml"><h2 style='color:red'>Våren<o:p></o:p></h2>
<p class=MsoNormal style='margin:0cm'>Ett <b style='mso-bidi-font-weight:normal'>viktigt</b> <i style='mso-bidi-font-style:normal'>år</i>.<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape style='width:300pt'><v:imagedata src="${folder}/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=400 height=300 src="${folder}/clip_image001.png" alt="Diagram över besök&#10;&#10;Automatiskt genererad beskrivning" v:shapes="Bild_1"><![endif]></p>
<p class=MsoNormal><img width=300 height=200 src="${folder}/clip_image003.jpg"></p>`)
  const { blocks, warnings } = readPastedHtml(html, await takePastedImages(html, []))
  expect(blocks.map(outline)).toEqual(['heading2(Våren)', 'paragraph(Ett viktigt år.)'])
  expect(blocks[1]).toMatchObject({
    content: [
      { text: 'Ett ' },
      { text: 'viktigt', marks: [{ type: 'bold' }] },
      { text: ' ' },
      { text: 'år', marks: [{ type: 'italic' }] },
      { text: '.' },
    ],
  })
  expect(JSON.stringify(blocks)).not.toMatch(/file:|mso|style/)
  expect(warnings.filter(({ code }) => code.startsWith('image'))).toEqual([
    { code: 'image-left-behind', detail: 'Diagram över besök (clip_image001.png), clip_image003.jpg' },
  ])
})

it('takes bold from Google Docs only where a word is bold, and keeps its nested lists', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Rubrik</span></h2><p dir="ltr"><span style="font-weight:400">Vanlig </span><span style="font-weight:700">fet</span><span style="font-style:italic"> kursiv</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>ett</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>ett a</span></p></li></ul></ul></b>`
  expect(shape(html)).toEqual(['heading2(Rubrik)', 'paragraph(Vanlig fet kursiv)', 'ul(ett ul(ett a))'])
  expect(read(html).blocks[1]).toMatchObject({
    content: [
      { text: 'Vanlig ' },
      { text: 'fet', marks: [{ type: 'bold' }] },
      { marks: [{ type: 'italic' }] },
    ],
  })
})

it('runs and fetches nothing of a web page, keeps safe links, and notes the images that stay away', () => {
  const html =
    '<p onclick="x()">Läs <a href="https://skolan.example/a">mer</a> eller <a href="javascript:alert(1)">inte</a></p><svg><script>alert(1)</script><text>nej</text></svg><script>alert(1)</script><img src="https://spion.example/pixel.png" alt="Diagram">'
  const { blocks, warnings } = read(html)
  expect(JSON.stringify(blocks)).not.toMatch(/alert|nej|spion/)
  expect(JSON.stringify(blocks)).toContain('https://skolan.example/a')
  expect(warnings).toContainEqual({ code: 'image-not-imported', detail: 'Diagram (pixel.png)' })
})

it('takes out what turns the direction of a text or hides in it, and keeps emoji whole', () => {
  const family = '👨\u200d👩\u200d👧'
  const { blocks, hidden } = read(`<p>a\u202eb\u200bc ${family}</p>`)
  expect(blocks.flatMap(textRunsOf)).toEqual([[{ type: 'text', text: `abc ${family}` }]])
  expect(hidden).toBe(2)
})

it('reads ten thousand emoji, and flattens lists that nobody could read, noting it', () => {
  expect(read(`<p>${'🎉'.repeat(10_000)}</p>`).blocks).toHaveLength(1)
  const { blocks, warnings } = read(`${'<ul><li>a'.repeat(50)}${'</li></ul>'.repeat(50)}`)
  expect(JSON.stringify(blocks).match(/bulletList/g)).toHaveLength(6)
  expect(warnings.map(({ code }) => code)).toEqual(['nesting-flattened'])
})

describe('plain text that is written as Markdown', () => {
  it('is known by its marks, not by a dash alone', () => {
    expect(looksLikeMarkdown('# Rubrik\n\nText')).toBe(true)
    expect(looksLikeMarkdown('- ett\n- två')).toBe(true)
    expect(looksLikeMarkdown('Läs [mer](https://a.example)')).toBe(true)
    expect(looksLikeMarkdown('Vi ses – eller inte.\n- hälsar kansliet')).toBe(false)
    expect(looksLikeMarkdown('Pris: 2 * 3 = 6, a_b_c')).toBe(false)
  })

  it('becomes what it means', () => {
    const { blocks } = readPastedMarkdown('## Rubrik\n\n1. ett\n2. **två**\n\n> sagt\n\n---') ?? {
      blocks: [],
    }
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'orderedList', 'blockquote', 'horizontalRule'])
  })
})

it('gives only blocks that the editor and the contract know, whatever is pasted, and the same the second time', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<b>',
      '</b>',
      '<h1>',
      '</h1>',
      '<table><tr><td>',
      '</table>',
      'text',
      ' ',
      '\u200b',
      '🎉',
    ],
    ...[
      item(1, '·', 'a'),
      item(3, '1.', 'b'),
      "<p style='mso-outline-level:2'>",
      '<blockquote>',
      '</blockquote>',
      '<img src=x>',
      '<a href="https://a.example">',
      '</a>',
      '<br>',
      '<svg>',
      '</svg>',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { blocks } = read(pieces.join(''))
      const content = blocks.length === 0 ? [{ type: 'paragraph' }] : [...blocks]
      const node = schema.nodeFromJSON({ type: 'doc', content })
      node.check()
      const once = toPostDocument(node.toJSON())
      expect(toPostDocument(schema.nodeFromJSON(once).toJSON())).toEqual(once)
    }),
    { numRuns: 300 },
  )
})
