import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import { expect, it } from 'vitest'
import { bodyExtensions } from '../editor/extensions.ts'
import { insertedBlock } from './insertBlock.ts'
import { emptyTable } from './tableBlock.ts'

const schema = getSchema(bodyExtensions())
const paragraph = (text: string) => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const rule = { type: 'horizontalRule' }

/** The types of the top-level blocks after a block has been inserted with the selection at `at`. */
function inserted(content: JSONContent[], at: number, chosen = false): string[] {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const selection = chosen ? NodeSelection.create(doc, at) : TextSelection.create(doc, at)
  const { change } = insertedBlock(EditorState.create({ doc, selection }), rule)
  change.doc.check()
  return change.doc.content.content.map((node) => `${node.type.name}${node.textContent}`)
}

it('comes after the paragraph that the cursor is in, which stays whole', () => {
  expect(inserted([paragraph('ett'), paragraph('två')], 2)).toEqual([
    'paragraphett',
    'horizontalRule',
    'paragraphtvå',
  ])
})

it('takes the place of an empty paragraph', () => {
  expect(inserted([paragraph('ett'), paragraph('')], 6)).toEqual(['paragraphett', 'horizontalRule'])
})

it('comes after a chosen block, never in its place', () => {
  const button = { type: 'button', attrs: { label: '', href: '' } }
  expect(inserted([button, paragraph('ett')], 0, true)).toEqual(['button', 'horizontalRule', 'paragraphett'])
})

it('comes after the whole list or quote that the cursor is in, also in an empty paragraph of it', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('')] }] }
  expect(inserted([list, paragraph('ett')], 3)).toEqual(['bulletList', 'horizontalRule', 'paragraphett'])
  const quote = { type: 'blockquote', content: [paragraph('a'), paragraph('b')] }
  expect(inserted([quote], 2)).toEqual(['blockquoteab', 'horizontalRule'])
})

it('comes after the whole table, but stays in a region for some counties', () => {
  const table = emptyTable(1, 1)
  expect(inserted([table, paragraph('ett')], 4)).toEqual(['table', 'horizontalRule', 'paragraphett'])
  const region = { type: 'countyOnly', attrs: { counties: [] }, content: [paragraph('a'), paragraph('b')] }
  expect(inserted([region], 2)).toEqual(['countyOnlyab'])
})

it('leaves the cursor after a divider, so that what is typed on does not take its place', () => {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [paragraph('ett'), paragraph('två')] })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) })
  const after = state.apply(insertedBlock(state, rule).change)
  const typed = after.apply(after.tr.insertText('!')).doc.content.content
  expect(typed.map((node) => `${node.type.name}${node.textContent}`)).toEqual([
    'paragraphett',
    'horizontalRule',
    'paragraph!två',
  ])
})
