import { useSyncExternalStore } from 'react'

let shown = false
const listeners = new Set<() => void>()

/** Whether the help beside the screen is shown. Nothing of it is remembered. */
export function useHelpShown(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

export function showHelp(next: boolean): void {
  shown = next
  for (const listener of listeners) listener()
}
