import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** Marks what a block without a field asks first. */
export const asksFirst = 'data-asks-first'

/**
 * The ways between the text and a block's own fields. Tab goes from a quote's words, or from a block that is chosen, into that block's
 * fields, wherever in the text it stands; Alt-F10 to its buttons. And a mouse pressed in a field means the words there: a block can be
 * dragged as a whole, so while the mouse is down it is none to drag.
 */
export const FieldsInBlocks = Extension.create({
  name: 'fieldsInBlocks',
  // After lists and tables, where Tab means something else.
  priority: 50,
  addProseMirrorPlugins: () => [new Plugin({ view: ({ dom }) => ({ destroy: watch(dom) }) })],
  addKeyboardShortcuts() {
    return {
      Tab: () => focusIn(this.editor.view, ({ type }) => type.name === 'blockquote', firstField),
      'Alt-F10': () =>
        focusIn(
          this.editor.view,
          () => true,
          (block) => block.querySelector('button'),
        ),
    }
  },
})

/** What a block asks first is what comes to mind first. */
export function firstField(block: HTMLElement): HTMLElement | null {
  return block.querySelector<HTMLElement>(`input:not([type=checkbox], [type=file]), [${asksFirst}]`)
}

/** In the block that is chosen, or the innermost around the cursor, that is such a block and has such a thing. */
function focusIn(
  view: EditorView,
  isSuch: (block: Node) => boolean,
  find: (block: HTMLElement) => HTMLElement | null,
): boolean {
  const { selection } = view.state
  const { $from } = selection
  const chosen = selection instanceof NodeSelection ? [selection.from] : []
  const around = Array.from({ length: $from.depth }, (_, up) => $from.depth - up).flatMap((depth) => {
    return isSuch($from.node(depth)) ? [$from.before(depth)] : []
  })
  for (const at of [...chosen, ...around]) {
    const block = view.nodeDOM(at)
    const found = block instanceof HTMLElement ? find(block) : null
    if (found === null) continue
    found.focus()
    return true
  }
  return false
}

/** Before the editor and the browser hear it: the browser asks at the press what would be dragged. */
function watch(text: HTMLElement): () => void {
  text.addEventListener('mousedown', holdStill, true)
  return () => text.removeEventListener('mousedown', holdStill, true)
}

function holdStill({ target }: MouseEvent): void {
  const field = target instanceof Element ? target.closest('input, textarea') : null
  const block = field?.closest<HTMLElement>('[draggable=true]')
  if (block === null || block === undefined) return
  block.draggable = false
  const letGo = () => {
    // The editor may have said otherwise meanwhile.
    if (block.getAttribute('draggable') === 'false') block.draggable = true
  }
  window.addEventListener('mouseup', letGo, { once: true, capture: true })
}
