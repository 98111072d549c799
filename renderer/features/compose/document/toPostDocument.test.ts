import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, PostDocument } from '../../../../shared/post/document.ts'
import { bodyExtensions } from '../editor/extensions.ts'
import { toPostDocument } from './toPostDocument.ts'

const asset = 'a'.repeat(64)
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: object[]) => ({ type: 'doc', content })

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
    { type: 'horizontalRule' },
    { type: 'image', attrs: { asset, alt: null, decorative: false, width: 600, height: 400 } },
    { type: 'button', attrs: { label: 'Läs', href: 'https://example.com' } },
    { type: 'figureRow', attrs: { figures: [1, 2] } },
    { type: 'signature', attrs: { name: 'Namn', role: 'Ordförande', organisation: 'Förbundet' } },
  ),
)

describe('the body that the editor holds', () => {
  it('keeps every block of a stored body as it was', () => {
    expect(toPostDocument(everything)).toEqual(everything)
  })

  it('comes back unchanged from a round through the editor’s own schema', () => {
    const node = getSchema(bodyExtensions()).nodeFromJSON(everything)
    node.check()
    expect(toPostDocument(node.toJSON())).toEqual(everything)
  })

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
    const table = { type: 'table', content: [{ type: 'tableCell', content: [paragraph('cell')] }] }
    expect(toPostDocument(doc(table))).toEqual(doc(paragraph('cell')))
  })

  it('leaves out the empty paragraphs at the end, but an empty body is one empty paragraph', () => {
    expect(toPostDocument(doc(paragraph('slut'), { type: 'paragraph' }))).toEqual(doc(paragraph('slut')))
    expect(toPostDocument(doc({ type: 'paragraph' }))).toEqual(emptyDocument)
  })

  it('fits the contract and stays as it is the second time, whatever JSON it is given', () => {
    const names = fc.constantFrom(
      ...['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'image'],
      ...['button', 'figureRow', 'signature', 'mergeField', 'text', 'hardBreak', 'horizontalRule', 'table'],
    )
    const marks = fc.array(
      fc.record({ type: fc.constantFrom('bold', 'link', 'strike'), attrs: fc.record({ href: fc.webUrl() }) }),
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
      },
      { requiredKeys: [] },
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        { type: names, text: fc.string(), attrs, marks, content: fc.array(tie('node'), { maxLength: 3 }) },
        { requiredKeys: ['type'] },
      ),
    }))
    fc.assert(
      fc.property(node, (json) => {
        const body = toPostDocument(json as object)
        expect(PostDocument.parse(body)).toEqual(body)
        expect(toPostDocument(body)).toEqual(body)
      }),
    )
  })
})
