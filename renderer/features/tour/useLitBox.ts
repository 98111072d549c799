import { useEffect, useState } from 'react'
import type { Box } from './placeCard.ts'

/** A screen that is gone to comes within this time, or what is on it is not lit. */
const patienceMs = 5000

/**
 * Where the element with this `data-tour` is, as long as it is shown: it follows when the window, the screen or what is scrolled changes.
 *
 * @returns null until it is there; undefined: it is not there, and is waited for no longer
 */
export function useLitBox(anchor: string): Box | null | undefined {
  const [found, setFound] = useState<{ readonly anchor: string; readonly box: Box | undefined }>()
  useEffect(() => {
    const begun = performance.now()
    let shown: Element | null = null
    let frame = 0
    const look = () => {
      const element = document.querySelector(`[data-tour="${anchor}"]`)
      if (element !== null && element !== shown)
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      shown = element
      if (element !== null) {
        const { left, top, width, height } = element.getBoundingClientRect()
        setFound((before) =>
          before?.anchor === anchor && isSame(before.box, { left, top, width, height })
            ? before
            : { anchor, box: { left, top, width, height } },
        )
      } else if (performance.now() - begun > patienceMs) setFound({ anchor, box: undefined })
      frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [anchor])
  return found?.anchor === anchor ? found.box : null
}

function isSame(one: Box | undefined, other: Box): boolean {
  return (
    one !== undefined &&
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  )
}
