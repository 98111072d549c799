import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Extension } from '@tiptap/react'
import { mostBlocks, mostCharacters, postTooLong } from '../../../../shared/post/bodyLimits.ts'
import { showError } from '../../../app/showError.ts'

/** A change that makes the text longer than a post can be is refused, and said so: everything that is written can be saved. */
export const BodyLimits = Extension.create({
  name: 'bodyLimits',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(change, { doc }) {
        if (!change.docChanged || !outgrows(change.doc, doc)) return true
        showError(postTooLong())
        return false
      },
    }),
  ],
})

/** Whether a text is past a limit and has grown. The size counts what frames the blocks too, which is little. */
export function outgrows(after: Node, before: Node): boolean {
  return (
    (after.childCount > mostBlocks && after.childCount > before.childCount) ||
    (after.content.size > mostCharacters + 2 * mostBlocks && after.content.size > before.content.size)
  )
}
