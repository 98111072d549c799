import { expect, test } from 'vitest'
import type { Block } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { checkMergeFields } from './mergeFields.ts'
import { passagesOf } from './passages.ts'

const check = (changes: Partial<PostContent>) => {
  const content: PostContent = {
    ...{ title: 'Tack', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
    ...{ ownWords: [], networks: {}, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
    ...changes,
  }
  return checkMergeFields(content, passagesOf(content))
}
const button = (href: string): Partial<PostContent> => {
  const block: Block = { type: 'button', attrs: { label: 'Anmäl dig', href } }
  return { body: { type: 'doc', content: [block] } }
}

test('fields that are filled in are nothing to remark on', () => {
  expect(check({ subject: 'Hej {{namn}} i {{kommun}}', preheader: 'Året i {{county}}' })).toEqual([])
  expect(check(button('https://kurser.example/?ort={{kommun}}'))).toEqual([])
})

test('a misspelt field in the subject stops the letter at its words, and names the fields there are', () => {
  expect(check({ subject: 'Hej {{komun}}!' })).toMatchObject([
    {
      ...{ code: 'field-unknown', severity: 'blocks' },
      place: { part: 'subject', from: 4, to: 13 },
      values: { words: '{{komun}}', fields: '{{namn}}, {{kommun}}, {{län}}' },
    },
  ])
})

test('a field in the title would be read as it is written', () => {
  expect(check({ title: 'Tack {{kommun}}' })).toMatchObject([
    { code: 'field-misplaced', place: { part: 'title', from: 5, to: 15 } },
  ])
})

test('no name goes into an address, and no field into the name of a site', () => {
  expect(check(button('https://kurser.example/?vem={{namn}}'))).toMatchObject([
    { code: 'field-not-in-address', place: { part: 'body', block: 1 }, values: { words: '{{namn}}' } },
  ])
  expect(check(button('https://{{kommun}}.example/'))).toMatchObject([{ code: 'field-not-in-address' }])
  expect(check(button('https://kurser.example/{{fel}}'))).toMatchObject([{ code: 'field-unknown' }])
})
