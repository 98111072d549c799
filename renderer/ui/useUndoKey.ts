import { useEffect } from 'react'
import { forgetUndo, undoLatest } from './undoLatest.ts'

/**
 * Ctrl-Z takes the latest act back wherever one is, but where text is written, whose own it is. For the shell alone: heard twice, it would
 * take two back.
 *
 * @param place the address of what is shown
 */
export function useUndoKey(place: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      const isWritten =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || event.target.matches('input:not([type=checkbox]), textarea'))
      if (!isUndo || isWritten || event.defaultPrevented) return
      if (undoLatest()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const screen = screenOf(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is what it is about
  useEffect(() => forgetUndo, [screen])
}

/** Of the address that which tells one screen from another: views, days and filters come after it. */
function screenOf(place: string): string {
  const [, first = '', second = ''] = place.split('/')
  return ['audience', 'sending'].includes(first) ? `${first}/${second}` : first
}
