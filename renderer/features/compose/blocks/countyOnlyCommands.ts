import { Fragment } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Puts the top-level blocks that the selection touches into a region for some counties, which are chosen afterwards. */
export function limitToCounties({ state, view }: Editor): void {
  const change = limitedToCounties(state)
  if (change !== undefined) view.dispatch(change.scrollIntoView())
  view.focus()
}

/** Shows the blocks of the region at `position` to everybody again. */
export function showToEverybody({ state, view }: Editor, position: number): void {
  const region = state.doc.nodeAt(position)
  if (region === null || region.type.name !== 'countyOnly') return
  const change = state.tr.replaceWith(position, position + region.nodeSize, region.content)
  const place = Math.min(state.selection.head - 1, change.doc.content.size)
  change.setSelection(TextSelection.near(change.doc.resolve(Math.max(place, position))))
  view.dispatch(change.scrollIntoView())
  view.focus()
}

/** The change that `limitToCounties` makes; undefined where a region is among the blocks already. */
export function limitedToCounties({ doc, selection, schema, tr }: EditorState): Transaction | undefined {
  const { $from, $to } = selection
  const start = $from.depth === 0 ? $from.pos : $from.before(1)
  const end = $to.depth === 0 ? $to.pos : $to.after(1)
  const blocks = doc.slice(start, end).content
  const type = schema.nodes.countyOnly
  const region = type?.createChecked.bind(type)
  if (region === undefined || blocks.childCount === 0) return undefined
  const holds = blocks.content.every((block) => block.type !== type)
  if (!holds) return undefined
  const change = tr.replaceWith(start, end, Fragment.from(region({ counties: [] }, blocks)))
  // Inside, everything stands one step further in.
  const anchor = Math.min(selection.anchor + 1, change.doc.content.size)
  return change.setSelection(TextSelection.near(change.doc.resolve(anchor)))
}
