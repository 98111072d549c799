import { useEffect, useRef } from 'react'

/**
 * Gives the focus back, when the dialogue that calls it is gone, to what had it before: whoever works by keyboard goes on
 * where they were. Mantine does so only for dialogues that stay mounted while closed.
 */
export function useFocusReturn(): void {
  // While rendering for the first time nothing of the dialogue has the focus yet.
  const before = useRef(document.activeElement)
  useEffect(() => {
    const opener = before.current
    return () => {
      // The dialogue's own elements are still in the page now. If something else has taken the focus by then, it keeps it.
      window.setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        if (opener instanceof HTMLElement || opener instanceof SVGElement)
          opener.focus({ preventScroll: true })
      })
    }
  }, [])
}
