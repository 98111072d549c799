import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema, type JSONContent } from '@tiptap/react'
import { expect, it } from 'vitest'
import { bodyExtensions } from '../editor/extensions.ts'
import { limitedToCounties } from './countyOnlyCommands.ts'

const schema = getSchema(bodyExtensions())
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('b')] }] }
const region = { type: 'countyOnly', attrs: { counties: ['24'] }, content: [paragraph('d')] }

function limited(content: JSONContent[], from: number, to = from) {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
  const change = limitedToCounties(state)
  change?.doc.check()
  return change
}

it('takes in every block that the selection touches, whole', () => {
  const change = limited([paragraph('a'), list, paragraph('c')], 2, 6)
  expect(change?.doc.children.map((block) => `${block.type.name}${block.textContent}`)).toEqual([
    'countyOnlyab',
    'paragraphc',
  ])
})

it('leaves the cursor in the words that it was in', () => {
  const change = limited([paragraph('abc')], 2)
  expect(change?.selection.$head.parent.textContent).toBe('abc')
  expect(change?.selection.$head.parentOffset).toBe(1)
})

it('makes no region within a region', () => {
  expect(limited([paragraph('a'), region], 2, 5)).toBeUndefined()
  expect(limited([region], 2)).toBeUndefined()
})
