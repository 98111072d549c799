import { expect, it } from 'vitest'
import { PostContent } from './post.ts'
import { findHints, hintsIn } from './templateHints.ts'

const post = (part: Record<string, unknown>) =>
  PostContent.parse({
    ...{ title: '', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
    body: { type: 'doc', content: [] },
    ...part,
  })

it('finds what a template asks for, and nothing that quotes and references use', () => {
  expect(hintsIn('Börjar [Datum] i [Ort, eller på distans].')).toEqual(['[Datum]', '[Ort, eller på distans]'])
  expect(hintsIn('Hon [rektorn] sade […] ”[sic]” enligt [1] och [Ö].')).toEqual([])
})

it('finds hints wherever text can stand, with their places', () => {
  const content = post({
    title: 'Tack för [Året]',
    preheader: '[Skriv något.]',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '[Skriv ' },
            { type: 'text', text: 'här.]', marks: [{ type: 'bold' }] },
          ],
        },
        {
          type: 'countyOnly',
          attrs: { counties: ['24'] },
          content: [{ type: 'button', attrs: { label: '[Knapp]', href: '' } }],
        },
      ],
    },
  })
  expect(findHints(content)).toEqual([
    { text: '[Året]', field: 'title' },
    { text: '[Skriv något.]', field: 'preheader' },
    { text: '[Skriv här.]', field: 'body', block: 2 },
    { text: '[Knapp]', field: 'body', block: 3 },
  ])
})

it('sees two halves around a line break or a chip as no hint', () => {
  const content = post({
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '[Skriv' }, { type: 'hardBreak' }, { type: 'text', text: 'här]' }],
        },
      ],
    },
  })
  expect(findHints(content)).toEqual([])
})
