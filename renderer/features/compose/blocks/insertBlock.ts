import type { NodeType, Node as ProseNode, ResolvedPos } from '@tiptap/pm/model'
import {
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Editor, JSONContent } from '@tiptap/react'
import { sealed } from '../editor/sharedUndo.ts'
import { firstField } from './fieldsInBlocks.ts'
import { cursorAfter } from './leaveBlock.ts'

/** Puts a block into the text where `insertedBlock` says, with the cursor in it, or in its first field. */
export function insertBlock({ state, view }: Editor, block: JSONContent): void {
  const { change, at } = insertedBlock(state, block)
  view.dispatch(change.scrollIntoView())
  view.focus()
  if (change.doc.nodeAt(at)?.isAtom === true) void ask(view, at)
}

/**
 * Puts blocks that belong together into the text, where the last of them would stand alone, as one step of its own to undo.
 * The last one is chosen afterwards.
 */
export function insertBlocks({ view }: Editor, blocks: readonly JSONContent[]): void {
  view.dispatch(sealed(view.state))
  const { schema, selection, tr } = view.state
  const nodes = blocks.map((block) => schema.nodeFromJSON(block))
  const last = nodes.at(-1)
  if (last === undefined) return
  const { at, after } = placeForBlock(selection.$to, last.type, selection.empty)
  tr.replaceWith(at, after, nodes)
  const end = nodes.reduce((place, { nodeSize }) => place + nodeSize, at)
  tr.setSelection(NodeSelection.create(tr.doc, end - last.nodeSize))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/**
 * A block after the paragraph that the selection ends in, never in the selection's place: a chosen image must not vanish
 * because a button was wanted beside it. An empty paragraph with the cursor in it gives way. Where a list, a quote or a table
 * cannot hold the block, it comes after the whole of that.
 *
 * @returns the change, and where the block stands after it
 */
export function insertedBlock(
  state: EditorState,
  block: JSONContent,
): { readonly change: Transaction; readonly at: number } {
  const node = state.schema.nodeFromJSON(block)
  const { $to, empty } = state.selection
  const { at, after } = placeForBlock($to, node.type, empty)
  const change = state.tr.replaceWith(at, after, node)
  return { change: change.setSelection(chosenAfter(change.doc, at, node)), at }
}

/** Where one goes on: in the block's text, at the block as a whole for its fields, or after a divider, which has neither. */
function chosenAfter(doc: ProseNode, at: number, { isAtom, type }: ProseNode): Selection {
  if (type.name === 'horizontalRule') return cursorAfter(doc, at)
  return isAtom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1))
}

/**
 * What a block at a place in the text takes the place of: nothing, after the paragraph there; or the paragraph itself, where it is
 * empty and `givesWay`. A place between blocks is taken as it is.
 */
export function placeForBlock(
  $place: ResolvedPos,
  type: NodeType,
  givesWay: boolean,
): { readonly at: number; readonly after: number } {
  const depth = depthThatHolds($place, type)
  const gives = givesWay && $place.depth === depth + 1 && $place.parent.type.name === 'paragraph'
  const after = $place.depth === depth ? $place.pos : $place.after(depth + 1)
  return { at: gives && $place.parent.content.size === 0 ? $place.before() : after, after }
}

/** Of the nodes around a place, the innermost whose content may be such a block. */
function depthThatHolds($place: ResolvedPos, type: NodeType): number {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const index = $place.indexAfter(depth)
    if ($place.node(depth).canReplaceWith(index, index, type)) return depth
  }
  return 0
}

/**
 * Gives the focus to what a block asks first, before the next key is heard: typed on, words would take the place of the chosen block.
 * A menu gives the focus back to the text a frame later, so that it is given anew then.
 */
async function ask(view: EditorView, at: number): Promise<void> {
  // React draws the block in one of the next microtasks.
  for (let turn = 0; turn < 20 && !focusFirstField(view, at); turn += 1) await null
  requestAnimationFrame(() => focusFirstField(view, at))
}

/** @returns whether the block at this place, or what is in it, has the focus now */
function focusFirstField(view: EditorView, at: number): boolean {
  const block = view.isDestroyed ? null : view.nodeDOM(at)
  if (!(block instanceof HTMLElement)) return false
  if (!block.contains(document.activeElement)) firstField(block)?.focus()
  return block.contains(document.activeElement)
}
