import { useRef } from 'react'

/** For so many milliseconds an item that was moved is looked for, on a slow computer too: it is drawn anew where it is now. */
const patience = 20_000

interface Wanted {
  readonly key: string
  readonly day: string
  readonly until: number
}

/**
 * Gives the focus to an item that was moved, or else to its day: whoever moved it goes on from there. It is drawn anew elsewhere as soon
 * as main has been asked again, so whoever draws items says so (`drawn`), and the focus that was lost with the old one goes to the new.
 */
export function useItemFocus() {
  const wanted = useRef<Wanted | null>(null)
  return {
    focusItem(key: string, day: string) {
      wanted.current = { key, day, until: Date.now() + patience }
      elementOf(wanted.current)?.focus()
    },
    drawn() {
      const { current } = wanted
      // Who has gone elsewhere meanwhile stays there.
      if (current === null || Date.now() > current.until || document.activeElement !== document.body) return
      elementOf(current)?.focus()
    },
  }
}

function elementOf({ key, day }: Wanted): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`) ??
    document.querySelector<HTMLElement>(`[role=gridcell][data-day="${day}"]`)
  )
}
