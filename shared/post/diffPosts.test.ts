import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someBlock, someContent } from '../social/postContent.arbitrary.ts'
import type { Names } from './blockText.ts'
import { type DiffRow, diffPosts, isUnchanged } from './diffPosts.ts'
import type { Block } from './document.ts'
import type { PostContent } from './post.ts'

const names: Names = { figure: (id) => `Nyckeltal ${id}`, county: (code) => code, field: (name) => name }
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const post = (...content: Block[]): PostContent => ({
  ...{ title: 'Brev', lede: '', body: { type: 'doc', content }, tags: [], link: null, language: 'sv' },
  ...{ subject: null, preheader: null, ownWords: [], networks: {} },
})
const kinds = (rows: readonly DiffRow[]) => rows.map(({ kind }) => kind)
const bodyOf = (rows: readonly DiffRow[], side: 'before' | 'after') =>
  rows.flatMap((row) => {
    const part = row[side]
    return part?.kind === 'block' ? [part.block] : []
  })

it('finds nothing between a post and itself', () => {
  fc.assert(
    fc.property(someContent, (content) => {
      expect(isUnchanged(diffPosts(content, structuredClone(content), names))).toBe(true)
    }),
  )
})

it('holds both versions whole, each in its order, and leads from the one text to the other', () => {
  const edited = fc.tuple(someContent, fc.array(someBlock, { maxLength: 3 }), fc.nat(8), fc.nat(3))
  fc.assert(
    fc.property(edited, someContent, ([before, inserted, at, gone], other) => {
      const near = { ...before, body: { ...before.body, content: [...before.body.content] } }
      near.body.content.splice(at, gone, ...inserted)
      for (const after of [near, other]) {
        const rows = diffPosts(before, after, names)
        expect(bodyOf(rows, 'before')).toEqual(before.body.content)
        expect(bodyOf(rows, 'after')).toEqual(after.body.content)
        for (const row of rows) {
          if (row.kind !== 'changed') continue
          const side = (kind: string) =>
            row.changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('')
          expect(side('added')).toBe(row.before.text)
          expect(side('removed')).toBe(row.after.text)
        }
      }
    }),
  )
})

it('sees that a paragraph was changed and another one came, wherever that was', () => {
  const before = post(paragraph('Tack för ett gott samarbete under året.'), paragraph('Vi ses i januari.'))
  const after = post(
    paragraph('Nytt för i år är lärcentrum i Åsele.'),
    paragraph('Tack för ett mycket gott samarbete under året.'),
    paragraph('Vi ses i januari.'),
  )
  const rows = diffPosts(before, after, names).filter(({ kind }) => kind !== 'same')
  expect(kinds(rows)).toEqual(['added', 'changed'])
  expect(rows[1]).toMatchObject({ changes: expect.arrayContaining([{ kind: 'added', text: 'mycket ' }]) })
})

it('tells other words from the same words set otherwise', () => {
  const bold: Block = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Vi ses.', marks: [{ type: 'bold' }] }],
  }
  expect(kinds(diffPosts(post(paragraph('Vi ses.')), post(bold), names)).slice(-1)).toEqual(['restyled'])
})

it('compares title, subject and tags as well', () => {
  const before = post()
  const after = { ...before, title: 'Årsbrev', tags: ['norr'] }
  expect(diffPosts(before, after, names)).toMatchObject([
    { kind: 'changed', before: { kind: 'title', text: 'Brev' }, after: { text: 'Årsbrev' } },
    { kind: 'changed', before: { kind: 'tags', text: '' }, after: { text: '#norr' } },
    { kind: 'same' },
  ])
})
