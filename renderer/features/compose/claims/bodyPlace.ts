import type { Node } from '@tiptap/pm/model'
import type { Claim } from '../../../../shared/post/claims.ts'
import { objectMark } from '../../../../shared/post/postTexts.ts'

/**
 * Where a claim of the body stands in the editor's document. A whole block where it is no running text; null where the text
 * has moved on since the claim was found.
 */
export function bodyPlace(
  doc: Node,
  { place, start, end, text, state }: Claim,
): { from: number; to: number; whole: boolean } | null {
  if (place.field !== 'body' || place.block > doc.childCount) return null
  const block = doc.child(place.block - 1)
  let from = 0
  for (let index = 0; index < place.block - 1; index += 1) from += doc.child(index).nodeSize
  if (place.run === null) return { from, to: from + block.nodeSize, whole: true }
  const runs: { node: Node; at: number }[] = block.isTextblock ? [{ node: block, at: from }] : []
  block.descendants((node, at) => {
    if (node.isTextblock) runs.push({ node, at: from + 1 + at })
  })
  const run = runs[place.run]
  if (run === undefined || end > run.node.content.size) return null
  const read = run.node.textBetween(start, end, '', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : objectMark,
  )
  const isChip = state.kind === 'bound' && state.by === 'chip'
  if (isChip ? run.node.nodeAt(start)?.type.name !== 'figureChip' : read !== text) return null
  return { from: run.at + 1 + start, to: run.at + 1 + end, whole: false }
}
