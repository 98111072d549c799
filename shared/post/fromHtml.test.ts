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

test('quotes, dividers and tables become our blocks', () => {
  expect(
    blocksOf(
      '<blockquote>Sagt<ul><li>i punkter</ul></blockquote><hr><table><tr><th>Kommun<th>Antal<tr><td>Malå<td>3</table>',
    ),
  ).toEqual([
    { type: 'blockquote', content: [paragraph('Sagt'), paragraph('i punkter')] },
    { type: 'horizontalRule' },
    paragraph('Kommun · Antal'),
    paragraph('Malå · 3'),
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

const tag = (names: string) =>
  fc.constantFrom(...names.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`]))
const keptTag = tag('p div ul ol li blockquote h1 h2 b i a table tr td pre br hr span form')

test('whatever the page, the result is a document of ours', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCodeUnit, maxLength: 8 }),
    keptTag,
    tag('script style select svg title img template'),
    fc.constantFrom('<a href="https://a.example/">', '<a href="javascript:x">', '&lt;b&gt;', '<!--', '-->'),
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
