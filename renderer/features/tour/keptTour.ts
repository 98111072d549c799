import { useSyncExternalStore } from 'react'

const place = 'rundbrev-tour'
const listeners = new Set<() => void>()

/** Whether the tour has been offered and answered on this computer. */
export function useTourAnswered(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => window.localStorage.getItem(place) !== null,
  )
}

/** It was taken, or declined: it is not offered again, and can be taken from the help at any time. */
export function tourAnswered(): void {
  window.localStorage.setItem(place, 'answered')
  for (const listener of listeners) listener()
}
