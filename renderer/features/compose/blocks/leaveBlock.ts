import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'

/** From a block's fields into the text after it. */
export function leaveBlock({ state, view }: Editor, position: number): void {
  view.dispatch(state.tr.setSelection(cursorAfter(state.doc, position)).scrollIntoView())
  view.focus()
}

/** Where one goes on to write after the block at `position`; between two blocks without text of their own, neither is chosen. */
export function cursorAfter(doc: Node, position: number): Selection {
  const after = doc.resolve(position + (doc.nodeAt(position)?.nodeSize ?? 0))
  const next = Selection.near(after, 1)
  return next instanceof NodeSelection ? new GapCursor(after) : next
}

/** Whether a key that was pressed in a block's field or button means that the officer is done there: Escape, and Enter in a line of text. */
export function meansDone({ key, target, currentTarget, defaultPrevented }: KeyboardEvent): boolean {
  // A dialogue that the block has opened is not in it, though React tells the block of its keys.
  if (defaultPrevented || !(target instanceof Element) || !currentTarget.contains(target)) return false
  if (target.closest('input, button') === null || target.getAttribute('aria-expanded') === 'true')
    return false
  return (
    key === 'Escape' || (key === 'Enter' && target.matches('input:not([aria-haspopup], [data-dates-input])'))
  )
}
