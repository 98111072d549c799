import type { Turn } from './postHistory.ts'

/** Puts the focus where something was undone or redone: in the field, or in the body's text. */
export function showTurn(area: HTMLElement, turn: Turn): void {
  if (turn.kind === 'body') {
    area.querySelector<HTMLElement>('.tiptap')?.focus({ preventScroll: true })
    return
  }
  const [name] = turn.names
  const marked = area.querySelector<HTMLElement>(`[data-field="${name}"]`)
  const field = marked?.matches('input, textarea') ? marked : marked?.querySelector<HTMLElement>('input')
  if (field !== null && field !== undefined) focusWhenSeen(field, 30)
}

/** A field of a section that has just been opened can take the focus only once it is seen. */
function focusWhenSeen(field: HTMLElement, frames: number): void {
  field.focus()
  if (document.activeElement !== field && frames > 0) {
    requestAnimationFrame(() => focusWhenSeen(field, frames - 1))
  }
}
