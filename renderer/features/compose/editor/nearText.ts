import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** How many blocks on either side of the cursor count as near it. */
const around = 10

/**
 * Marks the blocks about the cursor, which are laid out whether they are seen or not: where text is not laid out, the browser
 * moves a cursor out of it, and the next letter would stand in the wrong block.
 */
export const NearText = Extension.create({
  name: 'nearText',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: nearCursor } })],
})

/** @returns a mark on each block near either end of the selection */
export function nearCursor({ doc, selection }: EditorState): DecorationSet {
  const places = new Set<number>()
  for (const end of [selection.$from, selection.$to]) {
    const index = end.index(0)
    for (let at = index - around; at <= index + around; at += 1) places.add(at)
  }
  const marks: Decoration[] = []
  doc.forEach((node, offset, index) => {
    if (places.has(index)) marks.push(Decoration.node(offset, offset + node.nodeSize, { 'data-near': '' }))
  })
  return DecorationSet.create(doc, marks)
}
