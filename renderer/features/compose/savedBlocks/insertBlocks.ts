import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { Block } from '../../../../shared/post/document.ts'

/** Puts blocks into the text after the one that the selection ends in, with the cursor after them. */
export function insertBlocks({ state, view }: Editor, blocks: readonly Block[]): void {
  view.dispatch(insertedBlocks(state, blocks).scrollIntoView())
  view.focus()
}

/** The change: an empty paragraph with the cursor in it gives way. */
export function insertedBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block))
  const { $to, empty } = state.selection
  const after = $to.depth === 0 ? $to.pos : $to.after(1)
  const isEmptyLine = empty && $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0
  const at = isEmptyLine ? $to.before(1) : after
  const change = state.tr.replaceWith(at, after, nodes)
  const end = at + nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  return change.setSelection(Selection.near(change.doc.resolve(end), -1))
}
