import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { PostDocument } from '../../../../shared/post/document.ts'

const following = 'followsAnotherWindow'

/** Whether a change, or the one that it comes with, is no change by the officer here: it has been saved already. */
export function isFollowing(change: Transaction): boolean {
  const root: Transaction | undefined = change.getMeta('appendedTransaction')
  return (root ?? change).getMeta(following) === true
}

/**
 * Makes the editor's text what was saved in another window. Only what differs is replaced, so that the cursor and what can be undone
 * here stay where they are in the rest.
 */
export function followBody(
  { state, schema, view }: Pick<Editor, 'state' | 'schema' | 'view'>,
  body: PostDocument,
): void {
  const saved = schema.nodeFromJSON(body)
  const from = state.doc.content.findDiffStart(saved.content)
  const ends = state.doc.content.findDiffEnd(saved.content)
  if (from === null || ends === null) return
  // Where letters repeat, the two ends may reach over the place where the difference begins.
  const over = Math.max(0, from - Math.min(ends.a, ends.b))
  const change = state.tr.replace(from, ends.a + over, saved.slice(from, ends.b + over))
  const whole = change.doc.eq(saved) ? change : state.tr.replaceWith(0, state.doc.content.size, saved.content)
  view.dispatch(whole.setMeta('addToHistory', false).setMeta(following, true))
}
