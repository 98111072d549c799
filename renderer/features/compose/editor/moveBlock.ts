import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Swaps the top-level block at `position` with the one before or after it, and keeps it selected. */
export function moveBlock(editor: Editor, position: number, direction: 'up' | 'down'): void {
  const { state, view } = editor
  const place = state.doc.resolve(position)
  const block = place.nodeAfter
  const neighbour =
    direction === 'up' ? place.nodeBefore : state.doc.resolve(position + (block?.nodeSize ?? 0)).nodeAfter
  if (block === null || neighbour === null) return
  const target = direction === 'up' ? position - neighbour.nodeSize : position + neighbour.nodeSize
  const change = state.tr.delete(position, position + block.nodeSize).insert(target, block)
  view.dispatch(change.setSelection(NodeSelection.create(change.doc, target)).scrollIntoView())
}
