import { EditorState, TextSelection } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from './extensions.ts'
import { swapBlock } from './moveBlock.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = getSchema(bodyExtensions()).nodeFromJSON({
  type: 'doc',
  content: [paragraph('ett'), { type: 'horizontalRule' }, paragraph('tvåa')],
})
const state = EditorState.create({ doc })
const textOf = (after: typeof doc) =>
  after.content.content.map((block) => (block.isTextblock ? block.textContent : block.type.name))

describe('moving a block', () => {
  it('swaps it with the one before or after, and keeps it selected', () => {
    const up = swapBlock(state, 5, 'up')
    expect(up && textOf(up.doc)).toEqual(['horizontalRule', 'ett', 'tvåa'])
    expect(up?.selection.from).toBe(0)
    const down = swapBlock(state, 5, 'down')
    expect(down && textOf(down.doc)).toEqual(['ett', 'tvåa', 'horizontalRule'])
  })

  it('keeps the cursor where it is in the text', () => {
    const inSecond = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 9)))
    const moved = swapBlock(inSecond, 6, 'up')
    expect(moved && textOf(moved.doc)).toEqual(['ett', 'tvåa', 'horizontalRule'])
    expect(moved?.selection.$from.parent.textContent).toBe('tvåa')
    expect(moved?.selection.$from.parentOffset).toBe(2)
  })

  it('does nothing at the edge', () => {
    expect(swapBlock(state, 0, 'up')).toBeUndefined()
    expect(swapBlock(state, 6, 'down')).toBeUndefined()
  })
})
