import type { Node } from '@tiptap/pm/model'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import type { Block, PostDocument } from '../../../shared/post/document.ts'
import { textRunsOf } from '../../../shared/post/everyBlock.ts'
import { objectMark } from '../../../shared/post/postTexts.ts'

/** The text of every run of a top-level block, as the editor counts its text blocks. */
export function runTextsOf(block: Block | undefined): string[] {
  if (block === undefined) return []
  return textRunsOf(block).map((run) =>
    run
      .map((inline) =>
        inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : objectMark,
      )
      .join(''),
  )
}

/** A chip, a merge field and a line break take one place each. */
export function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : objectMark,
  )
}

/** The texts within a node of the editor, in reading order; of a text block its own. */
export function textsWithin(node: Node): string[] {
  if (node.isTextblock) return [textOf(node)]
  const texts: string[] = []
  node.descendants((inner) => {
    if (inner.isTextblock) texts.push(textOf(inner))
    return !inner.isTextblock
  })
  return texts
}

/**
 * Whether a node that was found at a place is still what was checked there: a block of the same kind, with the same image, or a
 * text with the same words.
 */
export function isAsChecked(node: Node, { block, inner, run }: FindingPlace, checked: PostDocument): boolean {
  const outer = checked.content[(block ?? 0) - 1]
  if (outer === undefined) return false
  const meant = outer.type === 'countyOnly' && inner !== undefined ? outer.content[inner - 1] : outer
  if (meant === undefined) return false
  const texts = runTextsOf(run === undefined ? meant : outer)
  if (run !== undefined) return node.isTextblock && texts[run] === textOf(node)
  if (node.type.name !== meant.type) return false
  const asset = meant.type === 'image' ? meant.attrs.asset : undefined
  return asset === undefined ? texts.join('\n') === textsWithin(node).join('\n') : node.attrs.asset === asset
}
