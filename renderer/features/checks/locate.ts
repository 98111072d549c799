import type { Node } from '@tiptap/pm/model'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import { textOf } from './runTexts.ts'

/** Where a finding's place is in the editor's document. */
export type Located =
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly words: string }
  | { readonly kind: 'node'; readonly pos: number; readonly node: Node }

/** undefined where the body has no such place any more. */
export function locate(doc: Node, place: FindingPlace): Located | undefined {
  const block = blockAt(doc, place)
  if (block === undefined) return undefined
  const { from, to, run } = place
  if (run === undefined) return { kind: 'node', ...block }
  const textBlock = runAt(block, run)
  if (textBlock === undefined) return undefined
  const { node, pos } = textBlock
  if (from === undefined || to === undefined) return { kind: 'node', ...textBlock }
  if (to > node.content.size) return undefined
  const start = pos + 1 + from
  return { kind: 'text', from: start, to: pos + 1 + to, words: textOf(node).slice(from, to) }
}

interface Placed {
  readonly node: Node
  readonly pos: number
}

function blockAt(doc: Node, { block, inner }: FindingPlace): Placed | undefined {
  const outer = block === undefined ? undefined : childAt({ node: doc, pos: -1 }, block - 1)
  return outer === undefined || inner === undefined ? outer : childAt(outer, inner - 1)
}

function childAt({ node, pos }: Placed, index: number): Placed | undefined {
  const child = node.maybeChild(index)
  if (child === null) return undefined
  const before = node.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  return { node: child, pos: pos + 1 + before }
}

/** The text blocks in reading order, as `passagesOf` counts them. */
function runAt({ node: block, pos }: Placed, run: number): Placed | undefined {
  if (block.isTextblock) return run === 0 ? { node: block, pos } : undefined
  let seen = 0
  let found: Placed | undefined
  block.descendants((node, offset) => {
    if (!node.isTextblock) return found === undefined
    if (seen === run) found = { node, pos: pos + 1 + offset }
    seen += 1
    return false
  })
  return found
}
