import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { plainText } from '../text/plainText.ts'
import { type Block, PostDocument } from './document.ts'
import { documentFromHtml } from './fromHtml.ts'

/** Lone surrogates, controls and noncharacters among them. */
const anyCodeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))

const read = (html: string) => documentFromHtml(html, 'sida.html')
const blocksOf = (html: string): Block[] => read(html).body.content
const codesOf = (html: string) => read(html).warnings.map(({ code, detail }) => `${code}: ${detail}`)
const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

test('the first h1 is the title, and the paragraph under it the lede', () => {
  const page = read(
    '<html lang="sv-SE"><h1>Tack för <em>i år</em></h1><p>Det här hände.</p><p>Brödtext.</p><h1>Mer</h1></html>',
  )
  expect(page).toEqual({
    title: 'Tack för i år',
    lede: 'Det här hände.',
    body: {
      type: 'doc',
      content: [paragraph('Brödtext.'), { type: 'heading', attrs: { level: 2 }, content: [text('Mer')] }],
    },
    language: 'sv',
    warnings: [],
  })
})

test('a paragraph that is all there is, or that holds a link, is not taken for a lede', () => {
  expect(read('<h1>Rubrik</h1><p>Allt.</p>').lede).toBe('')
  expect(read('<h1>Rubrik</h1><p>Se <a href="https://a.example/">här</a></p><p>Mer</p>').lede).toBe('')
})

test('without an h1 the page’s own title stands in', () => {
  const page = read('<head><title>Brev &amp; bud</title></head><h2>Först</h2>')
  expect(page.title).toBe('Brev & bud')
  expect(page.body.content[0]).toMatchObject({ type: 'heading' })
})

test('text keeps its marks, links and line breaks, and white space is one space', () => {
  expect(
    blocksOf(
      '<p>  Ett <b>fett\n <i>snett</i></b> <a href="https://a.example/?a=1&amp;b=2">ord</a>.<br>Ny rad </p>',
    ),
  ).toEqual([
    {
      type: 'paragraph',
      content: [
        text('Ett '),
        { type: 'text', text: 'fett ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'snett', marks: [{ type: 'bold' }, { type: 'italic' }] },
        text(' '),
        {
          type: 'text',
          text: 'ord',
          marks: [{ type: 'link', attrs: { href: 'https://a.example/?a=1&b=2' } }],
        },
        text('.'),
        { type: 'hardBreak' },
        text('Ny rad'),
      ],
    },
  ])
})

test('word processors’ styles say what is bold, and what is not', () => {
  expect(
    blocksOf('<b style="font-weight:normal"><span style="font-weight:700">ja</span><span>nej</span></b>'),
  ).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'ja', marks: [{ type: 'bold' }] }, text('nej')] },
  ])
})

test('two line breaks in a row are a new paragraph, and pre keeps its lines', () => {
  expect(blocksOf('ett<br><br>två')).toEqual([paragraph('ett'), paragraph('två')])
  expect(blocksOf('<pre>a  b\nc</pre>')).toEqual([
    { type: 'paragraph', content: [text('a  b'), { type: 'hardBreak' }, text('c')] },
  ])
})

test('lists keep their nesting and where they start', () => {
  expect(
    blocksOf('<ol start="3"><li>tre<ul><li>inre</li></ul></li><li></li><li><p>fyra</p></li></ol>'),
  ).toEqual([
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('tre'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('inre')] }] },
          ],
        },
        { type: 'listItem', content: [paragraph('fyra')] },
      ],
    },
  ])
})

const row = (type: string, ...cells: string[]) => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type, content: [text === '' ? { type: 'paragraph' } : paragraph(text)] })),
})

test('lists that Word writes as paragraphs are lists, numbered where their marks are numbers', () => {
  const item = (level: number, mark: string, words: string) =>
    `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>\n`
  const list = (type: string, ...content: object[]) => ({ type, content })
  const words = (text: string, ...inner: object[]) => list('listItem', paragraph(text), ...inner)
  const pages = [item(1, '·', 'ett'), item(2, 'a)', 'inre'), item(1, '·', 'två'), item(1, '1.', 'nytt')]
  expect(blocksOf(`<p>Före</p>${pages.join('')}<p>Efter</p>${item(3, '§', 'djup')}`)).toEqual([
    paragraph('Före'),
    list('bulletList', words('ett', list('orderedList', words('inre'))), words('två')),
    list('orderedList', words('nytt')),
    paragraph('Efter'),
    list(
      'bulletList',
      list(
        'listItem',
        { type: 'paragraph' },
        list('bulletList', list('listItem', { type: 'paragraph' }, list('bulletList', words('djup')))),
      ),
    ),
  ])
  expect(
    blocksOf(`<table role=none><tr><td>${item(1, '·', 'ett')}<td>två</table><p>Efter</p>`).map(
      ({ type }) => type,
    ),
  ).toEqual(['bulletList', 'paragraph', 'paragraph'])
})

test('quotes, dividers and tables become our blocks', () => {
  expect(
    blocksOf(
      '<blockquote>Sagt<ul><li>i punkter</ul></blockquote><hr><table><tr><th>Kommun<th>Antal<tr><td>Malå<td>3</table>',
    ),
  ).toEqual([
    { type: 'blockquote', content: [paragraph('Sagt'), paragraph('i punkter')] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      content: [row('tableHeader', 'Kommun', 'Antal'), row('tableCell', 'Malå', '3')],
    },
  ])
})

test('a table keeps its cells in their columns, whatever is merged, missing or marked in it', () => {
  expect(
    blocksOf(
      '<table><caption>Antal</caption><thead><tr><th colspan=2>Län<th>Antal</thead><tr><td>AC<td>Västerbotten<td><b>26</b><tr><td>BD</table>',
    ),
  ).toEqual([
    paragraph('Antal'),
    {
      type: 'table',
      content: [
        row('tableHeader', 'Län', '', 'Antal'),
        {
          type: 'tableRow',
          content: [
            ...row('tableCell', 'AC', 'Västerbotten').content,
            {
              type: 'tableCell',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: '26', marks: [{ type: 'bold' }] }] },
              ],
            },
          ],
        },
        row('tableCell', 'BD', '', ''),
      ],
    },
  ])
})

test('a table that only lays out a page is its text, in order', () => {
  const letter =
    '<table role="presentation"><tr><td><h2>Nytt</h2><table><tr><td>Ett<td>två</table><table><tr><td><p>Stycke</p><ul><li>punkt</ul></td></tr></table></td></tr></table>'
  expect(blocksOf(letter)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Nytt' }] },
    paragraph('Ett · två'),
    paragraph('Stycke'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('punkt')] }] },
  ])
  expect(blocksOf('<ul><li>a<table><tr><th>b<th>c</table></ul>')).toEqual([
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('a'), paragraph('b · c')] }] },
  ])
})

test('words in another language, a link’s title and who is quoted are kept', () => {
  const marked = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
  expect(
    blocksOf(
      '<html lang="sv"><p>Ett <span lang="en-GB">Open House</span> <span lang="sv-SE">och</span> <a href="https://a.example" title="Vår  sida">mer</a></p>',
    ),
  ).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ett ' },
        marked('Open House', { type: 'language', attrs: { lang: 'en-GB' } }),
        { type: 'text', text: ' och ' },
        marked('mer', { type: 'link', attrs: { href: 'https://a.example', title: 'Vår sida' } }),
      ],
    },
  ])
  const word = '<html xmlns:o="urn:x"><body lang=SV><p><span lang=EN-US>Hej</span></p>'
  expect(blocksOf(word)).toEqual([paragraph('Hej')])
  expect(
    blocksOf(
      '<blockquote><p>Bra, <cite>alla</cite>!</p><footer>– <cite>Rektorn</cite>, Lycksele</footer></blockquote>',
    ),
  ).toMatchObject([
    { type: 'blockquote', attrs: { name: 'Rektorn', role: 'Lycksele', portrait: null }, content: [{}] },
  ])
})

test('scripts, styles, forms, embeds, hidden text, images and bad links are dropped, and said to be', () => {
  const html = `<style>p{}</style><script>alert(1)</script><p onclick="x()">Kvar <a href="java
script:alert(1)">länk</a></p><!-- hemligt --><form><label>Namn</label><input><select><option>val</select>också kvar</form>
<iframe src="https://a.example"></iframe><svg><text>bild</text></svg><p style="display: none">dolt</p>
<img src="https://a.example/mapp/pixel.gif?x=1"><img alt="Ett fjäll" src="data:image/png;base64,AAAA"><template>mall</template>`
  expect(blocksOf(html)).toEqual([paragraph('Kvar länk'), paragraph('också kvar')])
  expect(codesOf(html)).toEqual([
    'styles-dropped: style',
    'scripts-dropped: script, onclick',
    'forms-dropped: label, input, select',
    'embeds-dropped: iframe, svg',
    'hidden-dropped: p',
    'link-dropped: javascript:alert(1)',
    'image-not-imported: pixel.gif',
    'image-not-imported: Ett fjäll',
  ])
})

test('a link within the page is text, and an address with a space in it is mended', () => {
  expect(codesOf('<p><a href="#topp">upp</a></p>')).toEqual([])
  expect(JSON.stringify(blocksOf('<a href=" https://a.example/en fil.pdf">x</a>'))).toContain(
    'https://a.example/en%20fil.pdf',
  )
})

test('names that every object knows are only names', () => {
  expect(blocksOf('<constructor>a</constructor><tostring>b</tostring><p __proto__="x">c</p>')).toEqual([
    paragraph('ab'),
    paragraph('c'),
  ])
})

test('what is nested too deep to be a page is refused, naming the file', () => {
  expect(() => read('<div>'.repeat(100_000))).toThrow(
    expect.objectContaining({ code: 'post-too-deep', place: { file: 'sida.html' } }),
  )
})

test('lists in lists end somewhere, and no text is lost', () => {
  const deep = `${'<ul><li>x'.repeat(40)}slut`
  expect(codesOf(deep)).toEqual(['nesting-flattened: list ×34'])
  expect(JSON.stringify(blocksOf(deep)).split('"x').length).toBe(41)
})

test('a megabyte of what hurts most is read', () => {
  for (const piece of ['&amp;', '<span>a</span>', '<a ', '</p>', '<td>x']) {
    const html = piece.repeat(1_000_000 / piece.length)
    expect(read(html).body.content.length).toBeGreaterThan(0)
  }
})

test('so is a megabyte of what hurts most in a table', () => {
  for (const piece of ['<tr><td>x', '<td>x', '<tr>', '<th colspan=9999>x']) {
    const html = `<p>a</p><table>${piece.repeat(1_000_000 / piece.length)}`
    expect(read(html).body.content.length).toBeGreaterThan(0)
  }
})

const tag = (names: string) =>
  fc.constantFrom(...names.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`]))
const keptTag = tag('p div ul ol li blockquote h1 h2 b i a table tr td th pre br hr span form')

test('whatever the page, the result is a document of ours', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCodeUnit, maxLength: 8 }),
    keptTag,
    tag('script style select svg title img template'),
    fc.constantFrom('<a href="https://a.example/">', '<a href="javascript:x">', '&lt;b&gt;', '<!--', '-->'),
    fc.constantFrom(
      '<p style="mso-list:l0 level3">',
      '<p style="mso-list:l0 level1">',
      '<a class="btn" href="tel:1">',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(PostDocument.safeParse(read(pieces.join('')).body).error).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('of elements that are kept, no letter of their text is lost and none is added', () => {
  const letters = (words: string) => [...plainText(words).replace(/[\s·]/gu, '')].sort().join('')
  const piece = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'å', ' ', '\n', '\u{1f600}', '&') }), keptTag)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('')
      const { title, lede, body } = read(html)
      const texts = [title, lede]
      JSON.stringify(body, (key, value) => {
        if (key === 'text') texts.push(value)
        return value
      })
      expect(letters(texts.join(''))).toBe(letters(DomUtils.textContent(parseDocument(html))))
    }),
    { numRuns: 300 },
  )
})
