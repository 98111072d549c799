import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, PostDocument } from '../../../../shared/post/document.ts'
import { bodyExtensions } from '../editor/extensions.ts'
import { toPostDocument } from './toPostDocument.ts'

const asset = 'a'.repeat(64)
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: object[]) => ({ type: 'doc', content })
const row = (type: string, ...cells: string[]) => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type, content: [text === '' ? { type: 'paragraph' } : paragraph(text)] })),
})

/** A body with every block, as it is stored. */
const everything = PostDocument.parse(
  doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Året som gick' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Hej ' },
        { type: 'mergeField', attrs: { field: 'contact.name' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'läs ', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'text', text: 'mer', marks: [{ type: 'link', attrs: { href: 'https://example.com/brev' } }] },
        {
          type: 'text',
          text: ' here',
          marks: [
            { type: 'link', attrs: { href: 'https://example.com/en', title: 'In English' } },
            { type: 'language', attrs: { lang: 'en' } },
          ],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('ett'),
            {
              type: 'orderedList',
              attrs: { start: 3 },
              content: [{ type: 'listItem', content: [paragraph('två')] }],
            },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraph('Tack!')] },
    {
      type: 'blockquote',
      attrs: {
        name: 'Rektorn',
        role: 'Lycksele',
        portrait: {
          ...{ asset, alt: 'Rektorn', decorative: false, width: 300, height: 400 },
          focus: { x: 0.5, y: 0.2 },
        },
      },
      content: [paragraph('Vi är stolta.')],
    },
    { type: 'horizontalRule' },
    { type: 'image', attrs: { asset, alt: null, decorative: false, width: 600, height: 400 } },
    {
      type: 'image',
      attrs: { asset, alt: 'Ett', decorative: false, width: 600, height: 400, focus: { x: 0.25, y: 1 } },
    },
    { type: 'button', attrs: { label: 'Läs', href: 'https://example.com' } },
    { type: 'figureRow', attrs: { figures: [1, 2] } },
    {
      type: 'event',
      attrs: {
        title: 'Öppet hus',
        starts: '2026-12-18T09:00',
        ends: '2026-12-18T11:00',
        zone: 'Europe/Stockholm',
        place: 'Lycksele',
        href: 'https://example.com/anmalan',
      },
    },
    {
      type: 'table',
      content: [row('tableHeader', 'Kommun', 'Studerande'), row('tableCell', 'Åsele', '26')],
    },
    {
      type: 'countyOnly',
      attrs: { counties: ['24', '25'] },
      content: [
        paragraph('Bara i Norrbotten och Västerbotten'),
        { type: 'button', attrs: { label: 'Läs', href: '' } },
      ],
    },
    { type: 'signature', attrs: { name: 'Namn', role: 'Ordförande', organisation: 'Förbundet' } },
  ),
)

/** Every text in a document, in reading order. */
function textsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textsOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown }
  return (type === 'text' && typeof text === 'string' ? text : '') + textsOf(content)
}

describe('the body that the editor holds', () => {
  it('keeps every block of a stored body as it was', () => {
    expect(toPostDocument(everything)).toEqual(everything)
  })

  it('comes back unchanged from a round through the editor’s own schema', () => {
    const node = getSchema(bodyExtensions()).nodeFromJSON(everything)
    node.check()
    expect(toPostDocument(node.toJSON())).toEqual(everything)
  })

  it.each([null, { x: 7, y: 0 }, 'mitten'])(
    'does not lose an image for a focal point that is %o',
    (focus) => {
      const attrs = { asset, alt: null, decorative: false, width: 600, height: 400 }
      const portrait = { ...attrs, alt: 'Rektorn' }
      const said = [{ type: 'paragraph', content: [{ type: 'text', text: 'Hej' }] }]
      expect(
        toPostDocument(
          doc(
            { type: 'image', attrs: { ...attrs, focus } },
            {
              type: 'blockquote',
              attrs: { name: '', role: '', portrait: { ...portrait, focus } },
              content: said,
            },
          ),
        ).content,
      ).toEqual([
        { type: 'image', attrs },
        { type: 'blockquote', attrs: { name: '', role: '', portrait }, content: said },
      ])
    },
  )

  it('drops attributes that are not ours: empty titles, targets, classes', () => {
    const link = {
      type: 'link',
      attrs: { href: 'https://example.com', target: '_blank', class: null, title: null },
    }
    const text = { type: 'text', text: 'här', marks: [link] }
    expect(toPostDocument(doc({ type: 'paragraph', attrs: { textAlign: 'left' }, content: [text] }))).toEqual(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'här', marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] },
        ],
      }),
    )
  })

  it('keeps the words of a link whose address is not safe', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
    const body = toPostDocument(
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'klicka', marks: [link] }] }),
    )
    expect(body).toEqual(doc(paragraph('klicka')))
  })

  it('drops an image that does not point into the workspace', () => {
    const image = { type: 'image', attrs: { src: 'https://example.com/spy.gif' } }
    expect(toPostDocument(doc(paragraph('kvar'), image))).toEqual(doc(paragraph('kvar')))
  })

  it('keeps the text of blocks it does not know', () => {
    const columns = { type: 'columns', content: [{ type: 'column', content: [paragraph('cell')] }] }
    expect(toPostDocument(doc(columns))).toEqual(doc(paragraph('cell')))
  })

  it('makes a table’s rows as long as its longest', () => {
    const ragged = { type: 'table', content: [row('tableHeader', 'ett'), row('tableCell', 'två', 'tre')] }
    expect(toPostDocument(doc(ragged))).toEqual(
      doc({ type: 'table', content: [row('tableHeader', 'ett', ''), row('tableCell', 'två', 'tre')] }),
    )
  })

  it('keeps the words of a table that is wider or longer than ours can be', () => {
    const cells = Array.from({ length: 15 }, (_, index) => String(index))
    const rows = Array.from({ length: 450 }, () => row('tableCell', ...cells))
    const body = toPostDocument(doc({ type: 'table', content: rows }))
    expect(PostDocument.parse(body)).toEqual(body)
    expect(body.content).toHaveLength(3)
    expect(textsOf(body)).toBe(cells.join('').repeat(450))
  })

  it('keeps the words of a body with more blocks than ours can have', () => {
    const body = toPostDocument(doc(...Array.from({ length: 5003 }, () => paragraph('a'))))
    expect(PostDocument.parse(body)).toEqual(body)
    expect(textsOf(body)).toBe('a'.repeat(5003))
    expect(toPostDocument(body)).toEqual(body)
  })

  it('takes a county within a county apart', () => {
    const inner = { type: 'countyOnly', attrs: { counties: ['24'] }, content: [paragraph('in')] }
    const outer = { type: 'countyOnly', attrs: { counties: ['25', '25', 'x'] }, content: [inner] }
    expect(toPostDocument(doc(outer))).toEqual(
      doc({ type: 'countyOnly', attrs: { counties: ['25'] }, content: [paragraph('in')] }),
    )
  })

  it('leaves out the empty paragraphs at the end, but an empty body is one empty paragraph', () => {
    expect(toPostDocument(doc(paragraph('slut'), { type: 'paragraph' }))).toEqual(doc(paragraph('slut')))
    expect(toPostDocument(doc({ type: 'paragraph' }))).toEqual(emptyDocument)
  })

  it('fits the contract, has every text and stays as it is the second time, whatever JSON it is given', () => {
    const names = fc.constantFrom(
      ...['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'image'],
      ...['button', 'figureRow', 'signature', 'mergeField', 'text', 'hardBreak', 'horizontalRule', 'table'],
      ...['tableRow', 'tableCell', 'tableHeader', 'countyOnly', 'event', 'figureChip', 'columns'],
    )
    const marks = fc.array(
      fc.record({
        type: fc.constantFrom('bold', 'link', 'language', 'strike'),
        attrs: fc.record({
          href: fc.webUrl(),
          title: fc.constantFrom(null, '', 'Mer'),
          lang: fc.constantFrom('en', 'sma-NO', 'en" onload="', 7),
        }),
      }),
      { maxLength: 2 },
    )
    const attrs = fc.record(
      {
        level: fc.integer({ min: 0, max: 7 }),
        start: fc.oneof(fc.integer(), fc.string()),
        href: fc.oneof(fc.webUrl(), fc.string()),
        label: fc.string(),
        figures: fc.array(fc.integer({ min: -1, max: 9 })),
        field: fc.constantFrom('contact.name', 'contact.secret'),
        asset: fc.constantFrom(asset, 'x'),
        figure: fc.constantFrom(1, -1, 'x'),
        counties: fc.constantFrom([], ['24', '25'], ['24', 24, null], 'x'),
        starts: fc.constantFrom('2026-12-18T09:00', 'x', null),
        title: fc.oneof(fc.string(), fc.constant(null)),
        zone: fc.constantFrom('Europe/Stockholm', 7),
        name: fc.constantFrom('', 'Rektorn', 'x'.repeat(300)),
        portrait: fc.constantFrom(null, { asset, alt: null, decorative: true, width: 3, height: 4 }, 'x'),
      },
      { requiredKeys: [] },
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        { type: names, text: fc.string(), attrs, marks, content: fc.array(tie('node'), { maxLength: 3 }) },
        { requiredKeys: ['type'] },
      ),
    }))
    const schema = getSchema(bodyExtensions())
    fc.assert(
      fc.property(node, (json) => {
        const body = toPostDocument(json as object)
        expect(PostDocument.parse(body)).toEqual(body)
        expect(toPostDocument(body)).toEqual(body)
        expect(textsOf(body)).toBe(textsOf((json as { content?: unknown }).content))
        if (!JSON.stringify(body).includes('figureChip')) schema.nodeFromJSON(body).check()
      }),
      { numRuns: 500 },
    )
  })
})
