import { getSchema } from '@tiptap/react'
import { expect, it } from 'vitest'
import { findClaims } from '../../../../shared/post/claims.ts'
import { PostContent } from '../../../../shared/post/post.ts'
import { toPostDocument } from '../document/toPostDocument.ts'
import { bodyExtensions } from '../editor/extensions.ts'
import { bodyPlace } from './bodyPlace.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const chip = { type: 'figureChip', attrs: { figure: 1 } }
const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })
const doc = getSchema(bodyExtensions()).nodeFromJSON({
  type: 'doc',
  content: [
    paragraph(text('Inga tal här')),
    { type: 'bulletList', content: [item('ett'), item('hela 9 mil')] },
    paragraph(chip, { type: 'hardBreak' }, text('och 13 kommuner')),
    {
      type: 'countyOnly',
      attrs: { counties: [] },
      content: [paragraph(text('a')), paragraph(text('5 byar'))],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: ['x', '7 hus'].map((words) => ({ type: 'tableCell', content: [paragraph(text(words))] })),
        },
      ],
    },
    { type: 'button', attrs: { label: '3 platser', href: '' } },
  ],
})
const content = PostContent.parse({
  ...{ title: '', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
  body: toPostDocument(doc.toJSON()),
})
const claims = findClaims({ content, figures: [], variants: [] })

it('finds each claim of the body again in the editor, word for word', () => {
  const found = claims.map((claim) => {
    const place = bodyPlace(doc, claim)
    if (place === null) return null
    const cut = doc.cut(place.from, place.to)
    return place.whole ? cut.firstChild?.type.name : doc.textBetween(place.from, place.to, '', () => '*')
  })
  expect(found).toEqual(['9 mil', '*', '13 kommuner', '5 byar', '7 hus', 'button'])
})

it('finds nothing where the text has moved on', () => {
  const other = getSchema(bodyExtensions()).nodeFromJSON({ type: 'doc', content: [paragraph(text('Kort'))] })
  expect(claims.map((claim) => bodyPlace(other, claim)).filter((place) => place !== null)).toEqual([])
})
