import { useSyncExternalStore } from 'react'
import type { FigureId } from '../../../../shared/contract/scalars.ts'

let shown: FigureId | null = null
const listeners = new Set<() => void>()

/** Opens a figure over whatever is shown; null: closes it. */
export function showFigure(id: FigureId | null): void {
  shown = id
  for (const listener of listeners) listener()
}

export function useShownFigure(): FigureId | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}
