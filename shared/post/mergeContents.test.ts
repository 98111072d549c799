import { expect, it } from 'vitest'
import { emptyDocument, type PostDocument } from './document.ts'
import { mergeContents } from './mergeContents.ts'
import { PostContent } from './post.ts'

const body = (text: string): PostDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const before = PostContent.parse({
  ...{ title: 'Brev', lede: 'Hej.', body: emptyDocument, tags: [], link: null, language: 'sv' },
  ...{ subject: null, preheader: null },
})

it('has what was changed on either side, and what was changed to the same', () => {
  const mine = { ...before, title: 'Decemberbrev', subject: 'God jul' }
  const theirs = { ...before, body: body('Nytt.'), tags: ['jul'], subject: 'God jul' }
  const merged = { ...before, title: 'Decemberbrev', subject: 'God jul', body: body('Nytt.'), tags: ['jul'] }
  expect(mergeContents(before, mine, theirs)).toEqual(merged)
  expect(mergeContents(before, theirs, mine)).toEqual(merged)
})

it('has what was taken away, and what was first written', () => {
  const untagged = ['https://kommun.example/anmalan']
  expect(mergeContents(before, { ...before, lede: '' }, { ...before, untagged })).toEqual({
    ...before,
    ...{ lede: '', untagged },
  })
})

it('is none where the same field was changed on both sides', () => {
  expect(mergeContents(before, { ...before, title: 'A' }, { ...before, title: 'B' })).toBeNull()
  expect(
    mergeContents(before, { ...before, body: body('A') }, { ...before, body: body('B'), title: 'C' }),
  ).toBeNull()
})

it('takes no default for a change', () => {
  const { ownWords: _, networks: __, ...bare } = before
  const mine = { ...bare, title: 'Decemberbrev' } as PostContent
  expect(mergeContents(before, mine, { ...before, lede: 'Hejsan.' })).toEqual({
    ...before,
    ...{ title: 'Decemberbrev', lede: 'Hejsan.' },
  })
})
