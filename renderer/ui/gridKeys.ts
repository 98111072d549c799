/** What a key asks of the list. */
export type GridAct =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'tick' | 'tick-all' | 'untick' | 'delete' | 'search' | 'undo' }

interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * The keys of a grid whose rows are gone through one by one, as in the ARIA authoring practices (w3.org/WAI/ARIA/apg/patterns/grid).
 *
 * @param cursor the row that has the cursor, from 0
 * @param page rows of a page
 */
export function gridAct(
  { key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey,
  { cursor, count, page }: { readonly cursor: number; readonly count: number; readonly page: number },
): GridAct | undefined {
  if (altKey) return undefined
  const mod = ctrlKey || metaKey
  if (mod && key.toLowerCase() === 'a') return { kind: 'tick-all' }
  if (mod && key.toLowerCase() === 'f') return { kind: 'search' }
  if (mod && !shiftKey && key.toLowerCase() === 'z') return { kind: 'undo' }
  const moves: Readonly<Record<string, number>> = {
    ...{ ArrowDown: cursor + 1, ArrowUp: cursor - 1, PageDown: cursor + page, PageUp: cursor - page },
    ...{ Home: 0, End: count - 1 },
  }
  const to = moves[key]
  if (to !== undefined && (!mod || key === 'Home' || key === 'End')) {
    return { kind: 'move', to: Math.max(0, Math.min(count - 1, to)), extend: shiftKey }
  }
  if (mod) return undefined
  switch (key) {
    case 'Enter':
      return { kind: 'open' }
    case ' ':
      return { kind: 'tick' }
    case 'Escape':
      return { kind: 'untick' }
    case 'Delete':
      return { kind: 'delete' }
    case '/':
      return { kind: 'search' }
    default:
      return undefined
  }
}
