import { Extension } from '@tiptap/react'
import { runCommand } from '../../../app/commands.ts'
import { moveCurrentBlock } from './moveBlock.ts'

/** Keys beyond those of the text itself. */
export const Shortcuts = Extension.create({
  name: 'shortcuts',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      // The screen's own shortcut: not a line break here.
      'Mod-Enter': () => {
        runCommand('post.schedule')
        return true
      },
      'Alt-ArrowUp': () => moveCurrentBlock(this.editor, 'up'),
      'Alt-ArrowDown': () => moveCurrentBlock(this.editor, 'down'),
    }
  },
})
