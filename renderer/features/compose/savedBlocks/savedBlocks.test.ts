import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import { expect, it } from 'vitest'
import type { Block } from '../../../../shared/post/document.ts'
import { bodyExtensions } from '../editor/extensions.ts'
import { insertedBlocks } from './insertBlocks.ts'
import { isNothing, selectedBlocks } from './selectedBlocks.ts'

const schema = getSchema(bodyExtensions())
const paragraph = (text: string): Block => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
})
const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})

/** The body with the selection from the first "<" to the ">". */
function stateOf(...content: object[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const marks = { '<': 0, '>': 0 }
  doc.descendants((node, position) => {
    for (const mark of ['<', '>'] as const) {
      const at = node.text?.indexOf(mark) ?? -1
      if (at !== -1) marks[mark] = position + at
    }
  })
  const state = EditorState.create({ doc })
  const selection = TextSelection.create(doc, marks['<'] || 1, marks['>'] || marks['<'] || 1)
  return state.apply(state.tr.setSelection(selection))
}

it('keeps the whole blocks that the selection touches', () => {
  const state = stateOf(heading('Om <oss'), paragraph('Vi är >tretton.'), paragraph('Annat'))
  expect(selectedBlocks(state)).toEqual([heading('Om <oss'), paragraph('Vi är >tretton.')])
})

it('keeps the block that the cursor is in, and sees when that is nothing', () => {
  expect(selectedBlocks(stateOf(paragraph('Ett<'), paragraph('Två')))).toEqual([paragraph('Ett<')])
  expect(isNothing(selectedBlocks(stateOf(paragraph(''), paragraph('Två'))))).toBe(true)
})

it('keeps blocks of a region for some counties without the region', () => {
  const region = {
    type: 'countyOnly',
    attrs: { counties: ['24'] },
    content: [paragraph('Ett'), paragraph('Tv<å'), paragraph('Tre>')],
  }
  expect(selectedBlocks(stateOf(region))).toEqual([paragraph('Tv<å'), paragraph('Tre>')])
})

it('puts blocks after the one with the cursor, and in the place of an empty paragraph', () => {
  const saved = [heading('Om oss'), paragraph('Vi är tretton.')]
  const blocksOf = (state: EditorState) =>
    (insertedBlocks(state, saved).doc.toJSON().content as Block[]).length
  expect(blocksOf(stateOf(paragraph('Ett<'), paragraph('Två')))).toBe(4)
  expect(blocksOf(stateOf(paragraph(''), paragraph('Två')))).toBe(3)
})
