import { EditorState } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import { expect, it } from 'vitest'
import { bodyExtensions } from './extensions.ts'
import { makeLink, markdownLinkPattern } from './markdownLink.ts'

const schema = getSchema(bodyExtensions())

/** A paragraph in which everything but the last character, which is just being typed, stands already. */
function type(written: string, ...before: JSONContent[]) {
  const standing = written.slice(0, -1)
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [...before, { type: 'text', text: standing }] }],
  })
  const state = EditorState.create({ doc })
  const to = doc.content.size - 1
  const match = markdownLinkPattern.exec(written)
  if (match === null) return null
  const { tr } = state
  const isMade = makeLink(tr, { from: to - standing.length + match.index, to }, match)
  return isMade ? tr.doc.firstChild?.toJSON().content : null
}

it('makes a link of its words, with address and title', () => {
  expect(type('Läs [kursplanen](https://kommun.example/plan)')).toEqual([
    { type: 'text', text: 'Läs ' },
    {
      type: 'text',
      text: 'kursplanen',
      marks: [
        {
          type: 'link',
          attrs: expect.objectContaining({ href: 'https://kommun.example/plan', title: null }),
        },
      ],
    },
  ])
  expect(type('[a](mailto:kansli@kommun.example "Skriv till kansliet")')).toMatchObject([
    { text: 'a', marks: [{ attrs: { href: 'mailto:kansli@kommun.example', title: 'Skriv till kansliet' } }] },
  ])
  expect(type('[a](www.kommun.example)')).toMatchObject([
    { marks: [{ attrs: { href: 'https://www.kommun.example' } }] },
  ])
})

it('leaves alone what leads nowhere that a letter may lead', () => {
  for (const written of [
    '[a](javascript:alert(1))',
    '[a](file:///a)',
    '[a](b)',
    '[](https://a.example)',
    '[a]()',
  ]) {
    expect(type(written), written).toBeNull()
  }
})
