import type { Fragment, Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'

/** Where a block is seen, in pixels from the top of the window. */
export interface Height {
  readonly top: number
  readonly bottom: number
}

/**
 * The place between blocks for whole blocks that are let go of at a height: before the block whose upper half is there, after the one
 * whose lower half is. Above all blocks it is the beginning, below them the end. Among the blocks of a region for some counties it is
 * between those, where the region can hold what is dropped; its edges are the region's own.
 *
 * @param y - pixels from the top of the window
 * @param heightOf - of the block at a position; null for one that is not seen, which is passed over
 */
export function dropPlace(
  doc: Node,
  content: Fragment,
  y: number,
  heightOf: (position: number) => Height | null,
): number {
  return placeIn(doc, 0)

  function placeIn(parent: Node, start: number): number {
    let place = start
    for (const [at, block] of blocksOf(parent, start)) {
      const height = heightOf(at)
      if (height === null) continue
      const inside = block.type.name === 'countyOnly' && block.canReplace(0, 0, content)
      if (inside && isAmong(block, at + 1)) return placeIn(block, at + 1)
      if (y < (height.top + height.bottom) / 2) return at
      place = at + block.nodeSize
    }
    return place
  }

  function isAmong(region: Node, start: number): boolean {
    const heights = blocksOf(region, start).flatMap(([at]) => heightOf(at) ?? [])
    const [first, last] = [heights[0], heights.at(-1)]
    return first !== undefined && last !== undefined && y >= first.top && y <= last.bottom
  }
}

/** Blocks with their positions, without the empty paragraph that the editor keeps at the end. */
function blocksOf(parent: Node, start: number): (readonly [number, Node])[] {
  const blocks: (readonly [number, Node])[] = []
  parent.forEach((block, offset, index) => {
    const isKept = block.type.name === 'paragraph' && block.content.size === 0
    const atEnd = parent.type.name === 'doc' && index === parent.childCount - 1
    if (!isKept || !atEnd) blocks.push([start + offset, block])
  })
  return blocks
}

/**
 * Moves the blocks from one position to another to a place between blocks, and chooses them there.
 *
 * @returns undefined where that changes nothing: the place is in the blocks or beside them
 */
export function movedBlocks(
  state: EditorState,
  { from, to }: { readonly from: number; readonly to: number },
  place: number,
): Transaction | undefined {
  if (place >= from && place <= to) return undefined
  const { content } = state.doc.slice(from, to)
  const change = state.tr.delete(from, to)
  return withBlocksAt(change, content, change.mapping.map(place))
}

/** The same blocks once more, at a place between blocks. */
export function copiedBlocks(state: EditorState, content: Fragment, place: number): Transaction {
  return withBlocksAt(state.tr, content, place)
}

function withBlocksAt(change: Transaction, content: Fragment, place: number): Transaction {
  change.insert(place, content)
  const block = content.childCount === 1 ? content.firstChild : null
  return change.setSelection(
    block !== null && NodeSelection.isSelectable(block)
      ? NodeSelection.create(change.doc, place)
      : Selection.near(change.doc.resolve(place), 1),
  )
}
