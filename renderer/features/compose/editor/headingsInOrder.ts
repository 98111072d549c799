import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { Extension } from '@tiptap/react'

/**
 * Keeps new headings in their order (shared/post/headingOrder.ts): a level 3 that is made, pasted or moved where no level 2
 * stands before it becomes one of level 2, in the same step, so that one undo takes both back. What is typed or taken away
 * elsewhere changes no heading.
 */
export const HeadingsInOrder = Extension.create({
  name: 'headingsInOrder',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        const changed = transactions.some(
          (transaction) => bringsSubheading(transaction) && !isTurn(transaction),
        )
        return changed ? inOrder(state) : null
      },
    }),
  ],
})

/** Whether a level 3 may stand at the selection: one of level 2 comes before it, in the text that all its readers see. */
export function maySubhead({ doc, selection }: EditorState): boolean {
  const { $from } = selection
  const region = $from.depth > 0 && $from.node(1).type.name === 'countyOnly' ? $from.node(1) : null
  const before = $from.index(0)
  return hasSection(doc, before) || (region !== null && hasSection(region, $from.index(1)))
}

/** The change that puts a body in order; null where it is. */
function inOrder({ doc, tr }: EditorState): Transaction | null {
  let sectioned = false
  doc.forEach((block, position) => {
    if (block.type.name === 'countyOnly') {
      let inside = sectioned
      block.forEach((inner, offset) => {
        if (levelOf(inner) === 3 && !inside) inside = raise(tr, position + 1 + offset)
        inside ||= levelOf(inner) === 2
      })
    } else {
      if (levelOf(block) === 3 && !sectioned) sectioned = raise(tr, position)
      sectioned ||= levelOf(block) === 2
    }
  })
  return tr.docChanged ? tr : null
}

function raise(change: Transaction, position: number): true {
  change.setNodeAttribute(position, 'level', 2)
  return true
}

function hasSection(parent: Node, before: number): boolean {
  for (let index = 0; index < before; index += 1) if (levelOf(parent.child(index)) === 2) return true
  return false
}

function levelOf(node: Node): unknown {
  return node.type.name === 'heading' ? node.attrs.level : undefined
}

/** Looks only at what the change itself brings, so that a letter typed costs nothing. */
function bringsSubheading({ steps }: Transaction): boolean {
  return steps.some((step) => {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false
    let brings = false
    step.slice.content.descendants((node) => {
      brings ||= levelOf(node) === 3
      return !node.isTextblock && !brings
    })
    return brings
  })
}

function isTurn(transaction: Transaction): boolean {
  return transaction.getMeta('history$') !== undefined
}
