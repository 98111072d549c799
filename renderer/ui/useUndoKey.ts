import { useEffect } from 'react'
import { undoLatest } from './undoLatest.ts'

/** Ctrl-Z takes the latest act back, but where text is written, whose own it is. */
export function useUndoKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      const isWritten =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || event.target.matches('input:not([type=checkbox]), textarea'))
      if (!isUndo || isWritten || event.defaultPrevented) return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      if (undoLatest()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
