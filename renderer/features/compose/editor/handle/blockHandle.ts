import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** The top-level block that the handle stands beside: its position in the document, and where it is seen. */
export interface HandledBlock {
  readonly position: number
  readonly dom: HTMLElement
}

/** What the plugin sees and the handle shows; null where there is no block to handle. */
export interface HandleState {
  readonly get: () => HandledBlock | null
  readonly set: (block: HandledBlock | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createHandleState(): HandleState {
  let block: HandledBlock | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => block,
    set(next) {
      if (next?.position === block?.position && next?.dom === block?.dom) return
      block = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface BlockHandleOptions {
  readonly state: HandleState
}

/** Knows which top-level block the mouse is over, or the cursor in. */
export const BlockHandle = Extension.create<BlockHandleOptions>({
  name: 'blockHandle',
  addProseMirrorPlugins() {
    const { state } = this.options
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            mousemove(view, event) {
              const block = topLevelOf(view, event.target)
              if (block !== null) state.set(block)
              return false
            },
          },
        },
        view: () => ({
          update(view, before) {
            if (view.state.selection.eq(before.selection) && view.state.doc === before.doc) return
            const { $from } = view.state.selection
            state.set(blockAt(view, $from.depth === 0 ? $from.pos : $from.before(1)))
          },
          destroy: () => state.set(null),
        }),
      }),
    ]
  },
})

/** Lets the block be dragged: `BlockDrops` says where it lands. */
export function startDrag(view: EditorView, { position, dom }: HandledBlock, event: DragEvent): void {
  const { tr, doc } = view.state
  if (event.dataTransfer === null || doc.nodeAt(position) === null) return
  const selection = NodeSelection.create(doc, position)
  view.dispatch(tr.setSelection(selection))
  const slice = selection.content()
  const { dom: copied, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', copied.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = 'copyMove'
  event.dataTransfer.setDragImage(dom, 0, 0)
  view.dragging = { slice, move: true }
}

/** What was let go of elsewhere, or taken back with Escape, is not what is dropped next. */
export function endDrag(view: EditorView): void {
  view.dragging = null
}

function topLevelOf(view: EditorView, target: EventTarget | null): HandledBlock | null {
  let element = target instanceof HTMLElement ? target : null
  while (element !== null && element.parentElement !== view.dom) element = element.parentElement
  if (element === null) return null
  const inside = view.posAtDOM(element, 0)
  const $place = view.state.doc.resolve(Math.min(inside, view.state.doc.content.size))
  return blockAt(view, $place.depth === 0 ? $place.pos : $place.before(1))
}

function blockAt(view: EditorView, position: number): HandledBlock | null {
  const dom = view.nodeDOM(position)
  return dom instanceof HTMLElement ? { position, dom } : null
}
