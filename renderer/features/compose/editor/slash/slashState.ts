import type { SlashItem } from './slashItems.ts'

/** The open menu: what it offers, what is chosen in it, where the slash stands. */
export interface SlashOpen {
  readonly items: readonly SlashItem[]
  readonly index: number
  readonly place: DOMRect
  readonly choose: (item: SlashItem) => void
}

/** What the editor's plugin says and the list shows; null while it is closed. */
export interface SlashState {
  readonly get: () => SlashOpen | null
  readonly set: (open: SlashOpen | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createSlashState(): SlashState {
  let open: SlashOpen | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => open,
    set(next) {
      open = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The open menu with the next item chosen, or the one before; from the last on to the first. */
export function moved(open: SlashOpen, by: 1 | -1): SlashOpen {
  const count = open.items.length
  return { ...open, index: count === 0 ? 0 : (open.index + by + count) % count }
}
