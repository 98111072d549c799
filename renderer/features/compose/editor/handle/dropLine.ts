import type { EditorView } from '@tiptap/pm/view'
import classes from './DropLine.module.css'

interface DropLine {
  readonly show: (place: number) => void
  readonly hide: () => void
}

/** A line across the text, at the place between blocks where what is dragged would land. */
export function createDropLine(view: EditorView): DropLine {
  const line = document.createElement('div')
  line.className = classes.line ?? ''
  line.dataset.dropLine = ''
  return {
    show(place) {
      const around = view.dom.offsetParent
      if (around === null) return
      around.append(line)
      const { left, top } = around.getBoundingClientRect()
      const at = edgeAt(view, place)
      line.style.left = `${at.left - left}px`
      line.style.width = `${at.width}px`
      line.style.top = `${at.y - top - line.offsetHeight / 2}px`
    },
    hide: () => line.remove(),
  }
}

/** Halfway between the blocks around a place, as wide as they are. */
function edgeAt(view: EditorView, place: number): { left: number; width: number; y: number } {
  const { nodeBefore, nodeAfter } = view.state.doc.resolve(place)
  const before = nodeBefore === null ? null : boxOf(view, place - nodeBefore.nodeSize)
  const after = nodeAfter === null ? null : boxOf(view, place)
  const gap = 4
  const box = before ?? after ?? view.dom.getBoundingClientRect()
  const edges = [
    before?.bottom ?? (after?.top ?? box.top) - gap,
    after?.top ?? (before?.bottom ?? box.top) + gap,
  ]
  return { left: box.left, width: box.width, y: edges.reduce((sum, edge) => sum + edge / edges.length, 0) }
}

function boxOf(view: EditorView, position: number): DOMRect | null {
  const block = view.nodeDOM(position)
  return block instanceof HTMLElement ? block.getBoundingClientRect() : null
}
