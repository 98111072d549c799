import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

type Direction = 'up' | 'down'

/**
 * Swaps the top-level block at `position` with the one before or after it; it, or the cursor in it, stays selected.
 *
 * @returns false where there is nothing to swap with
 */
export function moveBlock({ state, view }: Editor, position: number, direction: Direction): boolean {
  const change = swapBlock(state, position, direction)
  if (change === undefined) return false
  view.dispatch(change.scrollIntoView())
  view.focus()
  return true
}

/** The same for the block that the cursor is in. */
export function moveCurrentBlock(editor: Editor, direction: Direction): boolean {
  const { $from } = editor.state.selection
  return moveBlock(editor, $from.depth === 0 ? $from.pos : $from.before(1), direction)
}

/** The change that `moveBlock` makes; undefined where there is nothing to swap with. */
export function swapBlock(
  state: EditorState,
  position: number,
  direction: Direction,
): Transaction | undefined {
  const place = state.doc.resolve(position)
  const block = place.nodeAfter
  if (block === null) return undefined
  const neighbour =
    direction === 'up' ? place.nodeBefore : state.doc.resolve(position + block.nodeSize).nodeAfter
  if (neighbour === null) return undefined
  const shift = direction === 'up' ? -neighbour.nodeSize : neighbour.nodeSize
  const change = state.tr.delete(position, position + block.nodeSize).insert(position + shift, block)
  const { anchor, head } = state.selection
  return change.setSelection(
    block.isAtom
      ? NodeSelection.create(change.doc, position + shift)
      : TextSelection.create(change.doc, anchor + shift, head + shift),
  )
}
