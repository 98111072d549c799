import { type RefObject, useEffect } from 'react'

interface Undo {
  readonly undo: () => void
  readonly redo: () => void
}

/**
 * Undo and redo keys, and the menu's, for everything in `area` and where no other field has the focus. Heard before any field
 * or editor hears them, which would take back only its own.
 */
export function useUndoKeys(area: RefObject<HTMLElement | null>, { undo, redo }: Undo): void {
  useEffect(() => {
    const isOurs = ({ target }: Event) =>
      area.current?.contains(target as Node) === true || target === document.body
    const press = (event: KeyboardEvent) => {
      const turn = turnOf(event)
      if (turn === null || !isOurs(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (turn === 'undo') undo()
      else redo()
    }
    const input = (event: InputEvent) => {
      const isTurn = event.inputType === 'historyUndo' || event.inputType === 'historyRedo'
      if (!isTurn || !isOurs(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.inputType === 'historyUndo') undo()
      else redo()
    }
    window.addEventListener('keydown', press, true)
    window.addEventListener('beforeinput', input, true)
    return () => {
      window.removeEventListener('keydown', press, true)
      window.removeEventListener('beforeinput', input, true)
    }
  }, [area, undo, redo])
}

function turnOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}
