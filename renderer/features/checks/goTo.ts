import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import { showPlace } from '../compose/editor/showPlace.ts'
import type { Desk } from './desk.ts'
import { locate } from './locate.ts'

/**
 * Puts the focus where something was found, with the words selected. A block has its first field in focus: an image its
 * description, a button its label.
 *
 * @returns false where the place is gone, or is nowhere on the desk
 */
export function goTo(desk: Desk, place: FindingPlace): boolean {
  if (place.part === 'body') return goToBody(desk, place)
  if (place.part === 'letter' || place.part === 'theme') return false
  if (place.part === 'variant') {
    desk.showNetworks()
    return true
  }
  const { part, from, to } = place
  if (part === 'subject' || part === 'preheader') desk.openProperties()
  const marked = desk.area()?.querySelector<HTMLElement>(`[data-field="${part}"]`)
  const field = marked?.matches('input, textarea')
    ? marked
    : marked?.querySelector<HTMLElement>('input, textarea')
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  focusWhenSeen(field, 30, () => {
    field.scrollIntoView({ block: 'nearest' })
    if (from !== undefined && to !== undefined) field.setSelectionRange(from, to)
  })
  return true
}

/** A field of a section that has just been opened can take the focus only once it is seen. */
function focusWhenSeen(field: HTMLElement, frames: number, then: () => void): void {
  field.focus()
  if (document.activeElement === field) then()
  else if (frames > 0) requestAnimationFrame(() => focusWhenSeen(field, frames - 1, then))
}

function goToBody({ editor }: Desk, place: FindingPlace): boolean {
  if (editor === null) return false
  const { view } = editor
  const found = locate(view.state.doc, place)
  if (found === undefined) return place.block === undefined && editor.commands.focus('start')
  // The focus is told of in a transaction of its own: one that was begun before it would no longer fit.
  view.focus()
  const { tr } = view.state
  if (found.kind === 'text') tr.setSelection(TextSelection.create(tr.doc, found.from, found.to))
  else if (found.node.isTextblock) {
    tr.setSelection(TextSelection.create(tr.doc, found.pos + 1, found.pos + 1 + found.node.content.size))
  } else tr.setSelection(NodeSelection.create(tr.doc, found.pos))
  view.dispatch(tr)
  const element = showPlace(view, found.kind === 'text' ? found.from : found.pos)
  if (found.kind === 'node' && found.node.isAtom)
    element?.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus()
  return true
}
