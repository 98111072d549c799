import type { EditorView } from '@tiptap/pm/view'

/**
 * Brings a place of the text into the middle of what is seen. Text out of sight may have a guessed height until it is drawn, so
 * the place is aimed at again in the next frames.
 *
 * @param pos of text, or where a block begins
 * @returns the element that shows it
 */
export function showPlace(view: EditorView, pos: number): HTMLElement | null {
  const node = view.nodeDOM(pos) ?? view.domAtPos(pos).node
  const element = node instanceof HTMLElement ? node : node.parentElement
  if (element !== null) centre(element, 3)
  return element
}

function centre(element: HTMLElement, framesLeft: number): void {
  element.scrollIntoView({ block: 'center' })
  if (framesLeft > 0) requestAnimationFrame(() => centre(element, framesLeft - 1))
}
