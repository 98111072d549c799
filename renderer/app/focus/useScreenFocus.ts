import { type RefObject, useEffect, useRef } from 'react'
import { focusAnyway, isFocusable } from './canHaveFocus.ts'

/** Milliseconds in which a palette or a menu that led here has given the focus back. */
const patience = 50

/**
 * Whoever goes to another screen is taken there with the focus: to its heading, from which a screen reader reads on and Tab leads into it.
 * What has the focus within the screen, or beside it in the help or the tour, keeps it.
 *
 * @param place the address of what is shown
 * @param main what the screens are shown in
 */
export function useScreenFocus(place: string, main: RefObject<HTMLElement | null>): void {
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place || main.current === null) return
    before.current = place
    return leadInto(main.current, document.activeElement)
  }, [place, main])
}

/** @param led what had the focus as the screen changed @returns goes no further */
function leadInto(main: HTMLElement, led: Element | null): () => void {
  const headings = new MutationObserver(toHeading)
  const waiting = window.setTimeout(() => {
    const now = document.activeElement
    const hasLed = now === led && now?.closest('nav') !== null
    if (now !== null && now !== document.body && !hasLed) return
    focusAnyway(main)
    headings.observe(main, { childList: true, subtree: true })
    toHeading()
  }, patience)
  return stop

  function toHeading(): void {
    const heading = main.querySelector('h1')
    if (document.activeElement !== main) stop()
    else if (isFocusable(heading)) focusAnyway(heading)
  }

  function stop(): void {
    window.clearTimeout(waiting)
    headings.disconnect()
  }
}
