import { closeHistory, undoDepth } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Extension } from '@tiptap/react'
import type { PostHistory } from '../draft/postHistory.ts'

interface SharedUndoOptions {
  readonly history: PostHistory
}

/**
 * Makes the body one lane of the post's history: tells it of every step that begins here, and turns steps when it asks. The
 * editor's own undo keys are never reached: the screen has them, for the whole post.
 */
export const SharedUndo = Extension.create<SharedUndoOptions, { depth: number; turning: boolean }>({
  name: 'sharedUndo',
  addStorage: () => ({ depth: 0, turning: false }),
  onCreate() {
    const { editor, storage, options } = this
    const turn = (run: () => boolean) => {
      storage.turning = true
      const turned = run()
      storage.turning = false
      return turned
    }
    storage.depth = undoDepth(editor.state)
    options.history.setBody({
      undo: () => turn(() => editor.commands.undo()),
      redo: () => turn(() => editor.commands.redo()),
      seal: () => editor.view.dispatch(sealed(editor.state)),
    })
  },
  onTransaction() {
    const depth = undoDepth(this.editor.state)
    // Not only when it grows: past the most steps that the editor keeps, a new one makes it fall.
    const begun = depth !== this.storage.depth && !this.storage.turning
    this.storage.depth = depth
    if (begun) this.options.history.bodyChanged()
  },
  onDestroy() {
    this.options.history.setBody(null)
  },
})

/** A change of nothing, after which what is typed begins a new step. */
export function sealed({ tr }: EditorState): Transaction {
  return closeHistory(tr)
}
