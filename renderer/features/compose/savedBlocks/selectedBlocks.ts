import type { EditorState } from '@tiptap/pm/state'
import type { Block, PostDocument } from '../../../../shared/post/document.ts'
import { toPostDocument } from '../document/toPostDocument.ts'

/**
 * The whole blocks that the selection touches; the one that the cursor is in where nothing is selected. Within blocks for
 * some counties: those alone, not the region.
 */
export function selectedBlocks({ doc, selection: { $from, $to } }: EditorState): Block[] {
  const inRegion =
    $from.depth > 0 && $from.node(1).type.name === 'countyOnly' && $from.sharedDepth($to.pos) > 0
  const depth = inRegion ? 2 : 1
  const from = $from.depth >= depth ? $from.before(depth) : $from.pos
  const to = $to.depth >= depth ? $to.after(depth) : $to.pos
  const content = doc.slice(from, to).content.content.map((node) => node.toJSON())
  return toPostDocument({ type: 'doc', content }).content
}

/** Whether there is nothing in the blocks that would be worth keeping. */
export function isNothing(blocks: PostDocument['content']): boolean {
  return blocks.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)
}
